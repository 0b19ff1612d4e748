import { breaks } from './breaks.ts'
import { countersKept } from './counters-kept.ts'
import { coverCosts } from './cover-costs.ts'
import { coverMinimum } from './cover-minimum.ts'
import { coverShortage } from './cover-shortage.ts'
import { coverSurplus } from './cover-surplus.ts'
import { expectantHours } from './expectant-hours.ts'
import { homeSiteFirst } from './home-site-first.ts'
import { leastChange } from './least-change.ts'
import { maxConsecutiveWorkdays } from './max-consecutive-workdays.ts'
import { maxDailyWorkingTime } from './max-daily-working-time.ts'
import { maxWorkdaysPerWeek } from './max-workdays-per-week.ts'
import { minRestBetweenShifts } from './min-rest-between-shifts.ts'
import { minors } from './minors.ts'
import { noSundaysAndHolidays } from './no-sundays-and-holidays.ts'
import { oneShiftADay } from './one-shift-a-day.ts'
import { pieceChanges } from './piece-changes.ts'
import { pinsKept } from './pins-kept.ts'
import type { Rule } from './rule.ts'
import { shiftShape } from './shift-shape.ts'
import { sitesAllowed } from './sites-allowed.ts'
import { skillsHeld } from './skills-held.ts'
import { timeOffKept } from './time-off-kept.ts'
import { weeklyMinutesDeviation } from './weekly-minutes-deviation.ts'
import { weeklyMinutesMax } from './weekly-minutes-max.ts'
import { weeklyMinutesUnder } from './weekly-minutes-under.ts'
import { wishes } from './wishes.ts'
import { workingTimeAverage } from './working-time-average.ts'

/** Every rule, in the order of RULES.md. */
export const RULES: readonly Rule[] = [
  oneShiftADay,
  shiftShape,
  maxDailyWorkingTime,
  breaks,
  minRestBetweenShifts,
  maxConsecutiveWorkdays,
  noSundaysAndHolidays,
  timeOffKept,
  skillsHeld,
  sitesAllowed,
  weeklyMinutesMax,
  maxWorkdaysPerWeek,
  workingTimeAverage,
  minors,
  expectantHours,
  pinsKept,
  coverShortage,
  coverMinimum,
  coverSurplus,
  coverCosts,
  weeklyMinutesDeviation,
  weeklyMinutesUnder,
  wishes,
  homeSiteFirst,
  pieceChanges,
  countersKept,
  leastChange,
]
