import { addDays, isoWeekOf, mondayOf, mondayOfIsoWeek } from '../../../solver/browser.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { WeekPicker } from '../../components/week-picker.tsx'
import { CalendarFeed } from '../../features/exports/components/calendar-feed.tsx'
import { useMyShifts } from '../../features/rosters/api/rosters.ts'
import { MyWeek } from '../../features/rosters/components/my-week.tsx'
import { useI18n } from '../../i18n/i18n.tsx'
import { useWeekState } from '../../lib/week-state.ts'
import '../../features/rosters/roster.css'

const WEEKS_SHOWN = 4

/** One's own shifts, made for a phone: this week and the next three. */
export function MyShiftsPage() {
  const { t } = useI18n()
  const today = localToday()
  const [week, setWeek] = useWeekState(isoWeekOf(mondayOf(today)))
  const from = mondayOfIsoWeek(week)
  const query = useMyShifts(from, addDays(from, 7 * WEEKS_SHOWN - 1))
  const weeks = Array.from({ length: WEEKS_SHOWN }, (_, index) => addDays(from, 7 * index))
  return (
    <div className="stack">
      <PageHeader title={t('rosters.mine.title')} lead={t('rosters.mine.lead')} />
      <WeekPicker week={week} onChange={setWeek} />
      <QueryState query={query}>
        {({ person, items }) =>
          person === null ? (
            <EmptyState title={t('rosters.mine.nobody')}>{t('rosters.mine.nobodyText')}</EmptyState>
          ) : (
            <div className="stack stack--large">
              {weeks.map(monday => (
                <MyWeek
                  key={monday}
                  monday={monday}
                  today={today}
                  shifts={items.filter(shift => shift.date >= monday && shift.date < addDays(monday, 7))}
                />
              ))}
              <CalendarFeed />
            </div>
          )
        }
      </QueryState>
    </div>
  )
}

/** The date on the wall of whoever looks. */
function localToday(): string {
  const now = new Date()
  const pad = (value: number) => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`
}
