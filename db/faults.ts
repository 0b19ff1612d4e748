/** A database that cannot be used as it is: what happened, and what to do about it. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError'
  readonly code:
    | 'DB-FOLDER-OWNED'
    | 'DB-NEWER'
    | 'DB-UNREACHABLE'
    | 'DB-EMPTY'
    | 'DB-NOT-EMPTY'
    | 'DB-BACKUP-BROKEN'
    | 'DB-OUTER-IN-TRANSACTION'
  readonly action: string
  readonly where: string | undefined

  constructor(code: DatabaseError['code'], says: { cause: string; action: string; where?: string }, origin?: unknown) {
    super(says.cause, { cause: origin })
    this.code = code
    this.action = says.action
    this.where = says.where
  }
}

/** What a refused statement says about the data. */
export interface PgFault {
  kind: 'unique' | 'foreign-key' | 'check' | 'exclusion' | 'not-null' | 'immutable' | 'other'
  /** SQLSTATE, five characters. */
  sqlState: string
  constraint: string | undefined
  table: string | undefined
  column: string | undefined
  detail: string | undefined
}

const KINDS: Record<string, PgFault['kind']> = {
  '23505': 'unique',
  '23503': 'foreign-key',
  '23514': 'check',
  '23P01': 'exclusion',
  '23502': 'not-null',
  '23001': 'immutable',
}

/**
 * The database's own complaint inside any error, or undefined where there is none. The two drivers name the same things
 * differently and Drizzle wraps both; callers look here and at no driver.
 */
export function pgFault(error: unknown): PgFault | undefined {
  for (let at: unknown = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth++) {
    const fields = at as unknown as Record<string, unknown>
    const sqlState = text(fields.code)
    if (!sqlState || !/^[0-9A-Z]{5}$/.test(sqlState)) continue
    return {
      kind: KINDS[sqlState] ?? 'other',
      sqlState,
      constraint: text(fields.constraint) ?? text(fields.constraint_name),
      table: text(fields.table) ?? text(fields.table_name),
      column: text(fields.column) ?? text(fields.column_name),
      detail: text(fields.detail),
    }
  }
  return undefined
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}
