import { useMemo, useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { EmptyState } from '../../../components/empty-state.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import { useUrlState } from '../../../lib/url-state.ts'
import { useRosterVerdict } from '../../verdicts/api/verdicts.ts'
import { VerdictPanel } from '../../verdicts/components/verdict-panel.tsx'
import type { LineCover } from '../model/cover.ts'
import { openShifts } from '../model/open-shifts.ts'
import type { RosterView } from '../model/roster-view.ts'
import { weekGrid } from '../model/week-grid.ts'
import { CellPanel } from './cell-panel.tsx'
import { CostPanel } from './cost-panel.tsx'
import { CoverDetails, CoverLegend } from './cover-details.tsx'
import { CoverGrid } from './cover-grid.tsx'
import { DayView } from './day-view.tsx'
import { EventList } from './event-list.tsx'
import { FindingsPanel } from './findings-panel.tsx'
import { GridHelp } from './grid-help.tsx'
import { OpenShifts } from './open-shifts.tsx'
import { DayChips, PhoneWeek } from './phone-week.tsx'
import { RosterFilter } from './roster-filter.tsx'
import { type Tab, Tabs } from './tabs.tsx'
import { useNarrow } from './use-narrow.ts'
import { type CellId, WeekGrid } from './week-grid.tsx'

interface RosterBoardProps {
  readonly view: RosterView
  readonly title: string
}

/** The roster itself: filter, grid (or day, or list on a phone), cover, panel of a cell, and what lies below them. */
export function RosterBoard({ view, title }: RosterBoardProps) {
  const { t } = useI18n()
  const narrow = useNarrow()
  const [office, setOffice] = useUrlState('office')
  const [search, setSearch] = useUrlState('person')
  const [look, setLook] = useUrlState('view', 'week')
  const [dayDate, setDay] = useUrlState('day')
  const [tab] = useUrlState('tab')
  const verdict = useRosterVerdict(view.detail.roster, { renew: tab === 'verdict' })
  const [cell, setCell] = useState<{ readonly id: CellId; readonly byKey: boolean }>()
  const [cover, setCover] = useState<LineCover>()

  const groups = useMemo(
    () =>
      weekGrid(
        view.detail.people,
        view.detail.shifts,
        view.sites.map(site => site.id),
        view.detail.roster.days,
        { sites: office === '' ? [] : [office], search },
      ),
    [view, office, search],
  )
  const people = useMemo(() => new Set(groups.flatMap(group => group.rows.map(row => row.person.id))), [groups])
  const rows = useMemo(() => view.cover.filter(row => office === '' || row.site === office), [view, office])
  const day = view.days.find(candidate => candidate.date === dayDate) ?? view.days[0]
  const open = useMemo(() => openShifts(rows), [rows])
  const openCell = (id: CellId, byKey: boolean) => setCell({ id, byKey })
  const close = () => {
    const id = cell?.id
    setCell(undefined)
    if (id) focusCell()
  }
  const jump = (id: CellId) => {
    setOffice('')
    setSearch('')
    setCell({ id, byKey: true })
  }

  const brokenPromises = verdict.verdict?.pools.filter(pool => pool.verdict === 'broken').length
  const tabs: readonly Tab[] = [
    {
      id: 'open',
      title: t('rosters.tab.open', { count: open.length }),
      content: () => (
        <div className="stack stack--small">
          <p className="muted">{t('rosters.open.lead')}</p>
          <OpenShifts view={view} shifts={open} />
        </div>
      ),
    },
    {
      id: 'verdict',
      title: brokenPromises ? t('verdicts.tabCount', { count: brokenPromises }) : t('verdicts.tab'),
      content: () => <VerdictPanel state={verdict} sites={office === '' ? [] : [office]} narrow={narrow} />,
    },
    { id: 'check', title: t('rosters.tab.check'), content: () => <FindingsPanel view={view} onJump={jump} /> },
    { id: 'cost', title: t('rosters.tab.cost'), content: () => <CostPanel view={view} /> },
    { id: 'events', title: t('rosters.tab.events'), content: () => <EventList events={view.detail.events} /> },
  ]
  return (
    <div className="stack stack--large">
      <section className="stack" aria-label={t('rosters.grid.label', { week: title })}>
        <RosterFilter
          view={view}
          office={office}
          onOffice={setOffice}
          search={search}
          onSearch={setSearch}
          look={narrow ? undefined : look}
          onLook={setLook}
        />
        {people.size === 0 ? (
          <EmptyState
            title={t('rosters.nobodyFound')}
            actions={
              <Button
                onClick={() => {
                  setOffice('')
                  setSearch('')
                }}
              >
                {t('rosters.showAll')}
              </Button>
            }
          >
            {t('rosters.nobodyFoundText')}
          </EmptyState>
        ) : (
          <div className={cell ? 'roster-board roster-board--with-panel' : 'roster-board'}>
            {narrow && day ? (
              <PhoneWeek view={view} day={day} onDay={setDay} people={people} cover={rows} onOpen={openCell} />
            ) : (
              <div className="stack stack--small">
                {look === 'day' && day ? (
                  <>
                    <DayChips view={view} cover={rows} day={day} onDay={setDay} />
                    <div className="roster-scroller">
                      <DayView view={view} day={day} people={people} onOpen={openCell} />
                    </div>
                  </>
                ) : (
                  <div className="roster-scroller">
                    <WeekGrid
                      view={view}
                      groups={groups}
                      cover={rows}
                      selected={cell?.id}
                      onOpen={openCell}
                      label={t('rosters.grid.label', { week: title })}
                    />
                    <CoverGrid view={view} rows={rows} onOpen={setCover} />
                  </div>
                )}
                <div className="row row--between no-print">
                  <CoverLegend />
                  <GridHelp />
                </div>
              </div>
            )}
            {cell && (
              <CellPanel
                key={`${cell.id.person} ${cell.id.day}`}
                view={view}
                cell={cell.id}
                takeFocus={cell.byKey}
                onClose={close}
              />
            )}
          </div>
        )}
      </section>
      <div className="no-print">
        <Tabs label={t('rosters.tabs')} stateKey="tab" tabs={tabs} />
      </div>
      {cover && <CoverDetails view={view} cover={cover} onClose={() => setCover(undefined)} />}
    </div>
  )
}

/** Gives the focus back to the grid's tab stop when the panel closes. */
function focusCell(): void {
  document.querySelector<HTMLElement>('.week-grid [tabindex="0"]')?.focus()
}
