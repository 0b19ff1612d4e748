import type { Roster } from '../model/roster.ts'
import type { Words } from '../rules/rule.ts'

/** What a run is told besides the problem. Equal problem, seed and `maxSteps` give a byte-equal roster. */
export interface SolveOptions {
  /** any integer */
  readonly seed: number
  /** most steps to take; a step is one exact optimisation of one person's row. Left out: until nothing is left to try */
  readonly maxSteps?: number
  /** asked between steps; true ends the run with the best roster so far. The only place where a clock may enter */
  readonly shouldStop?: () => boolean
  readonly onProgress?: (progress: SolveProgress) => void
  /** each better legal roster, the first within the first steps */
  readonly onRoster?: (roster: Roster) => void
}

/** How far a run is; costs and bounds in points. */
export interface SolveProgress {
  readonly phase: SolvePhase
  readonly steps: number
  readonly best: number
  readonly bound?: number
  /** (best - bound) / best */
  readonly gap?: number
}

export type SolvePhase = 'start' | 'bound' | 'dive' | 'improve'

/**
 * How a run ended: `optimal` when cost and proven bound agree, `feasible` when search was exhausted or the step limit
 * was reached, `stopped` when `shouldStop` said so.
 */
export type SolveStatus = 'optimal' | 'feasible' | 'stopped'

export interface RosterResult {
  readonly roster: Roster
  readonly status: SolveStatus
  readonly steps: number
  /** pins that no lawful roster can keep, and which the roster therefore leaves */
  readonly clashes: readonly PinClash[]
}

/** A pin that contradicts law, contract or absence, alone or together with other pins of the person. */
export interface PinClash {
  readonly person: string
  /** day of the pin that the roster leaves */
  readonly day: number
  /** ids of the rules that clash with the pins; without any one of them the pins could be kept */
  readonly rules: readonly string[]
  /** days of all pins of the clash; without any one of them the rest could be kept */
  readonly pins: readonly number[]
  /** ways out, the cheapest first */
  readonly relaxations: readonly ClashRelaxation[]
  readonly message: Words
}

/** A way out of a clash: one pin given up, or a rule of an agreement overruled. The law itself is never one. */
export interface ClashRelaxation {
  readonly kind: 'pin' | 'rule'
  /** of the pin */
  readonly day?: number
  readonly rule?: string
  /** points against giving up every pin of the clash: the person's own costs, as if cover were met */
  readonly price: number
  readonly message: Words
}
