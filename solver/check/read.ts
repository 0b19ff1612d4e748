import { type PlanningProblem, planningProblemSchema } from '../model/planning-problem.ts'
import { type Roster, rosterSchema } from '../model/roster.ts'
import { checkProblem } from './check-problem.ts'
import type { ProblemFault } from './problem/fault.ts'

/** A document read, or all that is wrong with it. */
export type Read<T> =
  | { readonly value: T; readonly faults: readonly [] }
  | { readonly value?: undefined; readonly faults: readonly ProblemFault[] }

/** Reads a planning problem from parsed JSON: its form first, then everything the form cannot say. */
export function readProblem(json: unknown): Read<PlanningProblem> {
  const parsed = planningProblemSchema.safeParse(json)
  if (!parsed.success) return { faults: formFaults(parsed.error.issues) }
  const faults = checkProblem(parsed.data)
  return faults.length === 0 ? { value: parsed.data, faults: [] } : { faults }
}

/** Reads a roster from parsed JSON: its form alone; what it says is judged by `checkRoster`. */
export function readRoster(json: unknown): Read<Roster> {
  const parsed = rosterSchema.safeParse(json)
  return parsed.success ? { value: parsed.data, faults: [] } : { faults: formFaults(parsed.error.issues) }
}

function formFaults(issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[]) {
  return issues.map(
    ({ path, message }): ProblemFault => ({
      code: 'PRB-001',
      cause: { de: `Die Angabe hat nicht die verlangte Form: ${message}`, en: message },
      action: {
        de: 'Mit dem Schema in docs/formats vergleichen.',
        en: 'Compare with the schema in docs/formats.',
      },
      where: pathWords(path),
    }),
  )
}

/** `people[3].sites[0]`; the document itself is `(document)`. */
function pathWords(path: readonly PropertyKey[]): string {
  const words = path.reduce<string>(
    (before, part) => before + (typeof part === 'number' ? `[${part}]` : `${before === '' ? '' : '.'}${String(part)}`),
    '',
  )
  return words === '' ? '(document)' : words
}
