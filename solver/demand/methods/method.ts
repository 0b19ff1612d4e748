import type { GridDay, History } from '../history.ts'
import type { LearntEffect } from './special-days.ts'

/** A way to forecast one series. Pure: the same history and days give the same figures. */
export interface ForecastMethod {
  readonly id: string
  /** Raised whenever the same input would give other figures. */
  readonly version: number
  /** Shortest history in weeks from which the method says anything. */
  readonly minWeeks: number
  fit(history: History): FittedMethod
  /** The same method, leaning on what several offices have in common; left out where a method knows no such thing. */
  pool?(histories: readonly History[]): ForecastMethod
}

export interface FittedMethod {
  /** Expected customers per slot of the grid; 0 where the exposure is 0. */
  predict(day: GridDay): number[]
  /** What the kinds of the day did to its figures. */
  special(day: GridDay): { kind: string; factor: number }[]
  /** What it has learnt of special days; left out where a method knows none. */
  readonly effects?: readonly LearntEffect[]
}
