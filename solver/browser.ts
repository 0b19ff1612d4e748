/** Second front door, for the pages: what runs in a browser (no WASM, no Node API). */
export * from './model/time.ts'
export * from './model/units.ts'
export { costByPersonAndDay, type Score, type ScoredDeparture, scoreRoster } from './roster/score.ts'
export { createScoreState, type RuleTally, type ScoreState } from './roster/score-state.ts'
export { RULES } from './rules/index.ts'
export type { Departure, Rule, RuleBasis, Words } from './rules/rule.ts'
export { LEVERS } from './scenarios/levers.ts'
export { QUICK_ERROR, type QuickBase, quickCover } from './scenarios/quick-cover.ts'
