import { readInstance } from '../../solver/benchmarks/curtois/read-instance.ts'
import { toCore } from '../../solver/benchmarks/curtois/to-core.ts'
import { writeRoster } from '../../solver/benchmarks/curtois/write-roster.ts'
import { readInstance as readMatsp } from '../../solver/benchmarks/matsp/read-instance.ts'
import { toCore as matspToCore } from '../../solver/benchmarks/matsp/to-core.ts'
import { writeRoster as writeMatsp } from '../../solver/benchmarks/matsp/write-roster.ts'
import type { Column } from '../../solver/roster/core/column.ts'
import type { CoreProblem } from '../../solver/roster/core/problem.ts'
import { checkCurtoisRoster } from './curtois/check-roster.ts'
import { checkMatspRoster } from './matsp/check-roster.ts'

export type FormatName = 'curtois' | 'matsp'

/** A public format: from file to problem, from rows to a file, and what the independent judge makes of that file. */
export interface BenchmarkFormat {
  /** tells instance files from others; the first group is the instance's name for `--only` */
  readonly file: RegExp
  readonly rosterFile: (instance: string) => string
  readonly read: (text: string) => CoreProblem
  readonly write: (problem: CoreProblem, columns: readonly Column[]) => string
  /** cost in parts, as the judge counts it, and what it finds broken */
  readonly judge: (instance: string, roster: string) => Judgement
}

export interface Judgement {
  readonly total: number
  readonly parts: string
  readonly violations: readonly string[]
}

export const FORMATS: Record<FormatName, BenchmarkFormat> = {
  curtois: {
    file: /^Instance(\d+)\.txt$/,
    rosterFile: instance => `Instance${instance}.tsv`,
    read: text => toCore(readInstance(text)),
    write: writeRoster,
    judge(instance, roster) {
      const { total, under, over, onRequests, offRequests, violations } = checkCurtoisRoster(instance, roster)
      return { total, violations, parts: `under ${under}, over ${over}, on ${onRequests}, off ${offRequests}` }
    },
  },
  matsp: {
    file: /^(\d+_\d+_\d+_\d+)\.txt$/,
    rosterFile: instance => `${instance}.solution`,
    read: text => matspToCore(readMatsp(text)),
    write: writeMatsp,
    judge(instance, roster) {
      const { surplus, below, violations } = checkMatspRoster(instance, roster)
      return { total: surplus, violations, parts: `surplus ${surplus}, below minimum ${below}` }
    },
  },
}
