import type { Db } from '../../db/client.ts'
import { findRequirementFor } from '../../db/queries/requirements/find-requirement-for.ts'
import { addDays, checkRoster, type PlanningProblem, type Violation } from '../../solver/index.ts'
import { AppError, type AppFault } from '../errors.ts'
import { decideBy, type FullRoster } from './internal.ts'
import { problemOfWeek } from './problem-of-week.ts'

/** How a city decides about rosters. */
export interface ApprovalRules {
  readonly councilStep: boolean
  readonly hearingDays: number
}

/**
 * What stands in the way of publishing a roster, empty when nothing does: a hard rule broken by the roster itself, by the
 * roster against today's data (somebody's leave was approved since), or the staff council's answer missing. The council's
 * silence counts as agreement when its days are over.
 */
export async function publishBlockers(
  db: Db,
  full: FullRoster,
  rules: ApprovalRules,
  moment: { readonly now: Date; readonly proposedAt: Date | undefined },
): Promise<AppError[]> {
  const own = checkRoster(full.problem, full.roster).violations.filter(violation => violation.level === 'hard')
  return [
    ...brokenRules(own, full.problem),
    ...(await brokenSince(db, full, own)),
    ...missingAgreement(full.row.state, rules, moment),
  ]
}

function brokenRules(hard: readonly Violation[], problem: PlanningProblem): AppError[] {
  if (hard.length === 0) return []
  return [
    new AppError('ROS-002', {
      cause: {
        de: `Der Dienstplan verletzt an ${hard.length} Stellen zwingende Vorgaben.`,
        en: `The roster breaks hard rules in ${hard.length} places.`,
      },
      action: {
        de: 'Die genannten Dienste ändern oder den Plan neu rechnen.',
        en: 'Change the shifts named, or solve the roster again.',
      },
      faults: hard.map(violation => toFault(violation, problem)),
    }),
  ]
}

/** What today's data add to the rules that the roster broke from the start. */
async function brokenSince(db: Db, { row, roster }: FullRoster, own: readonly Violation[]): Promise<AppError[]> {
  if (!(await findRequirementFor(db, row.firstDay, addDays(row.firstDay, 6)))) return []
  const { problem } = await problemOfWeek(db, row.firstDay)
  const employed = new Set(problem.people.map(person => person.id))
  const current = { ...roster, shifts: roster.shifts.filter(shift => employed.has(shift.person)) }
  const placeOf = ({ rule, person, day }: Violation) => `${rule} ${person} ${day}`
  const known = new Set(own.map(placeOf))
  const hard = checkRoster(problem, current).violations.filter(
    violation => violation.level === 'hard' && violation.person !== undefined && !known.has(placeOf(violation)),
  )
  if (hard.length === 0 && current.shifts.length === roster.shifts.length) return []
  return [
    new AppError('ROS-005', {
      cause: {
        de: 'Seit der Plan gerechnet wurde, haben sich Personen, Abwesenheiten oder Öffnungszeiten geändert; er passt nicht mehr.',
        en: 'People, absences or opening hours have changed since the roster was made; it does not fit any more.',
      },
      action: {
        de: 'Die betroffenen Dienste ändern oder den Plan neu rechnen.',
        en: 'Change the shifts concerned, or solve the roster again.',
      },
      faults: hard.map(violation => toFault(violation, problem)),
    }),
  ]
}

function missingAgreement(
  state: FullRoster['row']['state'],
  rules: ApprovalRules,
  moment: { readonly now: Date; readonly proposedAt: Date | undefined },
): AppError[] {
  if (!rules.councilStep || state === 'agreed') return []
  const silent =
    state === 'proposed' &&
    moment.proposedAt !== undefined &&
    decideBy(moment.proposedAt, rules.hearingDays) <= moment.now
  if (silent) return []
  return [
    new AppError('ROS-003', {
      cause: {
        de: 'Der Personalrat hat diesem Dienstplan noch nicht zugestimmt.',
        en: 'The staff council has not agreed to this roster yet.',
      },
      action:
        state === 'proposed'
          ? {
              de: 'Seine Antwort oder den Ablauf der Frist abwarten.',
              en: 'Wait for its answer or the end of its days.',
            }
          : { de: 'Den Dienstplan dem Personalrat vorlegen.', en: 'Propose the roster to the staff council.' },
    }),
  ]
}

function toFault(violation: Violation, problem: PlanningProblem): AppFault {
  const person = problem.people.find(candidate => candidate.id === violation.person)
  const date = violation.day === undefined ? undefined : addDays(problem.horizon.firstDay, violation.day)
  return {
    code: 'ROS-006',
    cause: violation.message,
    action: { de: 'Den Dienst ändern.', en: 'Change the shift.' },
    where: [violation.rule, person?.name, date].filter(part => part !== undefined).join(', '),
  }
}
