import { useI18n } from '../i18n/i18n.tsx'
import { fieldName } from '../lib/field-name.ts'
import { type LocalProblemCode, type Problem, problemOf } from '../lib/problem.ts'
import { Button } from './button.tsx'
import { Notice } from './notice.tsx'
import './problem-notice.css'

interface ProblemNoticeProps {
  /** What was thrown; anything. */
  readonly error: unknown
  /** What could not be done, in a few words. */
  readonly title?: string
  readonly onRetry?: () => void
  /** Turns a fault's place (`contract.weeklyMinutes`) into the words of the form. */
  readonly nameOf?: (where: string) => string
}

/** What went wrong: cause, remedy and code, and every single fault of the input. */
export function ProblemNotice({ error, title, onRetry, nameOf }: ProblemNoticeProps) {
  const { t } = useI18n()
  const name = nameOf ?? (where => fieldName(where, t))
  const problem = problemOf(error)
  const { cause, action } = problem.cause ? problem : textsOf(problem, t)
  const faults = problem.faults ?? []
  return (
    <Notice tone="danger" title={title ?? t('components.problem.title')} live="alert">
      <p>
        {sentence(cause)} {action}
      </p>
      {faults.length > 0 && (
        <>
          <p className="problem-notice__count">{t('components.problem.faults', { count: faults.length })}</p>
          <ul className="problem-notice__faults">
            {faults.map(fault => (
              <li key={`${fault.where} ${fault.code} ${fault.cause}`}>
                <strong>{name(fault.where)}</strong>: {sentence(fault.cause)} {fault.action}{' '}
                <span className="muted small">({fault.code})</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="small muted">
        {t('components.problem.code', { code: problem.code })}
        {problem.requestId && ` · ${t('components.problem.request', { id: problem.requestId })}`}
      </p>
      {onRetry && (
        <div>
          <Button small icon="autorenew" onClick={onRetry}>
            {t('components.retry')}
          </Button>
        </div>
      )}
    </Notice>
  )
}

/** Ends a cause with a full stop, since the remedy follows. */
export function sentence(text: string): string {
  return /[.!?:]$/.test(text) ? text : `${text}.`
}

const LOCAL: Readonly<Record<string, LocalProblemCode>> = { 'WEB-001': 'WEB-001', 'WEB-002': 'WEB-002' }

function textsOf(problem: Problem, t: ReturnType<typeof useI18n>['t']) {
  const code = LOCAL[problem.code] ?? 'WEB-003'
  return { cause: t(`components.problem.${code}.cause`), action: t(`components.problem.${code}.action`) }
}
