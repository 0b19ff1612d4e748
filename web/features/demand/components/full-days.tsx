import { type FormEvent, useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { DateField } from '../../../components/controls.tsx'
import { PlainTable } from '../../../components/plain-table.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { QueryState } from '../../../components/query-state.tsx'
import { Section } from '../../../components/section.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import { hasRole, useMe } from '../../session/api/use-session.ts'
import { type HistoryExtent, useFullDays, useSetFullDay } from '../api/demand.ts'

/** Days on which customers were turned away; who may, marks further ones. */
export function FullDays({ extent }: { readonly extent: HistoryExtent }) {
  const { t, format } = useI18n()
  const me = useMe()
  const mayMark = hasRole(me, 'admin', 'planner')
  const query = useFullDays(extent.site, extent.channel)
  const set = useSetFullDay(extent.site, extent.channel)
  const [day, setDay] = useState(extent.lastDay)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    set.mutate({ date: day, full: true })
  }
  return (
    <Section title={t('demand.full')} lead={t('demand.fullLead')}>
      {set.error && <ProblemNotice error={set.error} />}
      <QueryState query={query}>
        {({ items }) => (
          <PlainTable
            caption={t('demand.full')}
            rows={items}
            rowKey={row => row.date}
            empty={t('demand.fullNone')}
            columns={[
              { id: 'date', header: t('demand.date'), rowHeader: true, cell: row => format.date(row.date) },
              { id: 'count', header: t('demand.total'), numeric: true, cell: row => format.number(row.count) },
              ...(mayMark
                ? [
                    {
                      id: 'clear',
                      header: t('demand.fullDeed'),
                      cell: (row: { date: string }) => (
                        <Button
                          small
                          look="tertiary"
                          busy={set.isPending && set.variables.date === row.date}
                          aria-label={t('demand.fullClearNamed', { date: format.date(row.date) })}
                          onClick={() => set.mutate({ date: row.date, full: false })}
                        >
                          {t('demand.fullClear')}
                        </Button>
                      ),
                    },
                  ]
                : []),
            ]}
          />
        )}
      </QueryState>
      {mayMark && (
        <form className="row row--end" onSubmit={submit}>
          <DateField
            label={t('demand.fullDay')}
            value={day}
            min={extent.firstDay}
            max={extent.lastDay}
            required
            onChange={event => setDay(event.target.value)}
          />
          <Button type="submit" busy={set.isPending && set.variables.full}>
            {t('demand.fullMark')}
          </Button>
        </form>
      )}
    </Section>
  )
}
