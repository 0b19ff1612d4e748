import { Figure, FigureRow } from '../../../components/figure.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import type { RosterView } from '../model/roster-view.ts'

/** The week in six numbers. */
export function RosterFigures({ view }: { readonly view: RosterView }) {
  const { t, format } = useI18n()
  const { roster } = view.detail
  const uncovered = roster.requiredPersonHours === 0 ? 0 : roster.openPersonHours / roster.requiredPersonHours
  return (
    <FigureRow>
      <Figure
        label={t('rosters.figure.required')}
        value={format.number(roster.requiredPersonHours, 1)}
        note={t('rosters.figure.requiredNote')}
      />
      <Figure
        label={t('rosters.figure.planned')}
        value={format.number(roster.plannedPersonHours, 1)}
        note={t('rosters.figure.plannedNote')}
      />
      <Figure
        label={t('rosters.figure.open')}
        value={format.number(roster.openPersonHours, 1)}
        tone={roster.openPersonHours > 0 ? 'warning' : 'success'}
        note={t('rosters.figure.openNote', { share: format.percent(uncovered, 1) })}
      />
      <Figure
        label={t('rosters.figure.hard')}
        value={format.number(roster.hardViolations)}
        tone={roster.hardViolations > 0 ? 'danger' : 'success'}
        note={t('rosters.figure.hardNote')}
      />
      <Figure
        label={t('rosters.figure.cost')}
        value={format.number(roster.cost)}
        unit={t('jobs.pointsUnit')}
        note={t('rosters.figure.costNote')}
      />
      <Figure
        label={t('rosters.figure.gap')}
        value={roster.gap === null ? '–' : format.percent(roster.gap, 1)}
        note={
          roster.lowerBound === null
            ? t('rosters.bound.noneShort')
            : t('rosters.figure.gapNote', { bound: format.number(roster.lowerBound) })
        }
      />
    </FigureRow>
  )
}
