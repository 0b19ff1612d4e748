import { clerksOf, dutiesOf } from '../../../solver/simulate/clerks.ts'
import type { DayPlan, PlannedClass } from '../../../solver/simulate/simulate-days.ts'

/** Walk-ins with exponential handling of 10 minutes, target 15 minutes. */
export const WALK_INS: PlannedClass = {
  key: 1,
  opens: 0,
  start: 0,
  slotMinutes: 60,
  mean: [30],
  booked: false,
  dayFactorCv: 0,
  serviceMinutes: 10,
  serviceCv: 1,
  distribution: 'exponential',
  noShowShare: 0,
  priority: 1,
  target: { share: 0.8, withinMinutes: 15 },
}

/** A day of hours with the same clerks count per hour as given; whoever is idle leaves first. */
export function hourlyPlan(people: readonly number[], ...classes: PlannedClass[]): DayPlan {
  return {
    classes,
    clerks: clerksOf(dutiesOf(people, 0, 60), 'anyone'),
    close: 60 * people.length,
    intervals: { start: 0, minutes: 60, count: people.length },
  }
}

/** One day so long (hours) that the empty start is of no account. */
export function steadyPlan(people: number, hours: number, ...classes: PlannedClass[]): DayPlan {
  const close = 60 * hours
  return {
    classes: classes.map(one => ({ ...one, mean: new Array(hours).fill(one.mean[0]!) })),
    clerks: clerksOf(dutiesOf([people], 0, close), 'anyone'),
    close,
    intervals: { start: 0, minutes: close, count: 1 },
  }
}
