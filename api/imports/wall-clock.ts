import { IANAZone } from 'luxon'

/** How a time on the wall relates to the clock changes of a time zone. */
export interface WallClock {
  /** UTC offsets, in minutes, at which the clock shows this time: none in the skipped hour, two in the doubled one. */
  offsetsAt(date: string, minute: number): readonly number[]
  /** The time on the wall of an instant. */
  wallOf(utc: number): { readonly date: string; readonly minute: number }
}

const DAY_MS = 86_400_000

/** The wall clock of a time zone. Days without a clock change, all but two a year, are answered from memory. */
export function wallClock(timeZone: string): WallClock {
  const zone = IANAZone.create(timeZone)
  const steady = new Map<string, number | undefined>()
  const steadyOffset = (date: string): number | undefined => {
    if (steady.has(date)) return steady.get(date)
    const midnight = Date.parse(`${date}T00:00:00Z`)
    const before = zone.offset(midnight - DAY_MS)
    const offset = zone.offset(midnight + 2 * DAY_MS) === before ? before : undefined
    steady.set(date, offset)
    return offset
  }
  return {
    offsetsAt: (date, minute) => {
      const usual = steadyOffset(date)
      if (usual !== undefined) return [usual]
      const wall = Date.parse(`${date}T00:00:00Z`) + minute * 60_000
      const around = new Set([zone.offset(wall - DAY_MS), zone.offset(wall + DAY_MS)])
      return [...around].filter(offset => zone.offset(wall - offset * 60_000) === offset)
    },
    wallOf: utc => {
      const wall = utc + zone.offset(utc) * 60_000
      return {
        date: new Date(wall).toISOString().slice(0, 10),
        minute: Math.floor((wall - Math.floor(wall / DAY_MS) * DAY_MS) / 60_000),
      }
    },
  }
}

export function isTimeZone(name: string): boolean {
  return IANAZone.isValidZone(name)
}
