import { type PlanningProblem, planningProblemSchema } from '../../solver/model/planning-problem.ts'
import { createRandom } from '../../solver/model/random.ts'
import { cityProblem } from '../tools/city-problem.ts'

const PROTECTIONS = ['minor', 'no-extra-work', 'expectant', 'nursing'] as const

/** A small city with what a made-up city seldom has: more protected people, pins, holidays, personal limits, changed rules. */
export function variedCity(seed: number): PlanningProblem {
  const random = createRandom(seed, 9)
  const chance = (share: number) => random.next() < share
  const pick = <T>(list: readonly T[]): T => list[random.below(list.length)]!
  const city = cityProblem({
    seed,
    staff: 5 + random.below(12),
    weeks: chance(0.3) ? 2 : 1,
    sites: 2 + random.below(5),
  })
  return planningProblemSchema.parse({
    ...city,
    holidays: chance(0.4) ? [{ day: random.below(6), name: 'holiday' }] : city.holidays,
    people: city.people.map(person => ({
      ...person,
      protections: chance(0.3) ? [pick(PROTECTIONS)] : person.protections,
      pins: chance(0.25) ? [{ day: random.below(6), kind: pick(['off', 'work'] as const) }] : person.pins,
      ...(chance(0.2) ? { averageBefore: { minutes: 48_000 - random.below(3000), workdays: 100 } } : {}),
      ...(chance(0.1) ? { maxDayMinutes: 300 + 60 * random.below(4) } : {}),
    })),
    shifts: {
      ...city.shifts,
      maxPieces: 1 + random.below(3),
      minMinutes: pick([180, 240, 300]),
      stepMinutes: pick([15, 15, 30]),
    },
    rules: [
      { id: 'weekly-minutes-max', level: pick(['soft', 'warning'] as const), weight: 3 },
      { id: 'max-workdays-per-week', level: 'soft', weight: 300 },
      { id: 'min-rest-between-shifts', params: { minRestMinutes: 780 } },
      { id: 'shift-shape', params: { maxBreaks: 2, extraBreakMinutes: 30 } },
      { id: 'max-daily-working-time', params: { maxMinutes: 540 } },
      { id: 'breaks', params: { maxRunMinutes: 300, firstBreakMinutes: 45 } },
      { id: 'wishes', weight: 55.5 },
    ].filter(() => chance(0.2)),
  })
}
