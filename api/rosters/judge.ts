import { type CheckReport, checkRoster, type PlanningProblem, type Roster } from '../../solver/index.ts'
import { countsOnce, presenceOfLines, workMinutes } from './presence.ts'

/** Figures that lists show without reading the documents. */
export interface RosterFigures {
  readonly hardViolations: number
  readonly requiredPersonMinutes: number
  readonly plannedPersonMinutes: number
  readonly openPersonMinutes: number
}

/** The independent checker's report with the figures for lists, as it is stored beside a roster. */
export interface StoredReport extends CheckReport {
  readonly figures: RosterFigures
}

/** Judges a roster before it is stored. */
export function judge(problem: PlanningProblem, roster: Roster): StoredReport {
  const report = checkRoster(problem, roster)
  let required = 0
  let open = 0
  for (const { line, present } of presenceOfLines(problem, roster.shifts)) {
    if (!countsOnce(line)) continue
    line.required.forEach((people, slot) => {
      required += people
      open += Math.max(0, people - present[slot]!)
    })
  }
  return {
    ...report,
    figures: {
      hardViolations: report.violations.filter(violation => violation.level === 'hard').length,
      requiredPersonMinutes: required * problem.slotMinutes,
      openPersonMinutes: open * problem.slotMinutes,
      plannedPersonMinutes: roster.shifts.reduce((sum, shift) => sum + workMinutes(shift), 0),
    },
  }
}
