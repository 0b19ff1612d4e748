import { z } from 'zod'
import { shiftSchema } from './planning-problem.ts'

/**
 * The roster: who works when, where and at what, with its cost and its proof, in one versioned JSON document
 * (`docs/formats/roster.v1.schema.json`). It holds no wall-clock figure, so that equal problem, seed and steps give
 * equal bytes; times of a run go to its run record.
 */
export const rosterSchema = z.object({
  format: z.literal('amtstakt-roster'),
  version: z.literal(1),
  problem: z.string().describe('id of the planning problem'),
  status: z.enum(['optimal', 'feasible', 'manual']).describe('optimal: cost equals the proven lower bound'),
  seed: z.int().optional(),
  steps: z.int().optional().describe('counted steps the engine took'),
  shifts: z.array(shiftSchema).describe('sorted by person, then day; at most one per person and day'),
  cost: z.object({
    total: z.number(),
    byRule: z
      .array(z.object({ rule: z.string(), amount: z.number(), unit: z.string(), cost: z.number() }))
      .describe('what the total is made of; cover is listed as cover-shortage, cover-minimum and cover-surplus'),
  }),
  lowerBound: z.number().optional().describe('no roster for this problem costs less'),
  gap: z.number().optional().describe('(total - lowerBound) / total'),
  open: z
    .array(
      z.object({
        line: z.string().describe('id of the cover line'),
        day: z.int(),
        start: z.int(),
        end: z.int(),
        missing: z.int().min(1).describe('people below required throughout this stretch'),
        belowMinimum: z.int().min(0),
      }),
    )
    .describe('shortage that remains, as open shifts'),
})

export type Roster = z.infer<typeof rosterSchema>
export type OpenShift = Roster['open'][number]
export type CostPart = Roster['cost']['byRule'][number]
