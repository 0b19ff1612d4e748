import { PlainTable } from '../../../components/plain-table.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import type { ScenarioRun } from '../api/scenarios.ts'
import { signed } from '../model/describe-change.ts'

/** Where all cases of the week are, before and after: every line and the sum, so that nothing gets lost on the way. */
export function FlowTable({ run }: { readonly run: ScenarioRun }) {
  const { t, format } = useI18n()
  const { base, outcome } = run
  const ids = [...new Set([...base.flows.sites, ...outcome.flows.sites].map(row => row.site))]
  const nameOf = (id: string) => {
    const opened = run.definition.changes.find(change => change.kind === 'open-site' && change.site === id)
    return opened?.kind === 'open-site' ? opened.name : (run.places.sites.find(site => site.id === id)?.name ?? id)
  }
  const at = (week: typeof base, id: string) => week.flows.sites.find(row => row.site === id)?.customers ?? 0
  const row = (name: string, before: number, after: number) => ({ name, before, after })
  const rows = [
    ...ids.map(id => row(nameOf(id), at(base, id), at(outcome, id))),
    ...(['online', 'kiosk', 'box', 'phone'] as const)
      .map(way => row(t(`scenarios.way.${way}`), base.flows.ways[way], outcome.flows.ways[way]))
      .filter(one => one.before + one.after > 0),
    row(t('scenarios.awayOnline'), base.flows.online, outcome.flows.online),
    row(t('scenarios.awayPhone'), base.flows.phone, outcome.flows.phone),
    row(t('scenarios.awayLost'), base.flows.lost, outcome.flows.lost),
    row(t('scenarios.sum'), base.flows.wishes, outcome.flows.wishes),
  ]
  return (
    <PlainTable
      caption={t('scenarios.flowsOf', { name: run.name })}
      columns={[
        { id: 'where', header: t('scenarios.where'), rowHeader: true, cell: one => one.name },
        {
          id: 'before',
          header: t(`scenarios.base.${run.definition.base}`),
          numeric: true,
          cell: one => format.number(one.before),
        },
        { id: 'after', header: run.name, numeric: true, cell: one => format.number(one.after) },
        {
          id: 'difference',
          header: t('scenarios.change'),
          numeric: true,
          cell: one => signed(Math.round(one.after) - Math.round(one.before), format, 0),
        },
      ]}
      rows={rows}
      rowKey={one => one.name}
      empty=""
    />
  )
}
