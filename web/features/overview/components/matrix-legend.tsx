import { useI18n } from '../../../i18n/i18n.tsx'

/** What the two bars of a cell are. */
export function MatrixLegend() {
  const { t } = useI18n()
  return (
    <span className="row small muted" aria-hidden="true">
      <span className="week-matrix__key week-matrix__key--required">{t('overview.matrix.legendRequired')}</span>
      <span className="week-matrix__key week-matrix__key--planned">{t('overview.matrix.legendPlanned')}</span>
    </span>
  )
}
