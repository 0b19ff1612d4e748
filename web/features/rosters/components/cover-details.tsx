import { Dialog } from '../../../components/dialog.tsx'
import { ScrollFrame } from '../../../components/scroll-frame.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import type { LineCover } from '../model/cover.ts'
import type { RosterView } from '../model/roster-view.ts'
import { CoverStrip } from './cover-strip.tsx'

interface CoverDetailsProps {
  readonly view: RosterView
  readonly cover: LineCover
  readonly onClose: () => void
}

/** The table behind one cover strip: minimum, required and present people, slot by slot. */
export function CoverDetails({ view, cover, onClose }: CoverDetailsProps) {
  const { t, format } = useI18n()
  const { slotMinutes } = view.detail
  const { line } = cover
  const day = view.days.find(candidate => candidate.day === line.day)
  const title = t('rosters.cover.of', {
    site: view.siteName(line.site),
    activities: format.list(line.activities.map(activity => view.activityNames.get(activity) ?? activity)),
    date: day ? format.date(day.date) : '',
  })
  const top = Math.max(1, ...line.required, ...line.minimum, ...line.present)
  return (
    <Dialog title={title} onClose={onClose}>
      <div className="cover-strip-box">
        <CoverStrip line={line} frame={view.frame} slotMinutes={slotMinutes} top={top} />
      </div>
      <CoverLegend />
      <ScrollFrame label={t('rosters.cover.table')} whole>
        <table className="kern-table kern-table--small">
          <caption className="visually-hidden">{title}</caption>
          <thead className="kern-table__head">
            <tr className="kern-table__row">
              <th scope="col" className="kern-table__header">
                {t('rosters.time')}
              </th>
              {(['minimum', 'required', 'planned', 'difference'] as const).map(name => (
                <th key={name} scope="col" className="kern-table__header kern-table__header--numeric">
                  {t(`rosters.cover.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="kern-table__body">
            {line.required.map((required, slot) => {
              const start = line.start + slot * slotMinutes
              const present = line.present[slot] ?? 0
              const minimum = line.minimum[slot] ?? 0
              const difference = present - Math.max(required, minimum)
              return (
                <tr key={start} className="kern-table__row">
                  <th scope="row" className="kern-table__cell number">
                    {format.time(start)}–{format.time(start + slotMinutes)}
                  </th>
                  {[minimum, required, present].map((value, index) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: three fixed columns
                    <td key={index} className="kern-table__cell kern-table__cell--numeric number">
                      {format.number(value)}
                    </td>
                  ))}
                  <td className="kern-table__cell kern-table__cell--numeric number">
                    {difference < 0 ? <strong>−{format.number(-difference)}</strong> : `+${format.number(difference)}`}
                    {present < minimum && ` ${t('rosters.cover.belowMinimum')}`}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </ScrollFrame>
    </Dialog>
  )
}

/** What the areas and lines of a strip mean. */
export function CoverLegend() {
  const { t } = useI18n()
  return (
    <div className="legend">
      <span className="legend__item">
        <svg className="legend__mark" viewBox="0 0 24 14" aria-hidden="true">
          <rect className="cover-strip__planned" width="24" height="14" />
        </svg>
        {t('rosters.cover.planned')}
      </span>
      <span className="legend__item">
        <svg className="legend__mark" viewBox="0 0 24 14" aria-hidden="true">
          <path className="cover-strip__required" d="M0 7H24" />
        </svg>
        {t('rosters.cover.required')}
      </span>
      <span className="legend__item">
        <svg className="legend__mark" viewBox="0 0 24 14" aria-hidden="true">
          <path className="cover-strip__minimum" d="M0 7H24" />
        </svg>
        {t('rosters.cover.minimum')}
      </span>
      <span className="legend__item">
        <svg className="legend__mark" viewBox="0 0 24 14" aria-hidden="true">
          <rect className="cover-strip__gap" width="24" height="14" />
        </svg>
        {t('rosters.cover.gap')}
      </span>
    </div>
  )
}
