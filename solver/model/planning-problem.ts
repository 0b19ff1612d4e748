import { z } from 'zod'

/**
 * The planning problem: all that a roster is made from and judged by, in one versioned JSON document
 * (`docs/formats/planning-problem.v1.schema.json` is generated from this file). Whoever holds this file and a roster
 * file needs nothing else to check the roster or to simulate what customers would experience.
 *
 * Days are indexes from `horizon.firstDay`, times are minutes after local midnight, intervals are half-open, costs are
 * points (one point = one cent of the price list). People are known by id; a name is for the eye only.
 */

const id = z.string().min(1).max(80)
const isoDate = z.iso.date()
const day = z.int().min(-400).max(399).describe('day index from horizon.firstDay; negative = history')
const minuteOfDay = z.int().min(0).max(2880).describe('minutes after local midnight')
const minutes = z.int().min(0)
const points = z.number().min(0).describe('points; one point is one cent of the price list')
const range = z.object({ start: minuteOfDay, end: minuteOfDay }).describe('half-open interval [start, end)')

const site = z.object({
  id,
  name: z.string(),
  kind: z.enum(['office', 'phone', 'outpost']),
  counters: z.int().min(0).describe('places to work at; no more people than this serve customers at once'),
  days: z
    .array(
      z.object({
        day,
        open: z.array(range).describe('when customers are let in'),
        presence: range.describe('earliest start and latest end of work at this site'),
      }),
    )
    .describe('days on which people may work here; a day left out has no work'),
})

const activity = z.object({
  id,
  name: z.string(),
  skill: id.optional().describe('skill that a person must hold on the day'),
  minPieceMinutes: minutes.default(60).describe('shortest stretch of this activity in a shift'),
})

/**
 * One line of demand for presence: people counted in the given activities at a site, slot by slot. `minimum` is what must
 * be there (safety, being open at all), `required` what the service target needs. A line with `costs` states the whole
 * convex curve itself; the others use the price list.
 */
const coverLine = z.object({
  id,
  site: id,
  activities: z.array(id).min(1).describe('a person doing any of these counts'),
  skill: id.optional().describe('count only people who hold this skill (key holder, first aider ...)'),
  day,
  start: minuteOfDay.describe('start of the first slot'),
  minimum: z.array(z.int().min(0)).describe('people who must be there, per slot'),
  required: z.array(z.int().min(0)).describe('people wanted, per slot'),
  costs: z
    .array(z.array(points).min(1))
    .optional()
    .describe('per slot the cost of having 0, 1, 2, ... people, convex; more people than listed cost the last figure'),
  indivisible: z
    .boolean()
    .default(false)
    .describe('a tour: whoever takes part takes the whole line, in one piece, and may have nothing else that day'),
})

const shiftRules = z.object({
  stepMinutes: z.int().min(5).default(15).describe('grid of starts, ends, breaks and changes of activity'),
  minMinutes: minutes.default(240).describe('shortest shift, working time'),
  maxMinutes: minutes.default(600).describe('longest shift, working time'),
  maxPieces: z.int().min(1).max(4).default(2).describe('most pieces of work in a shift, breaks aside'),
  breakWindow: z
    .object({ earliestAfterStart: minutes.default(120), latestBeforeEnd: minutes.default(120) })
    .prefault({})
    .describe('how far from both ends of the shift a break lies'),
})

const timeOff = z.object({
  day,
  start: minuteOfDay.default(0),
  end: minuteOfDay.default(1440),
  kind: z
    .enum(['absent', 'contract-free', 'unavailable', 'school'])
    .describe('absent: leave, sickness or the like, the kind itself is not told here; school: counts as a lesson day'),
})

const wish = z.object({
  id,
  day,
  kind: z.enum(['off', 'work', 'start-not-before', 'end-not-after', 'site']),
  minute: minuteOfDay.optional().describe('for start-not-before and end-not-after'),
  site: id.optional().describe('for site'),
  weight: z.int().min(1).max(100).default(10).describe('how much it matters to the person, within a budget'),
})

const piece = z.object({ start: minuteOfDay, end: minuteOfDay, site: id, activity: id })

/** A day's work of one person, in whole minutes: presence `[start, end)`, unpaid breaks, pieces of work that fill the rest. */
export const shiftSchema = z.object({
  person: id,
  day,
  start: minuteOfDay,
  end: minuteOfDay,
  breaks: z.array(range),
  pieces: z.array(piece).min(1),
})

const pin = z.object({
  day,
  kind: z.enum(['off', 'work', 'shift']).describe('shift: exactly the shift given; work: any shift; off: none'),
  shift: shiftSchema.omit({ person: true, day: true }).optional(),
})

