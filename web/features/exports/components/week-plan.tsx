import { ScrollFrame } from '../../../components/scroll-frame.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import type { RosterView } from '../../rosters/model/roster-view.ts'
import { cellKey } from '../../rosters/model/roster-view.ts'
import { peopleOfSite } from '../model/week-plan.ts'
import './week-plan.css'

interface WeekPlanProps {
  readonly view: RosterView
  readonly site: string
  readonly title: string
  readonly state: string
}

/** The week of one office as it hangs on the wall: people down, days across, times and places in words. */
export function WeekPlan({ view, site, title, state }: WeekPlanProps) {
  const { t, format } = useI18n()
  const rows = peopleOfSite(view, site)
  return (
    <section className="week-plan" aria-label={`${view.siteName(site)}, ${title}`}>
      <header className="week-plan__head">
        <h2>{view.siteName(site)}</h2>
        <p>{title}</p>
        <p className="small muted">{state}</p>
      </header>
      {rows.length === 0 ? (
        <p>{t('exports.weekPlan.nobody')}</p>
      ) : (
        <ScrollFrame label={view.siteName(site)} whole>
          <table className="week-plan__table">
            <caption className="visually-hidden">{`${view.siteName(site)}, ${title}`}</caption>
            <thead>
              <tr>
                <th scope="col">{t('exports.weekPlan.person')}</th>
                {view.days.map(day => (
                  <th key={day.day} scope="col">
                    {format.dateHead(day.date)}
                    {day.holiday && <span className="week-plan__holiday">{day.holiday}</span>}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(person => (
                <tr key={person.id}>
                  <th scope="row">{person.name}</th>
                  {view.days.map(day => {
                    const shift = view.shiftAt.get(cellKey(person.id, day.day))
                    return (
                      <td key={day.day}>
                        {shift && (
                          <>
                            <strong className="number nowrap">
                              {format.time(shift.start)}–{format.time(shift.end)}
                            </strong>
                            {[...new Set(shift.pieces.map(piece => `${piece.site} ${piece.activity}`))].map(key => {
                              const piece = shift.pieces.find(one => `${one.site} ${one.activity}` === key)!
                              const activity = view.activityNames.get(piece.activity) ?? piece.activity
                              return (
                                <span key={key} className="week-plan__piece">
                                  {piece.site === site ? activity : `${activity}, ${view.siteName(piece.site)}`}
                                </span>
                              )
                            })}
                          </>
                        )}
                      </td>
                    )
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollFrame>
      )}
    </section>
  )
}
