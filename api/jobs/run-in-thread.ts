import { Worker } from 'node:worker_threads'
import type { TaskContext, TaskInput, TaskName, TaskOutput, TaskProgress } from './tasks.ts'
import type { ThreadMessage, ThreadStart } from './worker.ts'

/** A task that has been told to stop may take this long to say so, then its thread is ended. */
const GRACE_MS = 500

/** How a task ended: with its output, or stopped by force with the best it had told so far. */
export type ThreadEnd<T extends TaskName> =
  | { readonly kind: 'done'; readonly output: TaskOutput<T> }
  | { readonly kind: 'stopped'; readonly best: Parameters<TaskContext['onBest']>[0] | undefined }

/** The computation itself failed: a fault of the program, or the thread ran out of memory. */
export class ThreadError extends Error {
  override readonly name = 'ThreadError'
}

/**
 * Runs a computation in a thread of its own, so that the service goes on answering. When `signal` aborts, the task is asked to
 * stop; if it does not within half a second, its thread is ended and the best it has told is kept.
 */
export function runInThread<T extends TaskName>(
  task: T,
  input: TaskInput<T>,
  options: {
    readonly signal: AbortSignal
    readonly onProgress?: (progress: TaskProgress<T>) => void
    readonly onBest?: TaskContext['onBest']
  },
): Promise<ThreadEnd<T>> {
  const stop = new SharedArrayBuffer(4)
  const start: ThreadStart = { task, input, stop }
  const thread = new Worker(new URL('./worker-boot.mjs', import.meta.url), { workerData: start })
  let best: Parameters<TaskContext['onBest']>[0] | undefined
  let grace: NodeJS.Timeout | undefined

  return new Promise<ThreadEnd<T>>((resolve, reject) => {
    const askToStop = () => {
      Atomics.store(new Int32Array(stop), 0, 1)
      grace ??= setTimeout(() => resolve({ kind: 'stopped', best }), GRACE_MS)
    }
    if (options.signal.aborted) askToStop()
    options.signal.addEventListener('abort', askToStop, { once: true })
    thread.on('message', (message: ThreadMessage) => {
      if (message.kind === 'progress') options.onProgress?.(message.progress as TaskProgress<T>)
      else if (message.kind === 'best') {
        best = message.best
        options.onBest?.(message.best)
      } else if (message.kind === 'done') resolve({ kind: 'done', output: message.output as TaskOutput<T> })
      else reject(new ThreadError(message.message, { cause: message.stack }))
    })
    thread.on('error', error => reject(new ThreadError(error.message, { cause: error.stack })))
    thread.on('exit', code => reject(new ThreadError(`the thread ended with code ${code} before its task was done`)))
  }).finally(() => {
    clearTimeout(grace)
    void thread.terminate()
  })
}
