import { useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { type Column, DataTable } from '../../../components/data-table.tsx'
import { Notice } from '../../../components/notice.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import { FitsDialog } from '../../roster-advice/components/fits-dialog.tsx'
import { hasRole, useMe } from '../../session/api/use-session.ts'
import type { OpenShift } from '../model/open-shifts.ts'
import type { RosterView } from '../model/roster-view.ts'

interface OpenShiftsProps {
  readonly view: RosterView
  readonly shifts: readonly OpenShift[]
}

/** What nobody covers, as a list: where, when, how many. */
export function OpenShifts({ view, shifts }: OpenShiftsProps) {
  const { t, format } = useI18n()
  const me = useMe()
  const [asked, setAsked] = useState<OpenShift>()
  const dateOf = (day: number) => view.days.find(candidate => candidate.day === day)?.date ?? ''
  const columns: readonly Column<OpenShift>[] = [
    {
      id: 'day',
      header: t('rosters.date'),
      value: row => row.day,
      cell: row => <span className="nowrap">{format.date(dateOf(row.day))}</span>,
    },
    {
      id: 'time',
      header: t('rosters.time'),
      value: row => row.start,
      cell: row => (
        <span className="number nowrap">
          {format.time(row.start)}–{format.time(row.end)}
        </span>
      ),
    },
    {
      id: 'site',
      header: t('rosters.site'),
      value: row => view.siteName(row.site),
      rowHeader: true,
    },
    {
      id: 'activity',
      header: t('rosters.activity'),
      value: row => format.list(row.activities.map(activity => view.activityNames.get(activity) ?? activity)),
    },
    { id: 'missing', header: t('rosters.open.missing'), value: row => row.missing, numeric: true },
    { id: 'below', header: t('rosters.open.belowMinimum'), value: row => row.belowMinimum, numeric: true },
    {
      id: 'hours',
      header: t('rosters.open.hours'),
      value: row => row.personHours,
      cell: row => format.number(row.personHours, 2),
      numeric: true,
    },
    ...(hasRole(me, 'admin', 'planner')
      ? [
          {
            id: 'fits',
            header: t('advice.fits.column'),
            value: () => null,
            action: true,
            sortable: false,
            cell: (row: OpenShift) => (
              <Button
                small
                icon="search"
                aria-label={t('advice.fits.buttonNamed', {
                  site: view.siteName(row.site),
                  date: format.date(dateOf(row.day)),
                  start: format.time(row.start),
                })}
                onClick={() => setAsked(row)}
              >
                {t('advice.fits.button')}
              </Button>
            ),
          },
        ]
      : []),
  ]
  return (
    <>
      <DataTable
        caption={t('rosters.open.title')}
        columns={columns}
        rows={shifts}
        rowKey={row => row.key}
        exportName={t('rosters.open.file')}
        stateKey="open-"
        mostRows={25}
        empty={<Notice tone="success" title={t('rosters.open.none')} />}
      />
      {asked && <FitsDialog view={view} open={asked} onClose={() => setAsked(undefined)} />}
    </>
  )
}
