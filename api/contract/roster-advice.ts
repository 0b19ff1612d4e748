import { z } from 'zod'
import { localText, numericIdParam } from './common.ts'
import { rosterChanged, rosterShift } from './rosters.ts'
import { defineRoute } from './route-table.ts'

/** What the engine has to say about a stored roster: why a cell is as it is, who fits, what to do when something happens. */

const shift = rosterShift.omit({ person: true, day: true })
const points = z.number().describe('points; negative: cheaper')

const told = z.object({
  rule: z.string(),
  title: localText,
  cost: z.number().describe('points'),
  message: localText,
})
const ruleChange = z.object({
  rule: z.string(),
  title: localText,
  cost: points,
  amount: z.number(),
  unit: z.string(),
})
const keptBy = z.object({ rule: z.string(), title: localText, people: z.int() })

export const cellChange = z.object({
  person: z.string(),
  day: z.int().min(0),
  before: shift.nullable(),
  after: shift.nullable(),
})

const change = {
  cells: z.array(cellChange),
  cost: points.describe('against the roster as it stands; negative: cheaper'),
  byRule: z.array(ruleChange),
  sentence: localText,
}

export const cellAlternative = z.object({
  ...change,
  kind: z.enum(['off', 'other-shift', 'other-person', 'swap']),
  broken: z.array(told).describe('hard rules that stand against it'),
})

export const cellExplanation = z.object({
  sentence: localText,
  reasons: z.array(told).describe('what would be missing without the shift, the dearest first'),
  burdens: z.array(told).describe('what the cell costs as it is'),
  obstacles: z.array(told).describe('what keeps the person from any shift that day'),
  alternatives: z.array(cellAlternative).describe('lawful ones first, the cheapest first'),
  others: z.object({
    able: z.int().describe('people free that day who could take the shift as it is'),
    onDuty: z.int(),
    kept: z.array(keptBy).describe('people free that day whom a rule keeps from it'),
  }),
})

export const rosterFits = z.object({
  items: z
    .array(
      z.object({
        ...change,
        person: z.string(),
        from: z.enum(['free', 'on-duty']),
        coveredMinutes: z.int().describe('minutes of the open stretch that would be worked'),
      }),
    )
    .describe('the cheapest first'),
  kept: z.array(keptBy).describe('people whom nothing lawful brings there'),
})

const days = { firstDay: z.int().min(0).max(363), days: z.int().min(1).max(364).default(1) }

/** Something that happens to a roster; days are counted from the week's Monday. */
export const rosterEventInput = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('absence'), person: z.string(), ...days }),
  z.object({ kind: z.literal('closure'), site: z.string(), ...days }),
  z.object({ kind: z.literal('cancelled'), line: z.string() }).describe('a tour or line that is not wanted after all'),
  z
    .object({
      kind: z.literal('demand'),
      line: z.string(),
      start: z.int().min(0).max(2880),
      end: z.int().min(0).max(2880),
      by: z.int().min(-50).max(50),
    })
    .describe('more or fewer people required in a part of a line'),
])

const open = z.object({
  missing: z.number().describe('person-slots below required'),
  belowMinimum: z.number().describe('person-slots below the minimum'),
})

export const replanAsk = z.object({
  event: rosterEventInput,
  maxChanged: z.int().min(0).max(10).default(3).describe('most people who may get another roster'),
})

export const replanAnswer = z.object({
  slotMinutes: z.int(),
  lost: z.array(rosterShift).describe('shifts that the event takes away'),
  before: open.describe('what was missing before'),
  untouched: open.describe('what is missing when nothing is done'),
  proposals: z
    .array(
      z.object({
        ...change,
        people: z.array(z.string()).describe('who gets another roster, those apart whom the event takes a shift from'),
        open,
      }),
    )
    .describe('ranked; costs against doing nothing'),
})

export const replanTake = z.object({
  event: rosterEventInput,
  cells: z
    .array(z.object({ person: z.string(), day: z.int().min(0), after: shift.nullable() }))
    .max(200)
    .describe('cells of the proposal taken; none: only what the event forces'),
})

export type CellExplanation = z.infer<typeof cellExplanation>
export type CellAlternative = z.infer<typeof cellAlternative>
export type RosterFits = z.infer<typeof rosterFits>
export type RosterEventInput = z.infer<typeof rosterEventInput>
export type ReplanAnswer = z.infer<typeof replanAnswer>

const params = z.object({ roster: numericIdParam })
const planning = { tags: ['Rosters'], roles: ['admin', 'planner'], scope: 'sites' } as const

export const rosterAdviceRoutes = {
  explainRosterCell: defineRoute({
    ...planning,
    method: 'get',
    path: '/rosters/:roster/cells/:person/:day',
    summary: 'Why a cell is as it is, and what every alternative would cost, by rule',
    description: 'A planner of some offices is told of alternatives with their people only.',
    params: params.extend({ person: z.string(), day: z.coerce.number().int().min(0).max(363) }),
    response: cellExplanation,
  }),
  listRosterFits: defineRoute({
    ...planning,
    method: 'get',
    path: '/rosters/:roster/fits',
    summary: 'Who could fill an open stretch of a line, ranked by cost',
    params,
    query: z.object({
      line: z.string(),
      start: z.coerce.number().int().min(0).max(2880),
      end: z.coerce.number().int().min(0).max(2880),
    }),
    response: rosterFits,
  }),
  proposeReplans: defineRoute({
    ...planning,
    method: 'post',
    path: '/rosters/:roster/replans',
    summary: 'Ranked answers with few changes to an absence, a closed site, a cancelled tour or other demand',
    description: 'Changes nothing.',
    params,
    body: replanAsk,
    response: replanAnswer,
  }),
  takeReplan: defineRoute({
    ...planning,
    method: 'post',
    path: '/rosters/:roster/replans/draft',
    summary: 'Make a new draft of the week in which an event has happened and the answer chosen is carried out',
    params,
    body: replanTake,
    response: rosterChanged,
    status: 201,
  }),
}
