import { type EventRow, listEvents, replaceEvents } from '../../db/queries/city/replace-events.ts'
import { updateCitySettings } from '../../db/queries/city/update-city.ts'
import { listSites } from '../../db/queries/sites/list-sites.ts'
import { occasionOf } from '../../solver/index.ts'
import { recordAudit } from '../audit/record.ts'
import { demandAllSites } from '../auth/rights.ts'
import type { CityEvent, ListedEvent } from '../contract/events.ts'
import { type AppFault, changedMeanwhile, demandNoFaults } from '../errors.ts'
import { endBeforeStart, unknown } from '../field-faults.ts'
import { verb } from '../http/verb.ts'

export const listCityEvents = verb('listCityEvents', async ({ db }) => ({
  items: (await listEvents(db)).map(toEvent),
}))

export const setCityEvents = verb('setCityEvents', async call => {
  const { items, revision } = call.body
  demandAllSites(call.user)
  const known = new Set((await listSites(call.db)).map(site => site.code))
  demandNoFaults(faultsOfEvents(items, known))
  return call.db.transaction(async tx => {
    const before = (await listEvents(tx)).map(toEvent)
    if (!(await updateCitySettings(tx, {}, revision))) throw changedMeanwhile()
    await replaceEvents(tx, items.map(toRow))
    const after = (await listEvents(tx)).map(toEvent)
    await recordAudit(tx, call, {
      verb: 'city.set-events',
      entity: 'city',
      entityId: 1,
      before: { events: before },
      after: { events: after },
    })
    return { items: after }
  })
})

function toEvent(row: EventRow): ListedEvent {
  return {
    kind: row.kind,
    name: row.name,
    firstDay: row.firstDay,
    lastDay: row.lastDay,
    factor: row.factor,
    sites: row.siteCodes,
    channels: row.channels as ListedEvent['channels'],
    occasion: occasionOfEvent(row),
  }
}

/** School holidays and bridge days teach as a kind, whatever they are called; every other event by its name. */
export function occasionOfEvent({ kind, name }: Pick<EventRow, 'kind' | 'name'>): string {
  return kind === 'school-holiday' || kind === 'bridge-day' ? kind : occasionOf(name)
}

function toRow(event: CityEvent): Omit<EventRow, 'id'> {
  return {
    kind: event.kind,
    name: event.name,
    firstDay: event.firstDay,
    lastDay: event.lastDay,
    factor: event.factor ?? null,
    siteCodes: [...new Set(event.sites)],
    channels: [...new Set(event.channels)],
  }
}

function faultsOfEvents(items: readonly CityEvent[], sites: ReadonlySet<string>): AppFault[] {
  return items.flatMap((item, i) => [
    ...(item.lastDay < item.firstDay ? [endBeforeStart(`items.${i}.lastDay`)] : []),
    ...item.sites.flatMap((site, at) => (sites.has(site) ? [] : [unknown(`items.${i}.sites.${at}`, site)])),
  ])
}
