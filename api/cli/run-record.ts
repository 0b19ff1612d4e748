import { cpus } from 'node:os'
import type { CoverFigures } from '../../solver/index.ts'

export type EndOfRun = 'finished' | 'seconds' | 'interrupted'

/**
 * What happened in a run and cannot be in the roster file, whose bytes depend on problem, seed and steps alone: wall
 * times, when each better roster came, on what machine. Written beside the roster as `<roster>.run.json`.
 */
export interface RunRecord {
  readonly format: 'amtstakt-run'
  readonly version: 1
  readonly problem: { readonly id: string; readonly file: string; readonly sha256: string }
  readonly roster: {
    readonly file: string
    readonly sha256: string
    readonly status: string
    readonly total: number
  }
  readonly lowerBound?: number
  /** (total - lowerBound) / total */
  readonly gap?: number
  readonly limits: { readonly seed: number; readonly seconds: number; readonly steps?: number }
  readonly ended: EndOfRun
  readonly steps: number
  /** UTC */
  readonly startedAt: string
  readonly wallSeconds: number
  readonly firstRosterSeconds: number
  /** each better roster: seconds after the start and its cost in points */
  readonly improvements: readonly { readonly seconds: number; readonly total: number }[]
  readonly check: { readonly ok: boolean; readonly cover: CoverFigures }
  /** pins that no lawful roster can keep */
  readonly clashes: readonly string[]
  readonly runtime: { readonly node: string; readonly platform: string; readonly processors: number }
}

export function runtimeFacts(): RunRecord['runtime'] {
  return { node: process.version, platform: `${process.platform}-${process.arch}`, processors: cpus().length }
}
