import type { Rule } from './rule.ts'

/** Every rule, in the order of RULES.md. */
export const RULES: readonly Rule[] = []
