import type { ZmsScope } from '../../contract/exports.ts'
import { type HoursEntry, secondsOf, WEEKDAYS } from '../../zms/hours-entry.ts'

export type Dialect = 'munich' | 'berlin'

/**
 * Entries as a document that ZMS takes. `munich` (since 2025): an object with `availabilityList`, entries with kind and
 * version. `berlin` (the state of 2023): a bare list, entries with counters for the call centre and nothing that its schema
 * does not know. No entry ever names a person.
 */
export function zmsDocument(
  entries: readonly HoursEntry[],
  dialect: Dialect,
  context: {
    readonly scope: ZmsScope
    readonly siteName: string
    readonly timeZone: string
    readonly selectedDate: string
  },
): unknown {
  const list = entries.map(entry => ({
    ...(entry.id === null ? {} : { id: entry.id }),
    ...(dialect === 'munich' ? { kind: 'default', ...(entry.version === null ? {} : { version: entry.version }) } : {}),
    scope: {
      id: Number(entry.scopeId),
      provider: {
        id: Number(context.scope.providerId),
        source: context.scope.providerSource,
        name: context.siteName,
      },
      shortName: context.scope.shortName,
    },
    type: entry.type,
    description: entry.description,
    startDate: secondsOf(entry.firstDay, context.timeZone),
    endDate: secondsOf(entry.lastDay, context.timeZone),
    startTime: timeOf(entry.start),
    endTime: timeOf(entry.end),
    slotTimeInMinutes: entry.slotMinutes,
    multipleSlotsAllowed: entry.severalSlots,
    weekday: Object.fromEntries(WEEKDAYS.map(({ name, iso, bit }) => [name, entry.weekdays.includes(iso) ? bit : 0])),
    repeat: { afterWeeks: entry.afterWeeks, weekOfMonth: entry.weekOfMonth },
    bookable: { startInDays: entry.startInDays, endInDays: entry.endInDays },
    workstationCount: {
      intern: entry.counters,
      ...(dialect === 'berlin' ? { callcenter: entry.counters } : {}),
      public: entry.publicCounters,
    },
  }))
  return dialect === 'munich' ? { availabilityList: list, selectedDate: context.selectedDate } : list
}

function timeOf(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}:00`
}
