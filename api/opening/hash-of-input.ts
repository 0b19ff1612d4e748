import { createHash } from 'node:crypto'

/** SHA-256 of all that went into a run: equal hashes, equal results. */
export function hashOfInput(input: unknown): string {
  return createHash('sha256').update(JSON.stringify(input)).digest('hex')
}
