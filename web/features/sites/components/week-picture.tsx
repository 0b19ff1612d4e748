import { addDays, mondayOf } from '../../../../solver/browser.ts'
import { useI18n } from '../../../i18n/i18n.tsx'
import { classNames } from '../../../lib/class-names.ts'
import { isValidOn } from '../../../lib/validity.ts'
import type { OpeningHours } from '../api/use-sites.ts'
import './week-picture.css'

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const
const FIRST_HOUR = 6
const LAST_HOUR = 21
const HOURS = Array.from({ length: LAST_HOUR - FIRST_HOUR + 1 }, (_, index) => FIRST_HOUR + index)
const left = (minute: number) => `${((minute / 60 - FIRST_HOUR) / (LAST_HOUR - FIRST_HOUR)) * 100}%`
const width = (minutes: number) => `${(minutes / 60 / (LAST_HOUR - FIRST_HOUR)) * 100}%`

interface WeekPictureProps {
  readonly hours: readonly OpeningHours[]
  /** Any day of the week to draw. */
  readonly date: string
}

/** The opening hours of one week as bars; the table beside it says the same in words. */
export function WeekPicture({ hours, date }: WeekPictureProps) {
  const { t, format } = useI18n()
  const monday = mondayOf(date)
  const ofDay = (weekday: number) =>
    hours.filter(entry => entry.weekday === weekday && isValidOn(entry, addDays(monday, weekday - 1)))
  const minutes = WEEKDAYS.flatMap(weekday => ofDay(weekday).flatMap(entry => entry.blocks)).reduce(
    (sum, block) => sum + block.end - block.start,
    0,
  )
  return (
    <figure className="week-picture">
      <div className="week-picture__grid" aria-hidden="true">
        <div className="week-picture__axis">
          {HOURS.filter(hour => hour % 3 === 0).map(hour => (
            <span key={hour} className="week-picture__hour" style={{ left: left(hour * 60) }}>
              {hour}
            </span>
          ))}
        </div>
        {WEEKDAYS.map(weekday => (
          <div className="week-picture__day" key={weekday}>
            <span className="week-picture__name">{format.weekday(weekday)}</span>
            <div className="week-picture__track">
              {ofDay(weekday)
                .flatMap(entry => entry.blocks)
                .map(block => (
                  <span
                    key={block.start}
                    className={classNames(
                      'week-picture__block',
                      block.access === 'appointment' && 'week-picture__block--appointment',
                    )}
                    style={{ left: left(block.start), width: width(block.end - block.start) }}
                  >
                    <span className="week-picture__times number">
                      {format.time(block.start)}–{format.time(block.end)}
                    </span>
                  </span>
                ))}
            </div>
          </div>
        ))}
      </div>
      <figcaption className="row small muted">
        <span>{t('sites.picture', { date: format.dateShort(monday) })}</span>
        <strong>{t('sites.weeklyHours', { hours: format.hours(minutes) })}</strong>
        <span className="week-picture__key" aria-hidden="true">
          {t('sites.pictureAll')}
        </span>
        <span className="week-picture__key week-picture__key--appointment" aria-hidden="true">
          {t('sites.pictureAppointment')}
        </span>
      </figcaption>
    </figure>
  )
}
