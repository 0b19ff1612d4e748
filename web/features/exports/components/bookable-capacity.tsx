import { useState } from 'react'
import { addDays, isoWeekOf, mondayOfIsoWeek } from '../../../../solver/browser.ts'
import { type Column, DataTable } from '../../../components/data-table.tsx'
import { EmptyState } from '../../../components/empty-state.tsx'
import { Figure, FigureRow } from '../../../components/figure.tsx'
import { Notice } from '../../../components/notice.tsx'
import { QueryState } from '../../../components/query-state.tsx'
import { Section } from '../../../components/section.tsx'
import { WeekPicker } from '../../../components/week-picker.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import { addressOf } from '../../../lib/api-client.ts'
import { useBookableCapacity } from '../api/exports.ts'
import { DownloadLink } from './download-link.tsx'

interface BookableCapacityProps {
  readonly site: string
  /** A day of the week shown at first. */
  readonly day: string
}

type Quarter = NonNullable<ReturnType<typeof useBookableCapacity>['data']>['quarters'][number]

/** Appointments that the published roster lets the office offer, a quarter of an hour at a time. */
export function BookableCapacity({ site, day }: BookableCapacityProps) {
  const { t, format } = useI18n()
  const [week, setWeek] = useState(isoWeekOf(day))
  const from = mondayOfIsoWeek(week)
  const range = { from, to: addDays(from, 6) }
  const query = useBookableCapacity(site, range)
  const columns: readonly Column<Quarter>[] = [
    { id: 'date', header: t('exports.capacity.date'), value: row => row.date, cell: row => format.date(row.date) },
    {
      id: 'start',
      header: t('exports.capacity.start'),
      value: row => row.start,
      cell: row => format.time(row.start),
      rowHeader: true,
    },
    { id: 'staff', header: t('exports.capacity.staff'), value: row => row.staff, numeric: true },
    {
      id: 'walkIn',
      header: t('exports.capacity.walkIn'),
      value: row => row.walkInMinutes,
      cell: row => format.number(row.walkInMinutes, 0),
      numeric: true,
    },
    { id: 'booked', header: t('exports.capacity.booked'), value: row => row.booked, numeric: true },
    { id: 'bookable', header: t('exports.capacity.bookable'), value: row => row.bookable, numeric: true },
  ]
  return (
    <Section title={t('exports.capacity.title')} lead={t('exports.capacity.lead')}>
      <WeekPicker week={week} onChange={setWeek} />
      <QueryState query={query}>
        {({ quarters, minutesPerAppointment, forecast }) =>
          quarters.length === 0 ? (
            <EmptyState title={t('exports.capacity.none')}>{t('exports.capacity.noneText')}</EmptyState>
          ) : (
            <div className="stack">
              {!forecast && <Notice tone="warning" title={t('exports.capacity.noForecast')} />}
              <FigureRow>
                <Figure
                  label={t('exports.capacity.sum')}
                  value={format.number(quarters.reduce((sum, quarter) => sum + quarter.bookable, 0))}
                  unit={t('exports.capacity.appointments')}
                />
                <Figure
                  label={t('exports.capacity.booked')}
                  value={format.number(quarters.reduce((sum, quarter) => sum + quarter.booked, 0))}
                  unit={t('exports.capacity.appointments')}
                />
                <Figure
                  label={t('exports.capacity.per')}
                  value={format.number(minutesPerAppointment, 1)}
                  unit={t('exports.minutes')}
                />
              </FigureRow>
              <DataTable
                caption={t('exports.capacity.table')}
                columns={columns}
                rows={quarters}
                rowKey={row => `${row.date} ${row.start}`}
                stateKey="capacity-"
                mostRows={16}
                empty={null}
              />
              <div className="row">
                <DownloadLink
                  href={addressOf('/sites/:site/bookable-capacity.csv', { params: { site }, query: range })}
                >
                  {t('exports.capacity.download')}
                </DownloadLink>
              </div>
            </div>
          )
        }
      </QueryState>
    </Section>
  )
}
