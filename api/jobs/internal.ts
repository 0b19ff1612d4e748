import type { Db } from '../../db/client.ts'
import { findJob, type JobRow } from '../../db/queries/jobs/list-jobs.ts'
import { isoWeekOf } from '../../solver/index.ts'
import type { Language, LocalText } from '../contract/common.ts'
import type { Job, JobKind, JobProgress } from '../contract/jobs.ts'
import { notFound } from '../errors.ts'
import type { JobResult } from './handler.ts'

const UUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i

/** @throws AppError REQ-007 */
export async function fetchJob(db: Db, id: string): Promise<JobRow> {
  const row = UUID.test(id) ? await findJob(db, id) : undefined
  if (!row) throw notFound({ de: 'Der Lauf', en: 'The run' }, id)
  return row
}

/** A stored job as the contract shows it. */
export function toJob({ job, createdByName }: JobRow, language: Language): Job {
  const input = job.input as { firstDay?: string }
  const error = job.error as { code: string; cause: LocalText; action: LocalText; where: string } | null
  return {
    id: job.id,
    kind: job.kind as JobKind,
    state: job.state,
    title: titleOf(job.kind as JobKind, input.firstDay)[language],
    firstDay: input.firstDay ?? null,
    attempt: job.attempts,
    cancelRequested: job.cancelRequestedAt !== null,
    progress: job.progress as JobProgress | null,
    result: job.result as JobResult | null,
    error: error && {
      code: error.code,
      cause: error.cause[language],
      action: error.action[language],
      where: error.where,
    },
    createdBy: createdByName,
    createdAt: job.createdAt.toISOString(),
    startedAt: job.startedAt?.toISOString() ?? null,
    finishedAt: job.finishedAt?.toISOString() ?? null,
  }
}

const KINDS: Readonly<Record<JobKind, LocalText>> = {
  forecast: { de: 'Prognose', en: 'Forecast' },
  requirement: { de: 'Personalbedarf', en: 'Requirement' },
  roster: { de: 'Dienstplan', en: 'Roster' },
  plan: { de: 'Prognose, Bedarf und Dienstplan', en: 'Forecast, requirement and roster' },
  verdict: { de: 'Simulation des Dienstplans', en: 'Simulation of the roster' },
  opening: { de: 'Vorschläge für Öffnungszeiten', en: 'Proposals of opening hours' },
  scenario: { de: 'Szenario', en: 'Scenario' },
  replay: { de: 'Rückblick der Prognose', en: 'Forecasts in retrospect' },
}

/** Runs that are about a week; the others are about days from the first one on. */
const OF_A_WEEK: ReadonlySet<JobKind> = new Set(['roster', 'plan', 'verdict'])

function titleOf(kind: JobKind, firstDay: string | undefined): LocalText {
  const when = firstDay === undefined ? '' : `, ${OF_A_WEEK.has(kind) ? isoWeekOf(firstDay) : firstDay}`
  return { de: KINDS[kind].de + when, en: KINDS[kind].en + when }
}
