import type { RosterViolation } from '../../../../api/contract/rosters.ts'
import { useI18n } from '../../../i18n/i18n.tsx'

const SIGNS: Readonly<Record<RosterViolation['level'], string>> = { hard: '✕', warning: '!', soft: '·' }

interface FindingMarkProps {
  readonly level: RosterViolation['level']
  readonly count: number
}

/** How grave the findings of a cell are: a sign, a shape and a word, not a colour alone. */
export function FindingMark({ level, count }: FindingMarkProps) {
  const { t } = useI18n()
  const text = `${t(`rosters.level.${level}`)}: ${t('rosters.findings', { count })}`
  return (
    <span className={`cell-mark cell-mark--${level}`} title={text}>
      <span aria-hidden="true">{SIGNS[level]}</span>
      <span className="visually-hidden">{text}</span>
    </span>
  )
}
