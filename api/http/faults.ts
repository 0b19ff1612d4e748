import type { z } from 'zod'
import type { LocalText } from '../contract/common.ts'
import { ERRORS, type ErrorCode } from '../contract/errors.ts'
import type { AppFault } from '../errors.ts'

type Issue = z.core.$ZodIssue
type Explained = Pick<AppFault, 'code' | 'cause' | 'action'>

/**
 * Zod's issues as faults in German and English. Translated by the issue's code, since zod's own language is set for the
 * whole process and users differ.
 */
export function faultsOf(error: z.ZodError, prefix = ''): AppFault[] {
  return error.issues.flatMap(issue => flatten(issue, prefix))
}

function flatten(issue: Issue, prefix: string): AppFault[] {
  const where = [prefix, ...issue.path.map(String)].filter(part => part !== '').join('.')
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map(key => ({ ...unknownField, where: where === '' ? key : `${where}.${key}` }))
  }
  // Of a union's branches, the one that came furthest tells most.
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const best = [...issue.errors].sort((a, b) => deepest(b) - deepest(a))[0]!
    return best.flatMap(inner => flatten({ ...inner, path: [...issue.path, ...inner.path] } as Issue, prefix))
  }
  return [{ ...explain(issue), where }]
}

function deepest(issues: readonly Issue[]): number {
  return Math.max(0, ...issues.map(issue => issue.path.length))
}

const unknownField: Explained = {
  code: 'FLD-007',
  cause: { de: 'Diese Angabe ist nicht bekannt.', en: 'This field is not known.' },
  action: { de: 'Die Angabe weglassen.', en: 'Leave it out.' },
}

function explain(issue: Issue): Explained {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? fault('FLD-001', 'Die Angabe fehlt.', 'It is missing.', 'Die Angabe ergänzen.', 'Fill it in.')
        : fault(
            'FLD-002',
            `Erwartet wird: ${KINDS[issue.expected]?.de ?? issue.expected}.`,
            `Expected: ${KINDS[issue.expected]?.en ?? issue.expected}.`,
            'Die Angabe in dieser Art machen.',
            'Give it in this form.',
          )
    case 'too_small':
      return issue.minimum === 1 && issue.origin === 'string'
        ? fault('FLD-001', 'Die Angabe ist leer.', 'It is empty.', 'Die Angabe ergänzen.', 'Fill it in.')
        : fault(
            'FLD-003',
            `Mindestens ${issue.minimum}${UNIT[issue.origin]?.de ?? ''}.`,
            `At least ${issue.minimum}${UNIT[issue.origin]?.en ?? ''}.`,
            'Einen größeren Wert angeben.',
            'Give a larger value.',
          )
    case 'too_big':
      return fault(
        'FLD-004',
        `Höchstens ${issue.maximum}${UNIT[issue.origin]?.de ?? ''}.`,
        `At most ${issue.maximum}${UNIT[issue.origin]?.en ?? ''}.`,
        'Einen kleineren Wert angeben.',
        'Give a smaller value.',
      )
    case 'invalid_value':
      return fault(
        'FLD-006',
        'Dieser Wert ist nicht möglich.',
        'This value is not possible.',
        `Einen dieser Werte angeben: ${issue.values.map(String).join(', ')}.`,
        `Give one of: ${issue.values.map(String).join(', ')}.`,
      )
    case 'invalid_format':
      return fault(
        'FLD-005',
        `Die Schreibweise passt nicht${EXAMPLES[issue.format] ? ` (Beispiel: ${EXAMPLES[issue.format]})` : ''}.`,
        `The format does not fit${EXAMPLES[issue.format] ? ` (example: ${EXAMPLES[issue.format]})` : ''}.`,
        'In dieser Schreibweise angeben.',
        'Give it in this format.',
      )
    case 'custom':
      return explainCustom(issue.params)
    default:
      return fault(
        'FLD-002',
        'Die Angabe ist nicht gültig.',
        'It is not valid.',
        'Die Angabe berichtigen.',
        'Correct it.',
      )
  }
}

/** Refinements of the contract name a code of the closed list in `params.code`. */
function explainCustom(params: Record<string, unknown> | undefined): Explained {
  const code = params?.code
  const known = typeof code === 'string' && code in ERRORS ? (code as ErrorCode) : 'FLD-012'
  const title = ERRORS[known].title
  return {
    code: known,
    cause: { de: `${title.de}.`, en: `${title.en}.` },
    action: { de: 'Die Angabe berichtigen.', en: 'Correct it.' },
  }
}

const KINDS: Record<string, LocalText> = {
  string: { de: 'Text', en: 'text' },
  number: { de: 'eine Zahl', en: 'a number' },
  int: { de: 'eine ganze Zahl', en: 'a whole number' },
  boolean: { de: 'ja oder nein', en: 'yes or no' },
  array: { de: 'eine Liste', en: 'a list' },
  object: { de: 'ein Datensatz', en: 'a record' },
}
const UNIT: Record<string, LocalText> = {
  string: { de: ' Zeichen', en: ' characters' },
  array: { de: ' Einträge', en: ' entries' },
}
const EXAMPLES: Record<string, string> = { date: '2027-03-01', datetime: '2027-03-01T08:00:00Z' }

function fault(code: ErrorCode, causeDe: string, causeEn: string, actionDe: string, actionEn: string): Explained {
  return { code, cause: { de: causeDe, en: causeEn }, action: { de: actionDe, en: actionEn } }
}
