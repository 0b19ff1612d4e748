import { Figure, FigureRow } from '../../../components/figure.tsx'
import { PlainTable } from '../../../components/plain-table.tsx'
import { QueryState } from '../../../components/query-state.tsx'
import { Section } from '../../../components/section.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import { type SiteObservations as Observations, useSiteObservations } from '../api/observations.ts'

/** What other systems measured here, beside what the office promises and what planning reckons with. */
export function SiteObservations({ site }: { readonly site: string }) {
  const { t } = useI18n()
  const query = useSiteObservations(site)
  return (
    <Section title={t('observations.title')} lead={t('observations.lead')}>
      <QueryState query={query}>
        {data => {
          const nothing =
            data.channels.length === 0 && data.clients === null && data.services.length === 0 && data.calls === null
          return nothing && data.capacity.length === 0 ? (
            <p className="muted">{t('observations.none')}</p>
          ) : (
            <div className="stack stack--large">
              <Waiting data={data} />
              <Clients data={data} />
              {data.calls && <Calls calls={data.calls} />}
              {data.capacity.length > 0 && <Capacity capacity={data.capacity} />}
              {data.services.length > 0 && <Services services={data.services} />}
            </div>
          )
        }}
      </QueryState>
    </Section>
  )
}

function Waiting({ data }: { readonly data: Observations }) {
  const { t, format } = useI18n()
  const minutes = (value: number | null) => (value === null ? '–' : format.number(value, 1))
  return data.channels.map(channel => (
    <div key={channel.channel} className="stack stack--small">
      <h3>{t('observations.waiting', { channel: t(`sites.channel.${channel.channel}`) })}</h3>
      <FigureRow>
        <Figure
          label={t('observations.meanWait')}
          value={minutes(channel.meanWait)}
          unit={t('observations.minutes')}
          note={t('observations.customers', { count: format.number(channel.customers) })}
        />
        <Figure
          label={t('observations.promise')}
          value={format.number(channel.targetMinutes, 1)}
          unit={t('observations.minutes')}
          note={t('observations.promiseShare', { share: format.percent(channel.targetShare) })}
        />
      </FigureRow>
      {channel.leftOut > 0 && (
        <p className="small muted">{t('observations.leftOut', { count: format.number(channel.leftOut) })}</p>
      )}
      <details>
        <summary>{t('observations.byHour')}</summary>
        <PlainTable
          caption={t('observations.byHour')}
          columns={[
            {
              id: 'hour',
              header: t('observations.hour'),
              cell: row => `${format.time(row.hour * 60)}–${format.time((row.hour + 1) * 60)}`,
              rowHeader: true,
            },
            {
              id: 'customers',
              header: t('observations.called'),
              cell: row => format.number(row.customers),
              numeric: true,
            },
            {
              id: 'wait',
              header: t('observations.meanWaitMinutes'),
              cell: row => minutes(row.meanWait),
              numeric: true,
            },
          ]}
          rows={channel.byHour}
          rowKey={row => String(row.hour)}
          empty={t('observations.none')}
        />
      </details>
    </div>
  ))
}

function Clients({ data }: { readonly data: Observations }) {
  const { t, format } = useI18n()
  const { clients } = data
  if (clients === null) return null
  return (
    <div className="stack stack--small">
      <h3>{t('observations.clients')}</h3>
      <FigureRow>
        <Figure
          label={t('observations.came')}
          value={format.number(clients.clients)}
          note={t('observations.days', { count: format.number(clients.days) })}
        />
        <Figure label={t('observations.withAppointment')} value={format.number(clients.withAppointment)} />
        <Figure label={t('observations.noShow')} value={format.percent(clients.noShowShare, 1)} />
      </FigureRow>
    </div>
  )
}

function Calls({ calls }: { readonly calls: NonNullable<Observations['calls']> }) {
  const { t, format } = useI18n()
  const number = (value: number | null, digits = 1) => (value === null ? '–' : format.number(value, digits))
  return (
    <div className="stack stack--small">
      <h3>{t('observations.calls')}</h3>
      <p className="small muted">
        {format.dateShort(calls.firstDay)} – {format.dateShort(calls.lastDay)}
      </p>
      <FigureRow>
        <Figure label={t('observations.offered')} value={format.number(calls.offered)} />
        <Figure label={t('observations.abandoned')} value={format.percent(calls.abandonedShare, 1)} />
        <Figure
          label={t('observations.inTarget')}
          value={calls.inTargetShare === null ? '–' : format.percent(calls.inTargetShare, 1)}
        />
        <Figure
          label={t('observations.handling')}
          value={number(calls.handlingMinutes)}
          unit={t('observations.minutes')}
          note={t('observations.planned', { value: number(calls.plannedHandlingMinutes) })}
        />
        <Figure
          label={t('observations.callWait')}
          value={number(calls.meanWaitSeconds, 0)}
          unit={t('observations.seconds')}
        />
        <Figure
          label={t('observations.patience')}
          value={number(calls.patienceMinutes)}
          unit={t('observations.minutes')}
          note={
            calls.plannedPatienceMinutes === null
              ? t('observations.patient')
              : t('observations.planned', { value: number(calls.plannedPatienceMinutes) })
          }
        />
      </FigureRow>
    </div>
  )
}

function Capacity({ capacity }: { readonly capacity: Observations['capacity'] }) {
  const { t, format } = useI18n()
  return (
    <details>
      <summary>{t('observations.capacity')}</summary>
      <PlainTable
        caption={t('observations.capacity')}
        columns={[
          { id: 'date', header: t('observations.day'), cell: row => format.date(row.date), rowHeader: true },
          { id: 'planned', header: t('observations.slots'), cell: row => format.number(row.planned), numeric: true },
          { id: 'booked', header: t('observations.booked'), cell: row => format.number(row.booked), numeric: true },
          {
            id: 'share',
            header: t('observations.utilisation'),
            cell: row => (row.planned === 0 ? '–' : format.percent(row.booked / row.planned)),
            numeric: true,
          },
        ]}
        rows={capacity}
        rowKey={row => row.date}
        empty={t('observations.none')}
      />
    </details>
  )
}

function Services({ services }: { readonly services: Observations['services'] }) {
  const { t, format } = useI18n()
  return (
    <details>
      <summary>{t('observations.services')}</summary>
      <PlainTable
        caption={t('observations.services')}
        columns={[
          { id: 'name', header: t('observations.service'), cell: row => row.name, rowHeader: true },
          { id: 'count', header: t('observations.count'), cell: row => format.number(row.count), numeric: true },
          {
            id: 'minutes',
            header: t('observations.processing'),
            cell: row => (row.processingMinutes === null ? '–' : format.number(row.processingMinutes, 1)),
            numeric: true,
          },
        ]}
        rows={services}
        rowKey={row => row.name}
        empty={t('observations.none')}
      />
    </details>
  )
}
