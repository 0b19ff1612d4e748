import { z } from 'zod'

/** What all areas share: ids, dates, times, lists, local text, and the answer when something is wrong. */

export const id = z.string().min(1).max(80).describe('id of a record')
/** Ids that the database counts. */
export const numericId = z.int().min(1).describe('id of a record')
export const numericIdParam = z.coerce.number().int().min(1).max(2_147_483_647).describe('id of a record')
/** Counts the changes of a record; a change names the revision it was made from and meets REQ-011 when that is old. */
export const revision = z.int().min(1).describe('counts the changes of this record')
export const isoDate = z.iso.date().describe('date as YYYY-MM-DD')
export const isoInstant = z.iso.datetime({ offset: true }).describe('instant, UTC')
export const minuteOfDay = z.int().min(0).max(1440).describe('minutes after local midnight')
export const weekday = z.int().min(1).max(7).describe('1 = Monday ... 7 = Sunday')
export const channel = z.enum(['walk-in', 'appointment', 'call'])
export const siteKind = z.enum(['office', 'phone', 'outpost'])
export const text = z.string().trim().min(1).max(200)
export const localText = z.object({ de: z.string(), en: z.string() }).describe('the same text in German and English')

/** From the first day to the last day, both included; without `to` it has no end. */
export const validity = {
  from: isoDate.describe('first day'),
  to: isoDate.nullish().describe('last day; null or left out = no end'),
}

export const empty = z.object({}).describe('nothing to tell')

export function listOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item) })
}

/** Page of a longer list: `offset` and `limit` as asked, `total` of all that match. */
export const paging = {
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(100),
}

export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), total: z.int().min(0), offset: z.int().min(0), limit: z.int().min(1) })
}

export const fault = z.object({
  code: z.string().describe('from the closed list of errors, docs/api/ERRORS.md'),
  cause: z.string().describe('what is wrong, in the language of the request'),
  action: z.string().describe('what helps'),
  where: z.string().describe('field as a path (people.0.name), or row and column'),
})

/** The answer to every request that fails (RFC 9457, `application/problem+json`). */
export const problem = z.object({
  type: z.string().describe('urn:amtstakt:error: and the code'),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  cause: z.string(),
  action: z.string(),
  where: z.string().optional(),
  faults: z.array(fault).optional().describe('all that is wrong with the input, at once'),
  requestId: z.string().optional().describe('finds the request in the log'),
})

export type Fault = z.infer<typeof fault>
export type Problem = z.infer<typeof problem>
export type LocalText = z.infer<typeof localText>
export type Channel = z.infer<typeof channel>
export type SiteKind = z.infer<typeof siteKind>
export type Language = 'de' | 'en'
