import { createHash } from 'node:crypto'
import type { PlanningProblem, Roster } from '../../solver/index.ts'

/** SHA-256 over problem and roster, whatever order their keys are stored in: the seal of a published version. */
export function hashOfRoster(problem: PlanningProblem, roster: Roster): string {
  return createHash('sha256').update(canonical({ problem, roster })).digest('hex')
}

/** JSON with the keys of every object in order. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value).filter(([, part]) => part !== undefined)
    entries.sort(([a], [b]) => (a < b ? -1 : 1))
    return `{${entries.map(([key, part]) => `${JSON.stringify(key)}:${canonical(part)}`).join(',')}}`
  }
  return JSON.stringify(value)
}
