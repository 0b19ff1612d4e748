import { type Column, DataTable } from '../../../components/data-table.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import type { RosterView } from '../model/roster-view.ts'
import { useRuleTitle } from './use-rule-title.ts'

type CostPart = RosterView['detail']['check']['cost']['byRule'][number]

interface CostPanelProps {
  readonly view: RosterView
}

/** What the roster's cost is made of, and what the proof says, in words. */
export function CostPanel({ view }: CostPanelProps) {
  const { t, format } = useI18n()
  const unitWord = (unit: string) => (isUnit(unit) ? t(`rosters.unit.${unit}`) : unit)
  const title = useRuleTitle()
  const { roster, check } = view.detail
  const { total, byRule } = check.cost
  const columns: readonly Column<CostPart>[] = [
    { id: 'rule', header: t('rosters.cost.rule'), value: row => title(row.rule), rowHeader: true },
    {
      id: 'amount',
      header: t('rosters.cost.amount'),
      value: row => row.amount,
      cell: row => `${format.number(row.amount, 1)} ${unitWord(row.unit)}`,
      numeric: true,
    },
    {
      id: 'cost',
      header: t('rosters.cost.points'),
      value: row => row.cost,
      cell: row => format.number(row.cost),
      numeric: true,
    },
    {
      id: 'share',
      header: t('rosters.cost.share'),
      value: row => (total === 0 ? 0 : row.cost / total),
      cell: row => format.percent(total === 0 ? 0 : row.cost / total, 1),
      numeric: true,
    },
  ]
  return (
    <div className="stack">
      <p>{t('rosters.cost.words', { total: format.number(total), euros: format.number(total / 100, 2) })}</p>
      <p>
        {roster.lowerBound === null
          ? t('rosters.bound.none')
          : roster.status === 'optimal'
            ? t('rosters.bound.optimal', { bound: format.number(roster.lowerBound) })
            : t('rosters.bound.words', {
                bound: format.number(roster.lowerBound),
                difference: format.number(Math.max(0, roster.cost - roster.lowerBound)),
                gap: format.percent(roster.gap ?? 0, 1),
              })}
      </p>
      <DataTable
        caption={t('rosters.cost.title')}
        columns={columns}
        rows={byRule.filter(part => part.cost > 0)}
        rowKey={row => row.rule}
        defaultSorting={{ by: 'cost', direction: 'down' }}
        stateKey="cost-"
        empty={<p>{t('rosters.cost.none')}</p>}
      />
    </div>
  )
}

/** Units that rules count in and that have a word in the catalogue. */
const UNITS = [
  'minutes',
  'shifts',
  'days',
  'changes',
  'pieces',
  'pins',
  'points',
  'faults',
  'person-slots',
  'weight points',
] as const

function isUnit(unit: string): unit is (typeof UNITS)[number] {
  return UNITS.some(known => known === unit)
}
