import type { Db } from '../../db/client.ts'
import { type FullRosterRow, findRoster } from '../../db/queries/rosters/find-roster.ts'
import {
  listRosters,
  listTransitions,
  type RosterRow,
  type TransitionRow,
} from '../../db/queries/rosters/list-rosters.ts'
import { addDays, isoWeekday, mondayOfIsoWeek, type PlanningProblem, type Roster } from '../../solver/index.ts'
import type { RosterCheck, RosterSummary } from '../contract/rosters.ts'
import { AppError, notFound } from '../errors.ts'
import type { RosterFigures, StoredReport } from './judge.ts'

/** A version of a roster with its documents as types. */
export interface FullRoster {
  readonly row: FullRosterRow
  readonly problem: PlanningProblem
  readonly roster: Roster
  readonly report: StoredReport
}

/** @throws AppError REQ-007 */
export async function fetchRoster(db: Db, id: number): Promise<FullRoster> {
  const row = await findRoster(db, id)
  if (!row) throw rosterNotFound(id)
  return {
    row,
    problem: row.problem as PlanningProblem,
    roster: row.roster as Roster,
    report: row.checkReport as StoredReport,
  }
}

export function rosterNotFound(id: number): AppError {
  return notFound({ de: 'Der Dienstplan', en: 'The roster' }, String(id))
}

/** Summaries of versions with the days that the staff council has. */
export async function summariesOf(db: Db, rows: readonly RosterRow[], hearingDays: number): Promise<RosterSummary[]> {
  const history = await listTransitions(
    db,
    rows.map(row => row.id),
  )
  return rows.map(row =>
    toSummary(
      row,
      history.filter(step => step.rosterId === row.id),
      hearingDays,
    ),
  )
}

/** @throws AppError REQ-007 */
export async function summaryOf(db: Db, id: number, hearingDays: number): Promise<RosterSummary> {
  const [summary] = await summariesOf(db, await listRosters(db, { id }), hearingDays)
  if (!summary) throw rosterNotFound(id)
  return summary
}

const hours = (minutes: number) => Math.round(minutes / 6) / 10

function toSummary(row: RosterRow, history: readonly TransitionRow[], hearingDays: number): RosterSummary {
  const figures = row.figures as RosterFigures
  const proposed = history.findLast(step => step.toState === 'proposed')
  return {
    id: row.id,
    firstDay: row.firstDay,
    days: row.days,
    version: row.version,
    revision: row.revision,
    state: row.state,
    basedOn: row.basedOn,
    requirementId: row.requirementId,
    jobId: row.jobId,
    status: row.status,
    cost: row.cost,
    lowerBound: row.lowerBound,
    gap: row.gap,
    hardViolations: figures.hardViolations,
    openPersonHours: hours(figures.openPersonMinutes),
    requiredPersonHours: hours(figures.requiredPersonMinutes),
    plannedPersonHours: hours(figures.plannedPersonMinutes),
    hash: row.publishedHash,
    createdAt: row.createdAt.toISOString(),
    createdBy: row.createdByName,
    stateChangedAt: (history.at(-1)?.at ?? row.createdAt).toISOString(),
    decideBy: row.state === 'proposed' && proposed ? decideBy(proposed.at, hearingDays).toISOString() : null,
    objection: history.findLast(step => step.toState === 'objected')?.reason ?? null,
  }
}

/** Until when the staff council is asked to answer. */
export function decideBy(proposedAt: Date, hearingDays: number): Date {
  return new Date(proposedAt.getTime() + hearingDays * 86_400_000)
}

/** The checker's report as the contract shows it. */
export function toCheck(report: StoredReport): RosterCheck {
  return {
    ok: report.ok,
    violations: report.violations.map(violation => ({
      rule: violation.rule,
      level: violation.level,
      person: violation.person ?? null,
      day: violation.day ?? null,
      amount: violation.amount,
      unit: violation.unit,
      cost: violation.cost,
      message: { ...violation.message },
    })),
    cost: { total: report.cost.total, byRule: report.cost.byRule.map(part => ({ ...part })) },
    cover: { ...report.cover },
  }
}

/** @throws AppError REQ-001 when the day is no Monday */
export function demandMonday(date: string): void {
  if (isoWeekday(date) === 1) return
  throw new AppError('REQ-001', {
    cause: { de: `${date} ist kein Montag.`, en: `${date} is no Monday.` },
    action: {
      de: `Den Montag der Woche angeben: ${addDays(date, 1 - isoWeekday(date))}.`,
      en: `Give the Monday of the week: ${addDays(date, 1 - isoWeekday(date))}.`,
    },
    where: 'firstDay',
  })
}

/** The Monday that `2027-W09` or a date of a Monday names. @throws AppError REQ-001 */
export function mondayNamed(week: string): string {
  try {
    if (/^\d{4}-\d{2}-\d{2}$/.test(week)) {
      demandMonday(week)
      return week
    }
    return mondayOfIsoWeek(week)
  } catch (error) {
    if (error instanceof AppError) throw error
    throw new AppError('REQ-001', {
      cause: { de: `„${week}“ ist keine Kalenderwoche.`, en: `“${week}” is no calendar week.` },
      action: { de: 'Eine Woche wie 2027-W09 angeben.', en: 'Give a week such as 2027-W09.' },
      where: 'params.week',
    })
  }
}
