import { EditableList } from '../../../components/editable-list.tsx'
import { PlainTable } from '../../../components/plain-table.tsx'
import { QueryState } from '../../../components/query-state.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import type { City } from '../../city/api/use-city.ts'
import { type CityEvent, type DemandEffect, type ListedEvent, useCityEvents, useSetCityEvents } from '../api/events.ts'
import { effectOfEvent } from '../model/effect-of-event.ts'
import { EventFields } from './event-fields.tsx'
import { changeOfFactor } from './kind-words.ts'
import { ReadHolidays } from './read-holidays.tsx'

interface EventListProps {
  readonly city: City
  readonly sites: readonly { readonly id: string; readonly name: string }[]
  readonly effects: readonly DemandEffect[]
  readonly editable: boolean
}

/** Events and school holidays with the effect that each has, learnt or set by hand; edited as one list. */
export function EventList({ city, sites, effects, editable }: EventListProps) {
  const { t } = useI18n()
  const query = useCityEvents()
  const set = useSetCityEvents(city.revision)
  return (
    <QueryState query={query}>
      {({ items }) => (
        <EditableList<CityEvent>
          title={t('events.list')}
          lead={t('events.listLead')}
          items={items.map(({ occasion: _, ...event }) => event)}
          editable={editable}
          path="items"
          addLabel={t('events.add')}
          newItem={() => ({
            kind: 'event',
            name: '',
            firstDay: city.today,
            lastDay: city.today,
            factor: null,
            sites: [],
            channels: [],
          })}
          nameOf={(event, index) => event.name || t('components.entry', { number: index + 1 })}
          saving={{
            isPending: set.isPending,
            error: set.error,
            reset: set.reset,
            save: (events, done) => set.mutate(events, { onSuccess: done }),
          }}
          fields={(event, change, faultsOf) => (
            <EventFields event={event} sites={sites} change={change} faultsOf={faultsOf} />
          )}
        >
          <EventTable events={items} today={city.today} sites={sites} effects={effects} />
          <p className="small muted">
            {t('events.past', { count: items.filter(event => event.lastDay < city.today).length })}{' '}
            {t('events.learntNote')}
          </p>
          {editable && (
            <ReadHolidays events={items.map(({ occasion: _, ...event }) => event)} revision={city.revision} />
          )}
        </EditableList>
      )}
    </QueryState>
  )
}

interface EventTableProps extends Pick<EventListProps, 'sites' | 'effects'> {
  readonly events: readonly ListedEvent[]
  readonly today: string
}

/** Events that are under way or to come. */
function EventTable({ events, today, sites, effects }: EventTableProps) {
  const { t, format } = useI18n()
  const names = new Map(sites.map(site => [site.id, site.name]))
  const where = ({ sites: own, channels }: ListedEvent) =>
    [
      own.length === 0 ? t('events.everySite') : format.list(own.map(site => names.get(site) ?? site)),
      ...(channels.length === 0 ? [] : [format.list(channels.map(channel => t(`demand.channel.${channel}`)))]),
    ].join('; ')
  const change = (factor: number) => changeOfFactor(factor, format.percent)
  const effectText = (event: ListedEvent) => {
    const effect = effectOfEvent(event, effects)
    if (effect.from === 'hand') return t('events.byHand', { change: change(effect.factor) })
    if (effect.from === 'nothing') return t('events.notLearnt')
    const days = t('events.fromDays', { count: effect.days })
    return effect.series === 1
      ? t('events.learntOne', { change: change(effect.middle), days })
      : t('events.learntRange', {
          change: change(effect.middle),
          least: change(effect.least),
          most: change(effect.most),
          days,
        })
  }
  return (
    <PlainTable
      caption={t('events.list')}
      rows={events.filter(event => event.lastDay >= today)}
      rowKey={(event, index) => `${event.name} ${event.firstDay} ${index}`}
      empty={t('events.none')}
      columns={[
        { id: 'name', header: t('events.name'), rowHeader: true, cell: event => event.name },
        { id: 'kind', header: t('events.kind'), cell: event => t(`events.kind.${event.kind}`) },
        {
          id: 'when',
          header: t('events.when'),
          cell: event =>
            event.firstDay === event.lastDay
              ? format.date(event.firstDay)
              : `${format.dateShort(event.firstDay)} – ${format.dateShort(event.lastDay)}`,
        },
        { id: 'where', header: t('events.where'), cell: where },
        { id: 'effect', header: t('events.effect'), cell: effectText },
      ]}
    />
  )
}
