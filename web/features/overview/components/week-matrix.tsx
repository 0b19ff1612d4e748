import { Fragment } from 'react'
import { Icon } from '../../../components/icon.tsx'
import { ScrollFrame } from '../../../components/scroll-frame.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import type { OverviewOffice } from '../api/use-overview.ts'
import './week-matrix.css'

interface Hours {
  readonly requiredPersonHours: number
  readonly plannedPersonHours: number
  readonly openPersonHours: number
}

/** Offices down, days across: planned of required person-hours, as text and as a bar, and what is open. */
export function WeekMatrix({ offices }: { readonly offices: readonly OverviewOffice[] }) {
  const { t, format } = useI18n()
  const dates = datesWithWork(offices)
  const dayOf = (office: OverviewOffice, date: string) => office.days.find(day => day.date === date)
  const largest = Math.max(1, ...offices.flatMap(office => office.days.map(hoursOfBar)))
  return (
    <ScrollFrame whole label={t('overview.matrix.caption')}>
      <table className="kern-table kern-table--small data-table__table week-matrix">
        <caption className="visually-hidden">{t('overview.matrix.caption')}</caption>
        <thead className="kern-table__head">
          <tr className="kern-table__row">
            <th scope="col" className="kern-table__header week-matrix__corner">
              {t('overview.matrix.office')}
            </th>
            {dates.map(date => (
              <th scope="col" className="kern-table__header" key={date}>
                {format.dateHead(date)}
              </th>
            ))}
            <th scope="col" className="kern-table__header">
              {t('overview.matrix.week')}
            </th>
          </tr>
        </thead>
        <tbody className="kern-table__body">
          {offices.map(office => (
            <tr className="kern-table__row" key={office.site}>
              <th scope="row" className="kern-table__cell data-table__row-header week-matrix__corner">
                {office.siteName}
              </th>
              {dates.map(date => {
                const day = dayOf(office, date)
                return (
                  <td className="kern-table__cell" key={date}>
                    {day && isWorkday(day) ? (
                      <Cell hours={day} largest={largest} />
                    ) : (
                      <span className="muted small">{t('overview.matrix.closed')}</span>
                    )}
                  </td>
                )
              })}
              <td className="kern-table__cell week-matrix__total">
                <Cell hours={office} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className="kern-table__row">
            <th scope="row" className="kern-table__cell data-table__row-header week-matrix__corner">
              {t('overview.matrix.all')}
            </th>
            {dates.map(date => (
              <td className="kern-table__cell" key={date}>
                <Cell hours={sum(offices.flatMap(office => dayOf(office, date) ?? []))} />
              </td>
            ))}
            <td className="kern-table__cell week-matrix__total">
              <Cell hours={sum(offices)} />
            </td>
          </tr>
        </tfoot>
      </table>
    </ScrollFrame>
  )
}

type Day = OverviewOffice['days'][number]

const isWorkday = (day: Day) => day.open || hoursOfBar(day) > 0

/** The days on which at least one office works. */
function datesWithWork(offices: readonly OverviewOffice[]): readonly string[] {
  const dates = new Set(offices.flatMap(office => office.days.filter(isWorkday).map(day => day.date)))
  return [...dates].sort()
}

const hoursOfBar = (hours: Hours) => Math.max(hours.requiredPersonHours, hours.plannedPersonHours)

function sum(all: readonly Hours[]): Hours {
  const total = (field: keyof Hours) => all.reduce((before, hours) => before + hours[field], 0)
  return {
    requiredPersonHours: total('requiredPersonHours'),
    plannedPersonHours: total('plannedPersonHours'),
    openPersonHours: total('openPersonHours'),
  }
}

function Cell({ hours, largest }: { readonly hours: Hours; readonly largest?: number }) {
  const { t, format } = useI18n()
  const { requiredPersonHours: required, plannedPersonHours: planned, openPersonHours: open } = hours
  const percentOf = (part: number) => `${(100 * part) / (largest ?? 1)}%`
  return (
    <Fragment>
      <div className="nowrap">
        <strong>{format.number(planned)}</strong>
        <span className="muted">
          {' '}
          / {format.number(required)}
          <span className="visually-hidden"> {t('overview.matrix.unit')}</span>
        </span>
      </div>
      {largest !== undefined && (
        <div className="week-matrix__bar" aria-hidden="true">
          <span className="week-matrix__required" style={{ width: percentOf(required) }} />
          <span className="week-matrix__planned" style={{ width: percentOf(planned) }} />
        </div>
      )}
      {open >= 0.05 ? (
        <div className="week-matrix__open small nowrap">
          <Icon name="warning" small />
          {t('overview.matrix.open', { hours: format.number(open, 1) })}
        </div>
      ) : (
        <div className="small muted nowrap">{required > 0 ? t('overview.matrix.covered') : '–'}</div>
      )}
    </Fragment>
  )
}
