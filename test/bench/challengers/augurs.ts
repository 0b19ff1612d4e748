import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { AutoETS, initSync as initEts } from '@bsull/augurs/ets'
import { initSync as initMstl, MSTL } from '@bsull/augurs/mstl'
import type { GridDay, History } from '../../../solver/demand/history.ts'
import type { ForecastMethod } from '../../../solver/demand/methods/method.ts'
import { slotMean } from '../../../solver/demand/methods/slot-mean.ts'
import { addDays, daysBetween, isoWeekday } from '../../../solver/model/time.ts'

/**
 * Challengers from `@bsull/augurs` (exponential smoothing in WebAssembly), for the bench only: the product keeps to its own
 * method unless one of these wins.
 */
const require = createRequire(import.meta.url)
const wasm = (name: string) => readFileSync(require.resolve(`@bsull/augurs/${name}`).replace(/\.js$/, '_bg.wasm'))
initEts({ module: wasm('ets') })
initMstl({ module: wasm('mstl') })

const PROFILE_WEEKS = 12

/** The level of each week by exponential smoothing of the best kind, times the profile of the last twelve weeks. */
export const weeklyEts: ForecastMethod = {
  id: 'augurs-weekly-ets',
  version: 1,
  minWeeks: 6,
  fit(history) {
    const profile = slotMean(PROFILE_WEEKS).fit(history)
    const levels = weeklyLevels(history, day => profile.predict(day))
    const ahead = smoothed(levels)
    return {
      predict: day => profile.predict(day).map(mean => Math.max(0, mean * ahead[Math.floor(day.age / 7)]!)),
      special: () => [],
    }
  },
}

/** Fewest weeks from which the search for a kind of smoothing finds any; before, the level is what the profile has. */
const LEAST_LEVELS = 13

function smoothed(levels: readonly number[]): number[] {
  if (levels.length < LEAST_LEVELS) return new Array(60).fill(1)
  const model = new AutoETS(1, 'ZZN')
  model.fit([...levels])
  const last = levels.at(-1)!
  const ahead = model.predict(60).point.map(level => (Number.isFinite(level) ? level : last))
  model.free()
  return ahead
}

/** Counts of each week over what the profile expects of its open slots, oldest first; a week without any takes the one before. */
function weeklyLevels({ days }: History, expect: (day: GridDay) => number[]): number[] {
  const weeks = Math.ceil(-days[0]!.age / 7)
  const counted = new Array<number>(weeks).fill(0)
  const expected = new Array<number>(weeks).fill(0)
  for (const day of days) {
    const week = weeks - 1 - Math.floor((-day.age - 1) / 7)
    counted[week]! += sumOf(day.counts)
    expected[week]! += sumOf(expect(day))
  }
  const levels: number[] = []
  for (let week = 0; week < weeks; week++)
    levels.push(expected[week]! > 0 ? counted[week]! / expected[week]! : (levels[week - 1] ?? 1))
  return levels
}

/** Seasonal-trend decomposition with the week as season, and exponential smoothing of the rest. */
export const mstlEts: ForecastMethod = {
  id: 'augurs-mstl-ets',
  version: 1,
  minWeeks: 6,
  fit(history) {
    const usual = slotMean(8).fit(history)
    const weekdays = [...new Set(history.days.map(day => day.weekday))].sort()
    const { slots } = history.grid
    const known = new Map(history.days.map(day => [day.date, day]))
    const first = history.days[0]!
    // Closed days leave no hole: they get what is usual, as the method needs every week whole.
    const past: number[] = []
    for (let date = first.date; date < history.origin; date = addDays(date, 1)) {
      const weekday = isoWeekday(date)
      if (!weekdays.includes(weekday)) continue
      const day = { date, age: daysBetween(history.origin, date), weekday, exposure: new Array(slots).fill(1) }
      past.push(...(known.get(date)?.counts ?? usual.predict({ ...day, kind: first.kind })))
    }
    const model = new MSTL('ets', [weekdays.length * slots])
    model.fit(past)
    const days = 60 * 7
    const ahead = model.predict(60 * weekdays.length * slots).point
    model.free()
    const position = new Map<string, number>()
    for (let offset = 0; offset < days; offset++) {
      const date = addDays(history.origin, offset)
      if (weekdays.includes(isoWeekday(date))) position.set(date, position.size)
    }
    return {
      predict: day => {
        const at = position.get(day.date)
        return day.exposure.map((share, slot) =>
          at === undefined ? 0 : share * Math.max(0, ahead[at * slots + slot] ?? 0),
        )
      },
      special: () => [],
    }
  },
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}
