import { useMemo } from 'react'
import type { RosterDiff, RosterShift } from '../../../../api/contract/rosters.ts'
import { addDays } from '../../../../solver/browser.ts'
import { type Column, DataTable } from '../../../components/data-table.tsx'
import { EmptyState } from '../../../components/empty-state.tsx'
import { StatusBadge } from '../../../components/status-badge.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import { joinedPieces } from '../model/cell-content.ts'
import { changeKind } from '../model/change-kind.ts'
import { barsOf } from '../model/day-lanes.ts'

interface DiffTableProps {
  readonly diff: RosterDiff
  readonly siteName: (site: string) => string
  readonly activityName: (activity: string) => string
}

type Change = RosterDiff['changes'][number]

const TONES = { added: 'success', removed: 'danger', changed: 'info' } as const

/** What changed between two versions, person by person and day by day. */
export function DiffTable({ diff, siteName, activityName }: DiffTableProps) {
  const { t, format } = useI18n()
  const dateOf = (change: Change) => addDays(diff.to.firstDay, change.day)
  const words = (shift: RosterShift | null) =>
    shift === null
      ? t('rosters.cell.free')
      : `${format.time(shift.start)}–${format.time(shift.end)}, ${format.list([
          ...new Set(joinedPieces(shift).map(piece => siteName(piece.site))),
        ])}`
  const parts = (shift: RosterShift) =>
    barsOf(shift)
      .map(bar => {
        const what =
          bar.activity === undefined
            ? t(`rosters.panel.${bar.kind === 'break' ? 'break' : 'travel'}`)
            : activityName(bar.activity)
        return `${format.time(bar.start)}–${format.time(bar.end)} ${what}`
      })
      .join(' · ')
  const cell = (shift: RosterShift | null) => (
    <>
      {words(shift)}
      {shift && <div className="small muted number">{parts(shift)}</div>}
    </>
  )
  const changes = useMemo(() => [...diff.changes].sort((a, b) => a.day - b.day), [diff])
  const columns: readonly Column<Change>[] = [
    { id: 'person', header: t('rosters.person'), value: row => row.name, rowHeader: true },
    {
      id: 'day',
      header: t('rosters.date'),
      value: row => row.day,
      cell: row => <span className="nowrap">{format.date(dateOf(row))}</span>,
    },
    {
      id: 'kind',
      header: t('rosters.diff.kind'),
      value: row => t(`rosters.diff.${changeKind(row)}`),
      cell: row => <StatusBadge tone={TONES[changeKind(row)]}>{t(`rosters.diff.${changeKind(row)}`)}</StatusBadge>,
    },
    {
      id: 'before',
      header: t('rosters.diff.before'),
      value: row => words(row.before),
      cell: row => cell(row.before),
    },
    { id: 'after', header: t('rosters.diff.after'), value: row => words(row.after), cell: row => cell(row.after) },
  ]
  return (
    <DataTable
      caption={t('rosters.diff.title')}
      columns={columns}
      rows={changes}
      rowKey={row => `${row.person} ${row.day}`}
      searchLabel={t('rosters.searchPerson')}
      exportName={t('rosters.diff.file')}
      defaultSorting={{ by: 'person', direction: 'up' }}
      empty={<EmptyState title={t('rosters.diff.none')}>{t('rosters.diff.noneText')}</EmptyState>}
    />
  )
}
