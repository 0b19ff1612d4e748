import type { RosterEventInput } from '../../../../api/contract/roster-advice.ts'
import type { RosterView } from '../../rosters/model/roster-view.ts'

/** An event as the form holds it: fields of the other kinds are kept while one is chosen. */
export interface EventDraft {
  readonly kind: 'absence' | 'closure' | 'cancelled'
  /** '' while nothing is chosen, as for the other ids */
  readonly person: string
  readonly site: string
  readonly line: string
  readonly firstDay: number
  readonly days: number
}

export const EMPTY_EVENT: EventDraft = { kind: 'absence', person: '', site: '', line: '', firstDay: 0, days: 1 }

/** The event, once all that it needs is chosen. */
export function eventOf(draft: EventDraft): RosterEventInput | undefined {
  const { kind, person, site, line, firstDay, days } = draft
  switch (kind) {
    case 'absence':
      return person === '' ? undefined : { kind, person, firstDay, days }
    case 'closure':
      return site === '' ? undefined : { kind, site, firstDay, days }
    case 'cancelled':
      return line === '' ? undefined : { kind, line }
  }
}

export interface Tour {
  readonly line: string
  readonly site: string
  readonly date: string
}

/** Tours of the week, in order of days. */
export function toursOf(view: Pick<RosterView, 'detail' | 'days'>): Tour[] {
  return view.detail.cover
    .filter(line => line.indivisible)
    .sort((a, b) => a.day - b.day)
    .map(({ line, site, day }) => ({
      line,
      site,
      date: view.days.find(candidate => candidate.day === day)?.date ?? '',
    }))
}
