import type { JobRun } from '../../api/jobs/handler.ts'
import { makeForecast } from '../../api/jobs/handlers/make-forecast.ts'
import { makeRequirement } from '../../api/jobs/handlers/make-requirement.ts'
import { TASKS, type TaskInput, type TaskName, type TaskOutput } from '../../api/jobs/tasks.ts'
import { judge } from '../../api/rosters/judge.ts'
import { problemOfWeek } from '../../api/rosters/problem-of-week.ts'
import type { Db } from '../../db/client.ts'
import { finishJob } from '../../db/queries/jobs/finish-job.ts'
import { insertJob } from '../../db/queries/jobs/insert-job.ts'
import { takeJob } from '../../db/queries/jobs/take-job.ts'
import { insertRoster } from '../../db/queries/rosters/insert-roster.ts'
import { assembleRoster, type PlanningProblem, type Shift } from '../../solver/index.ts'
import { TODAY } from './database.ts'

/** The week that tests plan: the first whole one after the tests' today. */
export const WEEK = '2026-11-23'

/** Forecast and requirement of two weeks, computed as the jobs do, without queue and thread. */
export async function forecastAndRequire(db: Db): Promise<{ forecastId: number; requirementId: number }> {
  const run = await runWithoutQueue(db)
  const forecast = await makeForecast(run, { weeks: 2 })
  const requirement = await makeRequirement(run, forecast!)
  await finishJob(db, { id: run.id, attempts: 1 }, run.now(), { state: 'done' })
  return { forecastId: forecast!.id, requirementId: requirement!.id }
}

/** One attempt at a job that computes where it stands. */
export async function runWithoutQueue(db: Db): Promise<JobRun> {
  const now = new Date(`${TODAY}T08:00:00Z`)
  const id = await insertJob(db, { kind: 'plan', input: {}, createdBy: null, createdAt: now })
  await takeJob(db, id, 'test', now)
  return {
    id,
    db,
    createdBy: null,
    today: TODAY,
    now: () => now,
    signal: new AbortController().signal,
    report: () => {},
    compute: async <T extends TaskName>(task: T, input: TaskInput<T>) => {
      const work = TASKS[task] as (input: TaskInput<T>, context: unknown) => Promise<TaskOutput<T>>
      const context = { shouldStop: () => false, onProgress: () => {}, onBest: () => {} }
      return { kind: 'done' as const, output: await work(input, context) }
    },
    submit: (tx, job) => insertJob(tx, { ...job, createdBy: null, createdAt: now }),
    store: work => db.transaction(work),
  }
}

/** A draft of the week with the given shifts; without any it is lawful and all shortage. */
export async function storeDraft(
  db: Db,
  shiftsOf: (problem: PlanningProblem) => readonly Shift[] = () => [],
): Promise<{ id: number; problem: PlanningProblem }> {
  const { problem, requirementId } = await problemOfWeek(db, WEEK)
  const roster = assembleRoster(problem, shiftsOf(problem), { status: 'feasible', seed: 1, steps: 0 })
  const row = await db.transaction(tx =>
    insertRoster(tx, {
      firstDay: WEEK,
      days: 7,
      requirementId,
      problem,
      roster,
      cost: roster.cost.total,
      lowerBound: null,
      gap: null,
      checkReport: judge(problem, roster),
      createdAt: new Date(`${TODAY}T08:00:00Z`),
    }),
  )
  return { id: row.id, problem }
}

/** A lawful shift at the counter of the person's own office: eight hours with a break of half an hour, on the grid. */
export function counterShift(problem: PlanningProblem, person: string, day: number): Shift {
  const { homeSite } = problem.people.find(candidate => candidate.id === person)!
  const { presence } = problem.sites.find(site => site.id === homeSite)!.days.find(candidate => candidate.day === day)!
  const { start } = presence
  const piece = { site: homeSite, activity: 'counter' }
  return {
    person,
    day,
    start,
    end: start + 450,
    breaks: [{ start: start + 240, end: start + 270 }],
    pieces: [
      { start, end: start + 240, ...piece },
      { start: start + 270, end: start + 450, ...piece },
    ],
  }
}

/** Somebody of an office who may stand at its counter on a day and has nothing else. */
export function freePerson(problem: PlanningProblem, site: string, day: number): string {
  return problem.people.find(
    person =>
      person.homeSite === site &&
      person.protections.length === 0 &&
      person.skills.some(skill => skill.skill === 'counter') &&
      person.timeOff.every(off => off.day !== day),
  )!.id
}
