import { PlainTable } from '../../../components/plain-table.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import type { OpeningRun } from '../api/opening.ts'
import './concepts.css'

type Hours = OpeningRun['places']['sites'][number]['hours']

interface WeekPictureProps {
  readonly name: string
  readonly today: Hours
  readonly proposal: Hours
}

const WEEKDAYS = [1, 2, 3, 4, 5, 6]
const FROM = 7 * 60
const TO = 20 * 60
/** Drawing units: a day's width, left margin for the hours, a minute's height. */
const DAY = 60
const LEFT = 30
const TOP = 16
const MINUTE = 0.25

/** One office's week: today's hours dashed, the proposal's filled; the same as a table. */
export function WeekPicture({ name, today, proposal }: WeekPictureProps) {
  const { t, format } = useI18n()
  const text = (hours: Hours, weekday: number) => {
    const blocks = hours.find(day => day.weekday === weekday)?.blocks ?? []
    return blocks.length === 0
      ? t('concepts.closed')
      : blocks.map(block => `${format.time(block.start)}–${format.time(block.end)}`).join(', ')
  }
  const rows = WEEKDAYS.map(weekday => ({
    weekday,
    today: text(today, weekday),
    proposal: text(proposal, weekday),
  }))
  const changed = rows.filter(row => row.today !== row.proposal).length
  return (
    <div className="stack stack--small">
      <h3>{name}</h3>
      <svg
        className="week-picture"
        viewBox={`0 0 ${LEFT + 6 * DAY} ${TOP + (TO - FROM) * MINUTE + 4}`}
        role="img"
        aria-label={t('concepts.weekOf', { name, changed })}
      >
        {[8, 10, 12, 14, 16, 18, 20].map(hour => (
          <g key={hour}>
            <line className="week-picture__grid" x1={LEFT} x2={LEFT + 6 * DAY} y1={y(hour * 60)} y2={y(hour * 60)} />
            <text className="week-picture__text" x={LEFT - 4} y={y(hour * 60) + 3} textAnchor="end">
              {hour}
            </text>
          </g>
        ))}
        {WEEKDAYS.map(weekday => (
          <text
            key={weekday}
            className="week-picture__text"
            x={LEFT + (weekday - 0.5) * DAY}
            y={TOP - 6}
            textAnchor="middle"
          >
            {format.weekday(weekday)}
          </text>
        ))}
        <Blocks hours={proposal} className="week-picture__proposal" inset={14} />
        <Blocks hours={today} className="week-picture__today" inset={8} />
      </svg>
      <details>
        <summary>{t('concepts.asTable')}</summary>
        <PlainTable
          caption={t('concepts.weekOf', { name, changed })}
          columns={[
            {
              id: 'day',
              header: t('concepts.weekday'),
              cell: row => format.weekday(row.weekday, 'long'),
              rowHeader: true,
            },
            { id: 'today', header: t('concepts.today'), cell: row => row.today },
            { id: 'proposal', header: t('concepts.proposal'), cell: row => row.proposal },
          ]}
          rows={rows}
          rowKey={row => String(row.weekday)}
          empty={t('concepts.closed')}
        />
      </details>
    </div>
  )
}

function y(minute: number): number {
  return TOP + (minute - FROM) * MINUTE
}

interface BlocksProps {
  readonly hours: Hours
  readonly className: string
  /** Free space on either side within the day. */
  readonly inset: number
}

function Blocks({ hours, className, inset }: BlocksProps) {
  return hours.flatMap(day =>
    day.blocks.map(block => (
      <rect
        key={`${day.weekday}-${block.start}`}
        className={className}
        x={LEFT + (day.weekday - 1) * DAY + inset}
        y={y(block.start)}
        width={DAY - 2 * inset}
        height={(block.end - block.start) * MINUTE}
      />
    )),
  )
}
