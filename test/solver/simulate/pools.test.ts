import { expect, it } from 'vitest'
import { planningProblemSchema } from '../../../solver/model/planning-problem.ts'
import { plansOf } from '../../../solver/simulate/pools.ts'

const problem = planningProblemSchema.parse({
  format: 'amtstakt-planning-problem',
  version: 1,
  id: 'x',
  horizon: { firstDay: '2027-03-01', days: 1 },
  sites: [
    {
      id: 'mitte',
      name: 'Mitte',
      kind: 'office',
      counters: 3,
      days: [
        {
          day: 0,
          open: [
            { start: 480, end: 720 },
            { start: 840, end: 1065 },
          ],
          presence: { start: 465, end: 1080 },
        },
      ],
    },
  ],
  activities: [{ id: 'counter', name: 'Counter' }],
  cover: [],
  people: [],
  demand: {
    arrivals: (['walk-in', 'appointment'] as const).map(channel => ({
      site: 'mitte',
      channel,
      activity: 'counter',
      day: 0,
      start: 480,
      slotMinutes: 15,
      mean: [1],
    })),
    services: [
      { channel: 'walk-in', meanMinutes: 10, cv: 0.6 },
      { channel: 'walk-in', site: 'mitte', meanMinutes: 12, cv: 0.6 },
      { channel: 'appointment', meanMinutes: 8, cv: 0.6, noShowShare: 0.1, priority: 1 },
    ],
    targets: [
      { channel: 'walk-in', share: 0.8, withinMinutes: 20 },
      { channel: 'appointment', share: 0.9, withinMinutes: 10 },
    ],
  },
})

it("makes one pool of the channels that the same people serve, with the site's own handling time", () => {
  const { pools, faults } = plansOf(problem)
  expect(faults).toEqual([])
  expect(pools).toHaveLength(1)
  expect(pools[0]).toMatchObject({ opens: 480, close: 1065, channels: ['appointment', 'walk-in'] })
  expect(pools[0]!.plan.places).toBe(3)
  expect(pools[0]!.plan.classes.map(one => [one.serviceMinutes, one.booked, one.priority])).toEqual([
    [8, true, 1],
    [12, false, 2],
  ])
  expect(pools[0]!.plan.intervals).toEqual({ start: 480, minutes: 30, count: 20 })
})
