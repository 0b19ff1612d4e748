import type { RosterCheck } from '../check.ts'
import { oneShiftADay } from './one-shift-a-day.ts'

/** Every check, in the order of the rule catalogue; a rule without an entry here is a rule nobody checks. */
export const CHECKS: readonly RosterCheck[] = [oneShiftADay]
