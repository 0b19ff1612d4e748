import { parentPort, workerData } from 'node:worker_threads'
import { TASKS, type TaskContext, type TaskName, type TaskProgress } from './tasks.ts'

/** What a thread is started with. */
export interface ThreadStart {
  readonly task: TaskName
  readonly input: unknown
  /** One word of shared memory; not zero: stop. */
  readonly stop: SharedArrayBuffer
}

/** What a thread says to the one that started it. */
export type ThreadMessage =
  | { readonly kind: 'progress'; readonly progress: TaskProgress<TaskName> }
  | { readonly kind: 'best'; readonly best: Parameters<TaskContext['onBest']>[0] }
  | { readonly kind: 'done'; readonly output: unknown }
  | { readonly kind: 'failed'; readonly message: string; readonly stack: string }

/** Progress is told at most this often; the last word is in the result anyway. */
const PROGRESS_EVERY_MS = 100

const { task, input, stop } = workerData as ThreadStart
const flag = new Int32Array(stop)
const say = (message: ThreadMessage) => parentPort?.postMessage(message)
let told = 0

try {
  const run = TASKS[task] as (input: unknown, context: TaskContext<TaskProgress<TaskName>>) => Promise<unknown>
  const output = await run(input, {
    shouldStop: () => Atomics.load(flag, 0) !== 0,
    onProgress: progress => {
      const now = performance.now()
      if (now - told < PROGRESS_EVERY_MS) return
      told = now
      say({ kind: 'progress', progress })
    },
    onBest: best => say({ kind: 'best', best }),
  })
  say({ kind: 'done', output })
} catch (error) {
  const { message, stack } = error instanceof Error ? error : new Error(String(error))
  say({ kind: 'failed', message, stack: stack ?? '' })
}
