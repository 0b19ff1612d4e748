import type { Language, LocalText, Problem } from './contract/common.ts'
import { ERRORS, type ErrorCode } from './contract/errors.ts'

/** One thing that is wrong, in both languages, before the reader's language is known. */
export interface AppFault {
  readonly code: ErrorCode
  readonly cause: LocalText
  readonly action: LocalText
  /** Field as a path (`people.0.name`), or row and column. */
  readonly where: string
}

export interface ErrorDetails {
  readonly cause: LocalText
  readonly action: LocalText
  readonly where?: string
  readonly faults?: readonly AppFault[]
  /** Sent with the answer, e.g. `Retry-After`. */
  readonly headers?: Readonly<Record<string, string>>
}

/** Base of everything that may go wrong on purpose. What is thrown and is not this is a bug and answers SYS-001. */
export class AppError extends Error {
  readonly code: ErrorCode
  override readonly cause: LocalText
  readonly action: LocalText
  readonly where: string | undefined
  readonly faults: readonly AppFault[] | undefined
  readonly headers: Readonly<Record<string, string>>

  constructor(code: ErrorCode, details: ErrorDetails) {
    super(`${code}: ${details.cause.en}`)
    this.name = 'AppError'
    this.code = code
    this.cause = details.cause
    this.action = details.action
    this.where = details.where
    this.faults = details.faults
    this.headers = details.headers ?? {}
  }
}

/** All faults of an input at once. */
export function invalidInput(faults: readonly AppFault[]): AppError {
  return new AppError('REQ-001', {
    cause: {
      de: faults.length === 1 ? 'Eine Angabe ist nicht gültig.' : `${faults.length} Angaben sind nicht gültig.`,
      en: faults.length === 1 ? 'One field is not valid.' : `${faults.length} fields are not valid.`,
    },
    action: { de: 'Die genannten Angaben berichtigen.', en: 'Correct the fields listed.' },
    faults,
  })
}

/** Throws when there is at least one fault. */
export function demandNoFaults(faults: readonly AppFault[]): void {
  if (faults.length > 0) throw invalidInput(faults)
}

/** @param what the kind of record in both languages, e.g. `{ de: 'Der Standort', en: 'The site' }` */
export function notFound(what: LocalText, id: string): AppError {
  return new AppError('REQ-007', {
    cause: { de: `${what.de} „${id}“ wurde nicht gefunden.`, en: `${what.en} “${id}” was not found.` },
    action: { de: 'Die Liste neu laden.', en: 'Load the list again.' },
  })
}

/** Somebody else saved the record since it was read. */
export function changedMeanwhile(): AppError {
  return new AppError('REQ-011', {
    cause: {
      de: 'Jemand anderes hat den Datensatz gespeichert, seit er gelesen wurde.',
      en: 'Somebody else saved this record since it was read.',
    },
    action: { de: 'Neu laden und die Änderung noch einmal machen.', en: 'Load it again and repeat the change.' },
    where: 'revision',
  })
}

/** HTTP status of an error; a code that only occurs as a fault never reaches this place on its own. */
export function statusOf(code: ErrorCode): number {
  const entry = ERRORS[code]
  return 'status' in entry ? entry.status : 500
}

/** The one place where an error becomes an answer. */
export function toProblem(error: AppError, language: Language, requestId?: string): Problem {
  return {
    type: `urn:amtstakt:error:${error.code}`,
    title: ERRORS[error.code].title[language],
    status: statusOf(error.code),
    code: error.code,
    cause: error.cause[language],
    action: error.action[language],
    ...(error.where === undefined ? {} : { where: error.where }),
    ...(error.faults === undefined
      ? {}
      : {
          faults: error.faults.map(fault => ({
            code: fault.code,
            cause: fault.cause[language],
            action: fault.action[language],
            where: fault.where,
          })),
        }),
    ...(requestId === undefined ? {} : { requestId }),
  }
}

/** docs/api/ERRORS.md, generated from the closed list. */
export function writeErrorList(): string {
  const rows = Object.entries(ERRORS as Record<string, { status?: number; title: LocalText }>).map(
    ([code, { status, title }]) => `| ${code} | ${status ?? 'fault'} | ${title.en} | ${title.de} |`,
  )
  return [
    '# Errors',
    '',
    'Generated from `api/contract/errors.ts` by `npm run generate`. Every failed request answers with',
    '`application/problem+json`: code, title, cause, action, where, and all faults of an input at once. A code without an',
    'HTTP status (`fault`) occurs inside the list of faults only.',
    '',
    '| code | HTTP | title | Titel |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n')
}
