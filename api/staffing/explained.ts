import { createHash } from 'node:crypto'
import type { DayExplanation, ExplainInput } from '../../solver/index.ts'
import { runInThread } from '../jobs/run-in-thread.ts'

/** Days kept: a planner looks at a week of a few offices at a time. */
const MOST_KEPT = 200
/** Far beyond what a day takes; a thread that hangs must not keep its caller waiting for ever. */
const LONGEST_MS = 60_000

/** By what they were made from, so that a kept answer is right whatever has changed since. */
const kept = new Map<string, Promise<DayExplanation>>()

/** Explains a day in a thread of its own; what has been explained before comes at once. */
export function explained(input: ExplainInput): Promise<DayExplanation> {
  const key = createHash('sha256').update(JSON.stringify(input)).digest('hex')
  const known = kept.get(key)
  if (known) return known
  const made = runInThread('explain', input, { signal: AbortSignal.timeout(LONGEST_MS) }).then(end => {
    if (end.kind === 'stopped') throw new Error('explaining a day took too long')
    return end.output
  })
  kept.set(key, made)
  made.catch(() => kept.delete(key))
  const [oldest] = kept.keys()
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest)
  return made
}
