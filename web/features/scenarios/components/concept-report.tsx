import type { ReactNode } from 'react'
import { useI18n } from '../../../i18n/i18n.tsx'
import { LoserTable } from '../../concepts/components/loser-table.tsx'
import type { ScenarioRun } from '../api/scenarios.ts'
import { describeChange } from '../model/describe-change.ts'
import { differenceText, measureText } from '../model/measure-text.ts'
import { MEASURES } from '../model/measures.ts'
import { AssumptionTable } from './assumption-table.tsx'
import { ComparisonTable } from './comparison-table.tsx'
import { DistrictNeedsTable } from './district-needs-table.tsx'
import { FlowTable } from './flow-table.tsx'
import { LongViewTable } from './long-view-table.tsx'
import { NeedsTable } from './needs-table.tsx'
import './scenarios.css'

const CHAPTERS = [
  'summary',
  'contacts',
  'proposals',
  'effects',
  'access',
  'longView',
  'assumptions',
  'method',
  'glossary',
] as const
const GLOSSARY = ['wish', 'post', 'promise', 'reach', 'way', 'interval'] as const

/** The document for the council: every figure comes from the stored runs, and stands in a table. */
export function ConceptReport({ runs }: { readonly runs: readonly ScenarioRun[] }) {
  const { t, format, language } = useI18n()
  const first = runs[0]!
  const measure = (id: string) => MEASURES.find(one => one.id === id)!
  const sentence = (run: ScenarioRun) =>
    t('scenarios.report.sentence', {
      name: run.name,
      posts: measureText(measure('posts'), run.outcome, format),
      postsDifference: differenceText(measure('posts'), run, format),
      wait: measureText(measure('wait'), run.outcome, format),
      lost: differenceText(measure('lost'), run, format),
      losers: run.losers.length,
    })
  return (
    <article className="concept-report stack">
      <nav aria-label={t('scenarios.report.contents')}>
        <h2>{t('scenarios.report.contents')}</h2>
        <ol>
          {CHAPTERS.map(chapter => (
            <li key={chapter}>
              <a href={`#${chapter}`}>{t(`scenarios.report.${chapter}`)}</a>
            </li>
          ))}
        </ol>
      </nav>
      <Chapter id="summary">
        <p>{t('scenarios.report.summaryText', { count: runs.length })}</p>
        <ul>
          {runs.map(run => (
            <li key={run.id}>{sentence(run)}</li>
          ))}
        </ul>
      </Chapter>
      <Chapter id="contacts">
        <p>{t('scenarios.report.contactsText')}</p>
        <DistrictNeedsTable run={first} />
        {runs.map(run => (
          <div className="stack stack--small" key={run.id}>
            <h3>{t('scenarios.needsOf', { name: run.name })}</h3>
            <NeedsTable run={run} />
          </div>
        ))}
      </Chapter>
      <Chapter id="proposals">
        {runs.map(run => (
          <div className="stack stack--small" key={run.id}>
            <h3>{run.name}</h3>
            <ul>
              {run.definition.changes.length === 0 && <li>{t('scenarios.noChanges')}</li>}
              {run.definition.changes.map((change, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a stored list that never changes
                <li key={i}>{describeChange(change, run.places, { t, format, language })}</li>
              ))}
            </ul>
          </div>
        ))}
      </Chapter>
      <Chapter id="effects">
        <ComparisonTable runs={runs} />
        {runs.map(run => (
          <div className="stack stack--small" key={run.id}>
            <h3>{t('scenarios.flowsOf', { name: run.name })}</h3>
            <FlowTable run={run} />
          </div>
        ))}
      </Chapter>
      <Chapter id="access">
        {runs.map(run => (
          <div className="stack stack--small" key={run.id}>
            <h3>{run.name}</h3>
            <LoserTable places={run.places} losers={run.losers} before={run.base} after={run.outcome} />
          </div>
        ))}
      </Chapter>
      <Chapter id="longView">
        {runs.map(run => (
          <div className="stack stack--small" key={run.id}>
            <h3>{t('scenarios.longViewOf', { name: run.name })}</h3>
            <LongViewTable run={run} />
          </div>
        ))}
      </Chapter>
      <Chapter id="assumptions">
        <p>{t('concepts.choiceText')}</p>
        <p>{t('concepts.choiceWeak')}</p>
        <AssumptionTable />
      </Chapter>
      <Chapter id="method">
        <p>{t('scenarios.report.methodText')}</p>
        <ul>
          {runs.map(run => (
            <li key={run.id}>
              {t('scenarios.report.record', {
                name: run.name,
                id: run.id,
                at: format.instant(run.createdAt),
                method: run.method,
                seed: run.seed,
                hash: run.inputsHash,
              })}
            </li>
          ))}
        </ul>
      </Chapter>
      <Chapter id="glossary">
        <dl>
          {GLOSSARY.map(word => (
            <div key={word}>
              <dt>
                <strong>{t(`scenarios.glossary.${word}`)}</strong>
              </dt>
              <dd>{t(`scenarios.glossary.${word}Text`)}</dd>
            </div>
          ))}
        </dl>
      </Chapter>
    </article>
  )
}

interface ChapterProps {
  readonly id: (typeof CHAPTERS)[number]
  readonly children: ReactNode
}

function Chapter({ id, children }: ChapterProps) {
  const { t } = useI18n()
  return (
    <section className="stack" id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{t(`scenarios.report.${id}`)}</h2>
      {children}
    </section>
  )
}
