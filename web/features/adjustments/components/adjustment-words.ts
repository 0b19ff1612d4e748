import type { Translate } from '../../../i18n/messages.ts'
import type { Format } from '../../../lib/format.ts'
import type { Adjustment } from '../api/adjustments.ts'

/** When a correction counts: days, weekdays, times. */
export function whenOf({ from, to, weekdays, start, end }: Adjustment, t: Translate, format: Format): string {
  const days = from === to ? format.date(from) : `${format.dateShort(from)} – ${format.dateShort(to)}`
  const only = weekdays.length > 0 ? format.list(weekdays.map(day => format.weekday(day))) : ''
  const times = start != null && end != null ? `${format.time(start)}–${format.time(end)}` : ''
  return [days, only && t('adjustments.only', { weekdays: only }), times].filter(Boolean).join(', ')
}

/** What it does: `+20 %`, or so many customers a day. */
export function changeOf(
  { factor, customers }: Pick<Adjustment, 'factor' | 'customers'>,
  t: Translate,
  format: Format,
) {
  if (factor == null) return t('adjustments.customersADay', { count: format.number(customers ?? 0, 1) })
  const percent = format.percent(factor - 1, 1)
  return factor > 1 ? `+${percent}` : percent
}
