/**
 * The planning library's front door, in the planner's order: demand, staffing, roster, check, simulate.
 * Nothing else in `solver/` is imported from outside.
 */

export { checkRoster } from './check/check-roster.ts'
export type { CheckReport, CoverFigures, RuleLevel, Sentence, Violation } from './check/report.ts'
export type { DemandCalendar, DemandEvent } from './demand/calendar.ts'
export type { Forecast, ForecastFault, ForecastLine, ForecastOptions } from './demand/forecast.ts'
export type { DemandChannel, DemandDay, DemandSeries } from './demand/series.ts'
export * from './model/planning-problem.ts'
export * from './model/roster.ts'
export { requireStaff } from './staffing/requirement.ts'
export type {
  CustomerStream,
  Requirement,
  RequirementDemand,
  RequirementFault,
  RequirementInput,
  RequirementLine,
  RequirementStory,
  StaffingTarget,
} from './staffing/requirement-model.ts'