const person = z.object({
  id,
  name: z.string().default(''),
  homeSite: id,
  sites: z.array(id).min(1).describe('sites this person may work at, the home site among them'),
  skills: z.array(z.object({ skill: id, from: isoDate.optional(), to: isoDate.optional().describe('last day') })),
  speed: z.number().min(0).max(2).default(1).describe('how much of a trained person this one counts at the counter'),
  contract: z.object({
    weeklyMinutes: minutes.describe('agreed weekly hours'),
    workdaysPerWeek: z.int().min(1).max(6).default(5),
    toleranceMinutes: minutes.default(120).describe('allowed deviation from a week target, either way'),
  }),
  weeks: z
    .array(z.object({ firstDay: day, days: z.int().min(1).max(7), targetMinutes: minutes }))
    .describe('working time to plan per week: contract less holidays and absences'),
  protections: z
    .array(z.enum(['minor', 'no-extra-work', 'expectant', 'nursing', 'trainee']))
    .default([])
    .describe('planning effects only, never their reasons'),
  maxDayMinutes: minutes.optional().describe('a personal limit below the general one'),
  timeOff: z.array(timeOff).default([]),
  wishes: z.array(wish).default([]),
  pins: z.array(pin).default([]),
  history: z
    .array(shiftSchema.omit({ person: true }))
    .default([])
    .describe('published shifts before the horizon (negative days)'),
  averageBefore: z
    .object({ minutes, workdays: z.int().min(0) })
    .optional()
    .describe('working time and Mon-Sat workdays of the averaging period that lies before the horizon'),
})

const ruleUse = z.object({
  id,
  level: z.enum(['hard', 'soft', 'warning']).optional().describe('only rules of an agreement may change their level'),
  weight: points.optional().describe('points per unit of violation, for soft rules'),
  params: z.record(z.string(), z.unknown()).optional(),
})

const prices = z
  .object({
    shortage: points.default(1000).describe('per person and slot below required'),
    belowMinimum: points.default(5000).describe('per person and slot below minimum, on top of shortage'),
    surplus: points.default(20).describe('per person and slot above required'),
  })
  .prefault({})

const arrivals = z.object({
  site: id,
  channel: z.enum(['walk-in', 'appointment', 'call']),
  activity: id.describe('activity whose people serve these customers'),
  day,
  start: minuteOfDay,
  slotMinutes: z.int().min(5).default(15),
  mean: z.array(z.number().min(0)).describe('expected arrivals per slot; for appointments: booked, no-shows included'),
  dayFactorCv: z.number().min(0).default(0).describe('coefficient of variation of the factor that scales a whole day'),
})

const serviceProfile = z.object({
  site: id.optional().describe('left out: every site'),
  channel: z.enum(['walk-in', 'appointment', 'call']),
  meanMinutes: z
    .number()
    .positive()
    .describe('presence that one customer takes: handling, changeover and the share that other things take'),
  cv: z.number().min(0).describe('coefficient of variation of the handling time'),
  distribution: z.enum(['lognormal', 'exponential']).default('lognormal'),
  noShowShare: z.number().min(0).max(1).default(0),
  punctuality: z
    .object({ meanMinutes: z.number(), sdMinutes: z.number().min(0) })
    .optional()
    .describe('arrival relative to the appointment, normal; negative = early'),
  patienceMeanMinutes: z.number().positive().optional().describe('exponential patience; left out: customers stay'),
  priority: z.int().min(1).default(2).describe('smaller is served first, first come first served within a class'),
})

const serviceTarget = z.object({
  site: id.optional(),
  channel: z.enum(['walk-in', 'appointment', 'call']),
  share: z.number().min(0).max(1),
  withinMinutes: z.number().min(0),
  maxOccupancy: z.number().min(0).max(1).optional(),
})

export const planningProblemSchema = z.object({
  format: z.literal('amtstakt-planning-problem'),
  version: z.literal(1),
  id,
  title: z.string().default(''),
  timeZone: z.string().default('Europe/Berlin'),
  horizon: z.object({ firstDay: isoDate, days: z.int().min(1).max(364) }),
  slotMinutes: z.int().min(5).default(15),
  holidays: z
    .array(z.object({ day, name: z.string() }))
    .default([])
    .describe('public holidays: no work at all'),
  sites: z.array(site).min(1),
  travel: z
    .array(z.object({ from: id, to: id, minutes }))
    .default([])
    .describe('pairs of sites between which people may change on one day, and the working time it takes'),
  activities: z.array(activity).min(1),
  shifts: shiftRules.prefault({}),
  cover: z.array(coverLine),
  people: z.array(person),
  rules: z.array(ruleUse).default([]).describe('changes to the default rule set; see RULES.md'),
  prices,
  published: z
    .array(shiftSchema)
    .optional()
    .describe(
      'the roster that staff know already; with it, every person-day that differs costs (rule least-change). Left out: none is known',
    ),
  demand: z
    .object({ arrivals: z.array(arrivals), services: z.array(serviceProfile), targets: z.array(serviceTarget) })
    .optional()
    .describe('what a simulator needs to judge a roster; leaving clerks finish their customer'),
})

export type PlanningProblem = z.infer<typeof planningProblemSchema>
export type PlanningProblemInput = z.input<typeof planningProblemSchema>
export type Site = PlanningProblem['sites'][number]
export type Activity = PlanningProblem['activities'][number]
export type CoverLine = PlanningProblem['cover'][number]
export type Person = PlanningProblem['people'][number]
export type TimeOff = Person['timeOff'][number]
export type Wish = Person['wishes'][number]
export type Pin = Person['pins'][number]
export type RuleUse = PlanningProblem['rules'][number]
export type Arrivals = NonNullable<PlanningProblem['demand']>['arrivals'][number]
export type ServiceProfile = NonNullable<PlanningProblem['demand']>['services'][number]
export type ServiceTarget = NonNullable<PlanningProblem['demand']>['targets'][number]
export type Shift = z.infer<typeof shiftSchema>
export type Piece = Shift['pieces'][number]
