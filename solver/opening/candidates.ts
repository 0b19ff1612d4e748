import type { ConceptSite, OpenBlock } from './concept-city.ts'

/** Which days an office could have. */
export interface CandidateOptions {
  /** Grid of starts and ends, minutes: 15 or 30. */
  readonly gridMinutes: number
  readonly earliest: number
  readonly latest: number
}

export const CANDIDATE_DEFAULTS: CandidateOptions = { gridMinutes: 30, earliest: 7 * 60, latest: 20 * 60 }

/** One way to open on a weekday; no blocks: closed. */
export interface Candidate {
  readonly blocks: readonly OpenBlock[]
  /** These are today's hours. */
  readonly today: boolean
}

/** Patterns in use in German citizen offices (DOMAIN 1.2): mornings, whole days, late days, noon closed, afternoons. */
const WEEKDAY_PATTERNS: readonly (readonly [number, number])[][] = [
  [[8, 12]],
  [[8, 13]],
  [[8, 15]],
  [[8, 16]],
  [[8, 18]],
  [[9, 15]],
  [[9, 18]],
  [[10, 18]],
  [[10, 19]],
  [[12, 18]],
  [[13, 18]],
  [
    [8, 12],
    [14, 18],
  ],
  [
    [8, 13],
    [14, 17.5],
  ],
]
const SATURDAY_PATTERNS: readonly (readonly [number, number])[][] = [[[8, 12]], [[9, 13]], [[9, 12]]]

/** Today's hours, closed, today's with an end moved by one or two steps of the grid, and the usual patterns; each once. */
export function candidatesOf(site: ConceptSite, weekday: number, options: CandidateOptions): Candidate[] {
  const today = site.hours.find(day => day.weekday === weekday)?.blocks ?? []
  const patterns = (weekday === 6 ? SATURDAY_PATTERNS : WEEKDAY_PATTERNS).map(pattern =>
    pattern.map(([from, to]) => ({ start: from * 60, end: to * 60, access: accessOn(weekday) })),
  )
  const wanted = [today, [], ...shifted(today, options.gridMinutes), ...patterns]
  const seen = new Set<string>()
  return wanted.flatMap(blocks => {
    const key = blocks.map(block => `${block.start}-${block.end}`).join()
    const fits = blocks.every(
      block =>
        block.start >= options.earliest &&
        block.end <= options.latest &&
        block.start % options.gridMinutes === 0 &&
        block.end % options.gridMinutes === 0,
    )
    if (seen.has(key) || !(fits || blocks === today)) return []
    seen.add(key)
    return [{ blocks, today: blocks === today }]
  })
}

/** Saturdays are for appointments only, since they overflowed (DOMAIN 1.3). */
function accessOn(weekday: number): OpenBlock['access'] {
  return weekday === 6 ? 'appointment' : 'all'
}

/** Today's day begun or ended one or two steps earlier or later. */
function shifted(today: readonly OpenBlock[], grid: number): OpenBlock[][] {
  if (today.length === 0) return []
  return [-2, -1, 1, 2].flatMap(steps => [
    today.map((block, i) => (i === 0 ? { ...block, start: block.start + steps * grid } : block)),
    today.map((block, i) => (i === today.length - 1 ? { ...block, end: block.end + steps * grid } : block)),
  ])
}
