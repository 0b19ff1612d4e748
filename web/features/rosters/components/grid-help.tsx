import { useI18n } from '../../../i18n/i18n.tsx'
import { GRID_KEYS } from '../model/grid-keys.ts'

/** The grid's keys and marks, from the list the grid itself answers by. */
export function GridHelp() {
  const { t } = useI18n()
  return (
    <details className="grid-help">
      <summary>{t('rosters.help.title')}</summary>
      <div className="columns">
        <dl className="cell-panel__list">
          {GRID_KEYS.map(key => (
            <div key={key.id} className="grid-help__item">
              <dt>{t(`rosters.help.keys.${key.id}`)}</dt>
              <dd>{t(`rosters.help.does.${key.id}`)}</dd>
            </div>
          ))}
        </dl>
        <dl className="cell-panel__list">
          {(['code', 'outlined', 'wish', 'refused', 'pinned', 'hard', 'warning'] as const).map(mark => (
            <div key={mark} className="grid-help__item">
              <dt>{t(`rosters.help.mark.${mark}`)}</dt>
              <dd>{t(`rosters.help.means.${mark}`)}</dd>
            </div>
          ))}
        </dl>
      </div>
    </details>
  )
}
