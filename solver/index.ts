/**
 * The planning library's front door, in the planner's order: demand, staffing, roster, check, simulate.
 * Nothing else in `solver/` is imported from outside.
 */

export { checkProblem } from './check/check-problem.ts'
export { checkRoster } from './check/check-roster.ts'
export type { ProblemCode, ProblemFault } from './check/problem/fault.ts'
export { PROBLEM_CODES } from './check/problem/fault.ts'
export { type Read, readProblem, readRoster } from './check/read.ts'
export type { CheckReport, CoverFigures, RuleLevel, Sentence, Violation } from './check/report.ts'
export {
  type Accuracy,
  accuracyOf,
  type DayScore,
  type NaiveErrors,
  naiveErrors,
  type ScoreSums,
  scoreDay,
} from './demand/accuracy.ts'
export { type AdjustableLine, type Adjustment, adjustLine, meets } from './demand/adjust.ts'
export { type BookedLine, bookedLine, withBooked } from './demand/booked.ts'
export { type DemandCalendar, type DemandEvent, occasionOf } from './demand/calendar.ts'
export { type CleaningFinding, cleanSeries } from './demand/clean.ts'
export type { Forecast, ForecastFault, ForecastLine, ForecastOptions } from './demand/forecast.ts'
export { forecastDemand } from './demand/forecast.ts'
export { publicHolidays, STATES, type State } from './demand/holidays.ts'
export { type UpdatedLine, updateDay } from './demand/same-day-update.ts'
export type { DemandChannel, DemandDay, DemandSeries } from './demand/series.ts'
export { loadHighs } from './lp/engines/highs.ts'
export { createJslp } from './lp/engines/jslp.ts'
export type { LpColumn, LpEngine, LpModel, LpRow, LpSolution, LpStatus } from './lp/model.ts'
export * from './model/planning-problem.ts'
export * from './model/roster.ts'
export * from './model/time.ts'
export type * from './model/units.ts'
export { ACCESS_BANDS, type AccessLoss, REACH_KM } from './opening/access.ts'
export { CANDIDATE_DEFAULTS } from './opening/candidates.ts'
export { CHOICE_DEFAULTS } from './opening/choice.ts'
export type { ConceptCity, ConceptPhone, ConceptSite, DayHours, District } from './opening/concept-city.ts'
export { type DistrictsView, describeDistricts } from './opening/describe-districts.ts'
export { CONCEPT_METHOD, type SiteOutcome, type WeekOutcome } from './opening/evaluate.ts'
export { type HourPrice, priceHours } from './opening/hour-prices.ts'
export type { GuaranteeName, HoursQuestion } from './opening/hours-model.ts'
export { type ProposalReport, proposeOpeningHours } from './opening/propose.ts'
export { assembleRoster } from './roster/assemble.ts'
export type { CellChange, Change, RuleChange, ToldDeparture } from './roster/explain/change.ts'
export {
  type Alternative,
  type CellExplanation,
  explainCell,
  type OthersForShift,
} from './roster/explain/explain-cell.ts'
export { type Fit, type Fits, type OpenStretch, suggestFits } from './roster/explain/suggest-fits.ts'
export { type AfterEvent, applyEvent, type RosterEvent } from './roster/replan/event.ts'
export { type OpenSlots, type Proposal, type Replan, type ReplanOptions, replan } from './roster/replan/replan.ts'
export type { PinClash, RosterResult, SolveOptions, SolvePhase, SolveProgress, SolveStatus } from './roster/result.ts'
export { costByPersonAndDay, type Score, type ScoredDeparture, scoreRoster } from './roster/score.ts'
export { solveRoster } from './roster/solve.ts'
export { RULES } from './rules/index.ts'
export { faultsOfRules, type ResolvedRule, type RuleFault, resolveRules } from './rules/resolve.ts'
export type { DayShift } from './rules/roster-view.ts'
export type { Departure, Rule, RuleBasis, Words } from './rules/rule.ts'
export { faultsOfScenario } from './scenarios/apply.ts'
export { type ScenarioDefinition, scenarioDefinitionSchema } from './scenarios/change.ts'
export { LEVERS } from './scenarios/levers.ts'
export { runScenario, type ScenarioInput, type ScenarioResult } from './scenarios/run.ts'
export {
  type ChannelVerdict,
  type PoolName,
  type PoolVerdict,
  type PromiseVerdict,
  type RosterVerdict,
  type SimulateOptions,
  simulateRoster,
} from './simulate/simulate-roster.ts'
export type { Estimate } from './simulate/statistics.ts'
export { correctLine } from './staffing/correct-line.ts'
export { type DayExplanation, type ExplainInput, explainDay, type PromiseFigures } from './staffing/explain-day.ts'
export { type DeferrableWork, levelWork } from './staffing/level-work.ts'
export { requireStaff } from './staffing/requirement.ts'
export type {
  CoverCosts,
  CoverPrices,
  CustomerStream,
  Requirement,
  RequirementDemand,
  RequirementFault,
  RequirementInput,
  RequirementLine,
  RequirementStory,
  StaffingTarget,
} from './staffing/requirement-model.ts'
