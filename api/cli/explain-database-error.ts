import { DatabaseError } from '../../db/client.ts'

/** Says what is wrong and what to do, in two lines, and sets the exit code. */
export function explainAndFail(error: unknown): void {
  const text =
    error instanceof DatabaseError
      ? `${error.code}: ${error.message}${error.where ? ` (${error.where})` : ''}\n${error.action}\n`
      : `${error instanceof Error ? error.message : String(error)}\n`
  process.stderr.write(text)
  process.exitCode = 1
}
