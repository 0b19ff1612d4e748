import { isoWeekOf } from '../../../../solver/browser.ts'
import { Section } from '../../../components/section.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import type { ResponseAt } from '../../../lib/api-client.ts'
import { classNames } from '../../../lib/class-names.ts'
import { barsOf } from '../model/day-lanes.ts'
import { breakMinutes, workMinutes } from '../model/work-time.ts'

type MyShift = ResponseAt<'get', '/my/shifts'>['items'][number]

interface MyWeekProps {
  readonly monday: string
  readonly today: string
  readonly shifts: readonly MyShift[]
}

/** One's own shifts of a week, a card a day, and the week's hours. */
export function MyWeek({ monday, today, shifts }: MyWeekProps) {
  const { t, format } = useI18n()
  const week = isoWeekOf(monday)
  const placeOf = (shift: MyShift, start: number) => {
    const piece = shift.pieces.find(candidate => candidate.start === start)
    return piece ? t('rosters.panel.pieceAt', { activity: piece.activityName, site: piece.siteName }) : ''
  }
  const minutes = shifts.reduce((sum, shift) => sum + workMinutes(shift), 0)
  return (
    <Section
      title={`${t('components.week.name', { number: format.weekNumber(week) })}, ${format.weekDays(week)}`}
      lead={
        shifts.length > 0 ? t('rosters.mine.sum', { count: shifts.length, hours: format.hours(minutes, 2) }) : undefined
      }
    >
      {shifts.length === 0 ? (
        <p className="muted">{t('rosters.mine.none')}</p>
      ) : (
        <ol className="my-shifts stack stack--small">
          {shifts.map(shift => (
            <li key={shift.date} className={classNames('my-shift', shift.date === today && 'my-shift--today')}>
              <div className="my-shift__date">
                {format.date(shift.date)}
                {shift.date === today && <div className="small">{t('rosters.mine.today')}</div>}
              </div>
              <div>
                <div className="my-shift__times number">
                  {format.time(shift.start)}–{format.time(shift.end)}
                </div>
                <ul className="finding-list small">
                  {barsOf(shift).map(bar => (
                    <li key={bar.start} className={bar.kind === 'piece' ? undefined : 'muted'}>
                      <span className="number nowrap">
                        {format.time(bar.start)}–{format.time(bar.end)}
                      </span>
                      <span>{bar.kind === 'piece' ? placeOf(shift, bar.start) : t(`rosters.panel.${bar.kind}`)}</span>
                    </li>
                  ))}
                </ul>
                <p className="small muted">
                  {t(shift.breaks.length > 0 ? 'rosters.mine.work' : 'rosters.mine.workOnly', {
                    hours: format.hours(workMinutes(shift), 2),
                    minutes: breakMinutes(shift),
                  })}
                </p>
              </div>
            </li>
          ))}
        </ol>
      )}
    </Section>
  )
}
