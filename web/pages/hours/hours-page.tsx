import { useState } from 'react'
import { SelectField } from '../../components/controls.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { ProblemNotice } from '../../components/problem-notice.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { Section } from '../../components/section.tsx'
import {
  type OpeningRun,
  useOpeningDrafts,
  useOpeningRun,
  useOpeningRuns,
  useStartOpeningRun,
} from '../../features/concepts/api/opening.ts'
import { ContradictionNotice } from '../../features/concepts/components/contradiction-notice.tsx'
import { DistrictMap } from '../../features/concepts/components/district-map.tsx'
import { DraftPanel } from '../../features/concepts/components/draft-panel.tsx'
import { LoserTable } from '../../features/concepts/components/loser-table.tsx'
import { PriceTable } from '../../features/concepts/components/price-table.tsx'
import { ProposalTable } from '../../features/concepts/components/proposal-table.tsx'
import { QuestionForm } from '../../features/concepts/components/question-form.tsx'
import { TakeUp } from '../../features/concepts/components/take-up.tsx'
import { WeekPicture } from '../../features/concepts/components/week-picture.tsx'
import { useNewestJobs } from '../../features/jobs/api/newest-jobs.ts'
import { JobProgress } from '../../features/jobs/components/job-progress.tsx'
import { hasRole, useMe } from '../../features/session/api/use-session.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { useUrlState } from '../../lib/url-state.ts'

/** Proposals for opening hours: what they must keep, what they bring, what each open hour is worth. */
export function HoursPage() {
  const { t, format } = useI18n()
  const mayDecide = hasRole(useMe(), 'admin', 'leadership')
  const runs = useOpeningRuns()
  const drafts = useOpeningDrafts()
  const start = useStartOpeningRun()
  const jobs = useNewestJobs()
  const [watched, setWatched] = useState<string>()
  const running = jobs.data?.open.find(job => job.kind === 'opening')
  const job = watched ?? running?.id
  const [chosen, setChosen] = useUrlState('run')
  const shown = Number(chosen) || runs.data?.items[0]?.id
  const run = useOpeningRun(shown)
  return (
    <div className="stack">
      <PageHeader title={t('concepts.hours')} lead={t('concepts.hoursLead')} />
      {mayDecide && (
        <Section title={t('concepts.question')} lead={t('concepts.questionLead')}>
          {start.error && <ProblemNotice error={start.error} />}
          <QuestionForm
            busy={start.isPending || running !== undefined}
            onAsk={question => start.mutate(question, { onSuccess: answer => setWatched(answer.job.id) })}
          />
        </Section>
      )}
      {job !== undefined && (
        <JobProgress
          key={job}
          job={job}
          onClose={() => setWatched(undefined)}
          onEnd={() => {
            setChosen('')
            void runs.refetch()
          }}
        />
      )}
      <QueryState query={runs}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t('concepts.noRuns')}>{t('concepts.noRunsText')}</EmptyState>
          ) : (
            <>
              <SelectField
                label={t('concepts.runChoice')}
                width="medium"
                value={String(shown)}
                onChange={event => setChosen(event.target.value)}
              >
                {items.map(one => (
                  <option key={one.id} value={one.id}>
                    {t('concepts.runName', {
                      id: one.id,
                      at: format.instant(one.createdAt),
                      proposals: one.proposals,
                    })}
                  </option>
                ))}
              </SelectField>
              <QueryState query={run}>{found => <RunView run={found} mayDecide={mayDecide} />}</QueryState>
            </>
          )
        }
      </QueryState>
      <Section title={t('concepts.drafts')} lead={t('concepts.draftsLead')}>
        <QueryState query={drafts}>{({ items }) => <DraftPanel drafts={items} mayDecide={mayDecide} />}</QueryState>
      </Section>
    </div>
  )
}

function RunView({ run, mayDecide }: { readonly run: OpeningRun; readonly mayDecide: boolean }) {
  const { t } = useI18n()
  const [id, setId] = useUrlState('proposal')
  const proposal =
    run.proposals.find(one => one.id === id) ?? run.proposals.find(one => one.onFrontier) ?? run.proposals[0]
  return (
    <>
      <ContradictionNotice run={run} />
      <Section title={t('concepts.proposals')} lead={t('concepts.proposalsLead')}>
        <ProposalTable run={run} chosen={proposal?.id ?? ''} onChoose={setId} />
        <p className="small muted">
          {t('concepts.runFacts', { method: run.method, seed: run.seed, hash: run.inputsHash.slice(0, 12) })}
        </p>
      </Section>
      {proposal && (
        <Section
          title={t('concepts.weeks', { proposal: t('concepts.proposalName', { number: proposal.id.slice(1) }) })}
          lead={
            <span className="concept-legend">
              <span>
                <span className="concept-key concept-key--today" aria-hidden="true" />
                {t('concepts.today')}
              </span>
              <span>
                <span className="concept-key concept-key--proposal" aria-hidden="true" />
                {t('concepts.proposal')}
              </span>
            </span>
          }
        >
          <div className="concept-pair">
            {run.places.sites
              .filter(site => site.kind === 'office')
              .map(site => (
                <WeekPicture
                  key={site.id}
                  name={site.name}
                  today={site.hours}
                  proposal={proposal.hours[site.id] ?? []}
                />
              ))}
          </div>
          {mayDecide && <TakeUp key={`${run.id} ${proposal.id}`} run={run.id} proposal={proposal.id} />}
        </Section>
      )}
      {proposal && (
        <Section title={t('concepts.access')} lead={t('concepts.accessLead')}>
          <div className="concept-pair">
            <LoserTable places={run.places} losers={proposal.losers} before={run.today} after={proposal.outcome} />
            <DistrictMap places={run.places} losers={proposal.losers.map(one => one.district)} />
          </div>
        </Section>
      )}
      <Section title={t('concepts.prices')} lead={t('concepts.pricesLead')}>
        <PriceTable run={run} />
      </Section>
    </>
  )
}
