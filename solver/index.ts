/**
 * The planning library's front door, in the planner's order: demand, staffing, roster, check, simulate.
 * Nothing else in `solver/` is imported from outside.
 */
export * from './model/planning-problem.ts'
export * from './model/roster.ts'
