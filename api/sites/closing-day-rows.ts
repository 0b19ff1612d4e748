import type { ClosingDay } from '../contract/sites.ts'
import type { AppFault } from '../errors.ts'
import { endBeforeStart, faultsOfOrder, misfit } from '../field-faults.ts'

/** Closing days as they are stored. */
export function toClosingDayRows(items: readonly ClosingDay[]) {
  return items.map(({ from, to, firstDay, lastDay, weekday, nth, effect, reason }) => ({
    firstDay: firstDay ?? null,
    lastDay: firstDay == null ? null : (lastDay ?? firstDay),
    weekday: weekday ?? null,
    nth: nth ?? null,
    effect,
    reason,
    validFrom: from,
    validTo: to ?? null,
  }))
}

/** A closing day is a stretch of dates or a rule, never both or neither. */
export function faultsOfClosingDays(items: readonly ClosingDay[]): AppFault[] {
  return [
    ...faultsOfOrder(items),
    ...items.flatMap((item, i) => {
      const dates = item.firstDay != null
      const rule = item.weekday != null && item.nth != null
      const someRule = item.weekday != null || item.nth != null
      if (dates ? someRule : !rule) {
        return [
          misfit(
            `items.${i}.firstDay`,
            'Entweder Tage (von, bis) oder eine Regel (der wievielte welcher Wochentag im Monat).',
            'Either dates (first, last) or a rule (which weekday of the month).',
            'Genau eines von beiden angeben.',
            'Give exactly one of the two.',
          ),
        ]
      }
      return dates && item.lastDay != null && item.lastDay < item.firstDay!
        ? [endBeforeStart(`items.${i}.lastDay`)]
        : []
    }),
  ]
}
