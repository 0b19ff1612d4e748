import { Button } from '../../../components/button.tsx'
import { PlainTable } from '../../../components/plain-table.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import type { OpeningRun, Proposal } from '../api/opening.ts'

interface ProposalTableProps {
  readonly run: OpeningRun
  readonly chosen: string
  readonly onChoose: (id: string) => void
}

/** Today and the proposals side by side: waiting, access, staff. */
export function ProposalTable({ run, chosen, onChoose }: ProposalTableProps) {
  const { t, format } = useI18n()
  const rows: (Pick<Proposal, 'id' | 'outcome'> & Partial<Proposal>)[] = [
    { id: '', outcome: run.today },
    ...run.proposals,
  ]
  const interval = (figure: { low: number; high: number } | null, digits: number, scale = 1) =>
    figure ? ` (${format.number(figure.low * scale, digits)}–${format.number(figure.high * scale, digits)})` : ''
  return (
    <PlainTable
      caption={t('concepts.proposals')}
      columns={[
        {
          id: 'name',
          header: t('concepts.proposal'),
          rowHeader: true,
          cell: row => (row.id === '' ? t('concepts.today') : nameOf(row.id)),
        },
        {
          id: 'changes',
          header: t('concepts.changedDays'),
          numeric: true,
          cell: row => format.number(row.changes ?? 0),
        },
        {
          id: 'open',
          header: t('concepts.openHours'),
          numeric: true,
          cell: row => format.hours(row.outcome.totals.openMinutes, 0),
        },
        {
          id: 'wait',
          header: t('concepts.meanWait'),
          numeric: true,
          cell: row =>
            `${format.number(row.outcome.totals.meanWait?.value ?? 0, 1)}${interval(row.outcome.totals.meanWait, 1)}`,
        },
        {
          id: 'kept',
          header: t('concepts.promiseKept'),
          numeric: true,
          cell: row =>
            `${format.percent(row.outcome.totals.promiseKept?.value ?? 0)}${interval(row.outcome.totals.promiseKept, 0, 100)}`,
        },
        {
          id: 'away',
          header: t('concepts.awayWeek'),
          numeric: true,
          cell: row => format.number(row.outcome.flows.online + row.outcome.flows.phone + row.outcome.flows.lost),
        },
        {
          id: 'need',
          header: t('concepts.staffHours'),
          numeric: true,
          cell: row => format.hours(row.outcome.totals.neededMinutes, 0),
        },
        {
          id: 'posts',
          header: t('concepts.posts'),
          numeric: true,
          cell: row => format.number(row.outcome.totals.posts, 1),
        },
        {
          id: 'losers',
          header: t('concepts.losers'),
          numeric: true,
          cell: row => (row.losers ? format.number(row.losers.length) : '–'),
        },
        {
          id: 'frontier',
          header: t('concepts.frontier'),
          cell: row => (row.onFrontier === undefined ? '–' : row.onFrontier ? t('concepts.yes') : t('concepts.no')),
        },
        {
          id: 'show',
          header: t('concepts.show'),
          cell: row =>
            row.id !== '' && (
              <Button small aria-pressed={row.id === chosen} onClick={() => onChoose(row.id)}>
                {t('concepts.showProposal', { name: nameOf(row.id) })}
              </Button>
            ),
        },
      ]}
      rows={rows}
      rowKey={row => row.id}
      empty={t('concepts.noProposals')}
    />
  )

  function nameOf(id: string): string {
    return t('concepts.proposalName', { number: id.slice(1) })
  }
}
