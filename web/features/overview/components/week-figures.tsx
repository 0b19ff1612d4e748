import { Figure, FigureRow } from '../../../components/figure.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import type { Overview } from '../api/use-overview.ts'

/** The week in a row of numbers. */
export function WeekFigures({ overview }: { readonly overview: Overview }) {
  const { t, format } = useI18n()
  const { roster, offices } = overview
  const total = (field: 'requiredPersonHours' | 'plannedPersonHours' | 'openPersonHours') =>
    offices.reduce((sum, office) => sum + office[field], 0)
  const open = total('openPersonHours')
  const required = total('requiredPersonHours')
  const unit = t('overview.figure.unit')
  return (
    <FigureRow>
      <Figure
        label={t('overview.figure.required')}
        value={format.number(required)}
        unit={unit}
        note={t('overview.figure.requiredNote')}
      />
      <Figure
        label={t('overview.figure.planned')}
        value={roster ? format.number(total('plannedPersonHours')) : '–'}
        unit={unit}
        note={t('overview.figure.plannedNote')}
      />
      <Figure
        label={t('overview.figure.open')}
        value={roster ? format.number(open, 1) : '–'}
        unit={unit}
        tone={roster ? (open >= 0.05 ? 'warning' : 'success') : undefined}
        note={
          roster && required > 0
            ? t('overview.figure.openNote', { share: format.percent(open / required, 1) })
            : undefined
        }
      />
      <Figure
        label={t('overview.figure.violations')}
        value={roster ? format.number(roster.hardViolations) : '–'}
        tone={roster ? (roster.hardViolations > 0 ? 'danger' : 'success') : undefined}
        note={t('overview.figure.violationsNote')}
      />
      <Figure
        label={t('overview.figure.gap')}
        value={roster?.gap === null || roster?.gap === undefined ? '–' : format.percent(roster.gap, 1)}
        note={t('overview.figure.gapNote')}
      />
    </FigureRow>
  )
}
