import type { PromiseVerdict } from '../../../../api/contract/verdicts.ts'
import { StatusBadge, type Tone } from '../../../components/status-badge.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'

const TONES: Readonly<Record<PromiseVerdict, Tone>> = { kept: 'success', close: 'warning', broken: 'danger' }

/** Whether a promise holds, as a word with a picture. */
export function PromiseBadge({ verdict }: { readonly verdict: PromiseVerdict }) {
  const { t } = useI18n()
  return <StatusBadge tone={TONES[verdict]}>{t(`verdicts.verdict.${verdict}`)}</StatusBadge>
}
