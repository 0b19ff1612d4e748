import { cover } from './cover.ts'
import { demand } from './demand.ts'
import { duplicates } from './duplicates.ts'
import type { ProblemCheck } from './fault.ts'
import { horizon } from './horizon.ts'
import { people } from './people.ts'
import { rules } from './rules.ts'
import { sites } from './sites.ts'

/** What is looked for in a problem, in the order of its fields. */
export const PROBLEM_CHECKS: readonly ProblemCheck[] = [horizon, duplicates, sites, cover, people, rules, demand]
