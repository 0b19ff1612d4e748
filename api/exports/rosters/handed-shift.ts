import { createHash } from 'node:crypto'
import type { PlanningProblem, Shift } from '../../../solver/index.ts'
import { addDays } from '../../../solver/index.ts'
import { workMinutes } from '../../rosters/presence.ts'

export interface PersonName {
  readonly id: string
  readonly personnelNumber: string
  readonly name: string
  readonly homeSite: string
}

/** A shift in the words of those who are handed it. */
export interface HandedShift {
  readonly personnelNumber: string
  readonly name: string
  readonly date: string
  readonly start: number
  readonly end: number
  readonly breaks: readonly { readonly start: number; readonly end: number }[]
  readonly breakMinutes: number
  readonly workMinutes: number
  readonly pieces: readonly {
    readonly start: number
    readonly end: number
    readonly site: string
    readonly activity: string
  }[]
  readonly sites: readonly string[]
  readonly activities: readonly string[]
  readonly version: number
  /** Document number; empty for a version that was never published. */
  readonly document: string
  readonly cancelled: boolean
}

export function handedShift(
  shift: Shift,
  problem: PlanningProblem,
  person: PersonName,
  about: { readonly version: number; readonly document: string; readonly cancelled: boolean },
): HandedShift {
  const siteName = new Map(problem.sites.map(site => [site.id, site.name]))
  const activityName = new Map(problem.activities.map(activity => [activity.id, activity.name]))
  const pieces = shift.pieces.map(piece => ({
    start: piece.start,
    end: piece.end,
    site: siteName.get(piece.site) ?? piece.site,
    activity: activityName.get(piece.activity) ?? piece.activity,
  }))
  return {
    personnelNumber: person.personnelNumber,
    name: person.name,
    date: addDays(problem.horizon.firstDay, shift.day),
    start: shift.start,
    end: shift.end,
    breaks: shift.breaks,
    breakMinutes: shift.breaks.reduce((sum, rest) => sum + rest.end - rest.start, 0),
    workMinutes: workMinutes(shift),
    pieces,
    sites: [...new Set(pieces.map(piece => piece.site))],
    activities: [...new Set(pieces.map(piece => piece.activity))],
    ...about,
  }
}

/**
 * Number of the document that hands over a person's shift of a day: day, person, and how many shifts that day has had.
 * At most 20 characters, as personnel systems allow; a longer personnel number is told by a part of its hash.
 */
export function documentNumber(date: string, personnelNumber: string, count: number): string {
  const plain = personnelNumber.replace(/[^A-Za-z0-9]/g, '')
  const person =
    plain === personnelNumber && plain.length <= 9
      ? plain
      : createHash('sha256').update(personnelNumber).digest('hex').slice(0, 9)
  return `${date.slice(2).replaceAll('-', '')}-${person}-${String(count).padStart(2, '0')}`
}
