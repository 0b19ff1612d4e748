import { useState } from 'react'
import { Button, LinkButton } from '../../components/button.tsx'
import { SelectField } from '../../components/controls.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { ProblemNotice } from '../../components/problem-notice.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { Section } from '../../components/section.tsx'
import { LoserTable } from '../../features/concepts/components/loser-table.tsx'
import { useNewestJobs } from '../../features/jobs/api/newest-jobs.ts'
import { JobProgress } from '../../features/jobs/components/job-progress.tsx'
import {
  type Scenario,
  type ScenarioRun,
  useComparison,
  usePlaces,
  useScenarios,
  useStartScenarioRun,
} from '../../features/scenarios/api/scenarios.ts'
import { AssumptionTable } from '../../features/scenarios/components/assumption-table.tsx'
import { ComparisonTable } from '../../features/scenarios/components/comparison-table.tsx'
import { FlowTable } from '../../features/scenarios/components/flow-table.tsx'
import { FrontierChart } from '../../features/scenarios/components/frontier-chart.tsx'
import { LongViewTable } from '../../features/scenarios/components/long-view-table.tsx'
import { NeedsTable } from '../../features/scenarios/components/needs-table.tsx'
import { QuickEstimate } from '../../features/scenarios/components/quick-estimate.tsx'
import { ScenarioForm } from '../../features/scenarios/components/scenario-form.tsx'
import { ScenarioList } from '../../features/scenarios/components/scenario-list.tsx'
import { hasRole, useMe } from '../../features/session/api/use-session.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { useUrlState } from '../../lib/url-state.ts'

/** Staffing concepts: written down, run by the same pipeline, up to six side by side. */
export function ScenariosPage() {
  const { t } = useI18n()
  const mayEdit = hasRole(useMe(), 'admin', 'leadership')
  const scenarios = useScenarios()
  const places = usePlaces()
  const start = useStartScenarioRun()
  const jobs = useNewestJobs()
  const [edited, setEdited] = useState<Scenario | 'new'>()
  const [watched, setWatched] = useState<string>()
  const [ids, setIds] = useUrlState('compare')
  const comparison = useComparison(ids)
  const job = watched ?? jobs.data?.open.find(one => one.kind === 'scenario')?.id
  const chosen = new Set(ids === '' ? [] : ids.split(',').map(Number))
  return (
    <div className="stack">
      <PageHeader
        title={t('scenarios.title')}
        lead={t('scenarios.lead')}
        actions={
          mayEdit && (
            <Button look="primary" icon="add" onClick={() => setEdited('new')}>
              {t('scenarios.new')}
            </Button>
          )
        }
      />
      {start.error && <ProblemNotice error={start.error} />}
      {job !== undefined && (
        <JobProgress
          key={job}
          job={job}
          onClose={() => setWatched(undefined)}
          onEnd={() => {
            void scenarios.refetch()
            if (ids !== '') void comparison.refetch()
          }}
        />
      )}
      <QueryState query={places}>
        {known => (
          <>
            <Section title={t('scenarios.list')} lead={t('scenarios.listLead')}>
              <QueryState query={scenarios}>
                {({ items }) => (
                  <ScenarioList
                    scenarios={items}
                    places={known}
                    chosen={chosen}
                    mayEdit={mayEdit}
                    busy={start.isPending}
                    onChoose={(id, on) => {
                      const next = on ? [...chosen, id] : [...chosen].filter(other => other !== id)
                      setIds(next.join(','))
                    }}
                    onEdit={setEdited}
                    onRun={id => start.mutate(id, { onSuccess: answer => setWatched(answer.job.id) })}
                  />
                )}
              </QueryState>
            </Section>
            {edited && (
              <Dialog
                wide
                title={edited === 'new' ? t('scenarios.new') : t('scenarios.editOf', { name: edited.name })}
                onClose={() => setEdited(undefined)}
              >
                <ScenarioForm
                  {...(edited === 'new' ? {} : { scenario: edited })}
                  places={known}
                  onSaved={() => setEdited(undefined)}
                  onCancel={() => setEdited(undefined)}
                />
              </Dialog>
            )}
          </>
        )}
      </QueryState>
      {ids !== '' && <QueryState query={comparison}>{({ items }) => <Comparison runs={items} ids={ids} />}</QueryState>}
      <Section title={t('scenarios.assumptions')} lead={t('scenarios.assumptionsLead')}>
        <AssumptionTable />
      </Section>
    </div>
  )
}

function Comparison({ runs, ids }: { readonly runs: readonly ScenarioRun[]; readonly ids: string }) {
  const { t } = useI18n()
  const [one, setOne] = useUrlState('detail')
  const run = runs.find(candidate => String(candidate.scenario) === one) ?? runs[0]
  if (!run) return null
  return (
    <>
      <Section
        title={t('scenarios.comparison')}
        lead={t('scenarios.comparisonLead')}
        actions={<LinkButton to={`/report?scenarios=${ids}`}>{t('scenarios.report')}</LinkButton>}
      >
        <ComparisonTable runs={runs} />
        <FrontierChart runs={runs} />
      </Section>
      <Section title={t('scenarios.detail')}>
        <SelectField
          label={t('scenarios.detailOf')}
          width="medium"
          value={String(run.scenario)}
          onChange={event => setOne(event.target.value)}
        >
          {runs.map(candidate => (
            <option key={candidate.id} value={candidate.scenario}>
              {candidate.name}
            </option>
          ))}
        </SelectField>
        <h3>{t('scenarios.quick.title')}</h3>
        <QuickEstimate key={run.id} run={run} />
        <h3>{t('scenarios.flows')}</h3>
        <FlowTable run={run} />
        <h3>{t('scenarios.needs')}</h3>
        <NeedsTable run={run} />
        <h3>{t('concepts.access')}</h3>
        <LoserTable places={run.places} losers={run.losers} before={run.base} after={run.outcome} />
        <h3>{t('scenarios.longView')}</h3>
        <LongViewTable run={run} />
      </Section>
    </>
  )
}
