import { readFileSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { loadHighs } from '../../solver/lp/engines/highs.ts'
import { solveByColumns } from '../../solver/roster/columns/solve-by-columns.ts'
import { startRun } from '../../solver/roster/run.ts'
import { FORMATS, type FormatName } from './benchmark-formats.ts'
import { openShare, type SharedMemory } from './share.ts'

/** What a thread is given, and what it hands back. */
export interface WorkerTask {
  readonly format: FormatName
  readonly file: string
  readonly seconds: number
  readonly seed: number
  readonly maxSteps: number
  /** 0 for the first thread */
  readonly thread: number
  readonly memory: SharedMemory
}

export interface WorkerResult {
  readonly cost: number
  readonly bound: number
  readonly steps: number
  readonly roster: string
  readonly firstSeconds: number
}

/** the second thread takes the whole of small problems and only parts of large ones */
const HALF = 1800
const task = workerData as WorkerTask
const lp = await loadHighs()
const begin = performance.now()
const seconds = () => (performance.now() - begin) / 1000
const { read, write } = FORMATS[task.format]
const problem = read(readFileSync(task.file, 'utf8'))
const share = openShare(problem, task.memory)
let firstSeconds = Number.POSITIVE_INFINITY
let asking = false
const run = startRun(problem, {
  seed: task.seed + 1000 * task.thread,
  maxSteps: task.maxSteps,
  shouldStop() {
    if (!asking) {
      asking = true
      if (share.bound > run.bound) run.prove(share.bound)
      const other = share.ask(run.best)
      if (other) run.offer(other.columns, other.cost)
      asking = false
    }
    return seconds() > task.seconds
  },
  onBetter(columns, cost) {
    firstSeconds = Math.min(firstSeconds, seconds())
    share.tell(columns, cost)
  },
  onProgress: ({ bound }) => share.tellBound(bound),
})
solveByColumns(run, { lp, ...(task.thread % 2 === 1 ? { firstDive: 'rows', wholeUpTo: HALF } : {}) })
parentPort!.postMessage({
  cost: run.best,
  bound: run.bound,
  steps: run.steps,
  roster: write(problem, run.bestColumns),
  firstSeconds,
} satisfies WorkerResult)
