import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { FORMATS, type FormatName } from './benchmark-formats.ts'
import type { WorkerResult, WorkerTask } from './benchmark-worker.ts'
import { readBestKnown } from './best-known.ts'
import { createSharedMemory } from './share.ts'

/**
 * Solves every instance of a folder for the seconds given, writes the rosters, has each judged, prints one table.
 * `-- --dir DIR --seconds N --out OUT [--only 3,5] [--workers 2] [--seed 1] [--steps N]`
 */
export async function runBenchmark(format: FormatName): Promise<void> {
  const { values } = parseArgs({
    options: {
      dir: { type: 'string' },
      seconds: { type: 'string', default: '60' },
      out: { type: 'string' },
      only: { type: 'string' },
      workers: { type: 'string', default: '2' },
      seed: { type: 'string', default: '1' },
      steps: { type: 'string' },
    },
  })
  if (!values.dir) throw new RangeError('--dir DIR is needed: the folder of the instances')
  const { dir } = values
  const { file: pattern, rosterFile, read, judge } = FORMATS[format]
  const best = readBestKnown(dir)
  const only = values.only?.split(',')
  const instances = readdirSync(dir)
    .flatMap(file => {
      const name = pattern.exec(file)?.[1]
      return name !== undefined && (!only || only.includes(name)) ? [{ name, file: join(dir, file) }] : []
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }))
  const threads = Number(values.workers)
  const table: Record<string, string | number>[] = []
  for (const { name, file } of instances) {
    const text = readFileSync(file, 'utf8')
    const problem = read(text)
    const memory = createSharedMemory(problem.employees.length, problem.days)
    const begin = performance.now()
    const results = await Promise.all(
      Array.from({ length: threads }, (_, thread) =>
        solve({
          format,
          file,
          thread,
          memory,
          seconds: Number(values.seconds),
          seed: Number(values.seed),
          maxSteps: values.steps ? Number(values.steps) : Number.POSITIVE_INFINITY,
        }),
      ),
    )
    const seconds = (performance.now() - begin) / 1000
    const winner = results.reduce((a, b) => (b.cost < a.cost ? b : a))
    const bound = Math.max(...results.map(result => result.bound))
    const { total, parts, violations } = judge(text, winner.roster)
    if (values.out) {
      mkdirSync(values.out, { recursive: true })
      writeFileSync(join(values.out, rosterFile(name)), winner.roster)
    }
    const known = best.get(name)
    table.push({
      instance: name,
      'best known': known ?? '',
      cost: winner.cost,
      parts,
      checked:
        violations.length > 0
          ? `${violations.length} violations`
          : total === winner.cost
            ? 'confirmed'
            : `REFUTED: ${total}`,
      bound: Number.isFinite(bound) ? Math.round(bound * 10) / 10 : '',
      'gap %': Number.isFinite(bound) ? ((100 * (winner.cost - bound)) / Math.max(1, winner.cost)).toFixed(2) : '',
      'above best %': known === undefined ? '' : ((100 * (winner.cost - known)) / known).toFixed(2),
      'first s': Math.min(...results.map(result => result.firstSeconds)).toFixed(1),
      seconds: seconds.toFixed(1),
      seed: values.seed,
      threads,
    })
    console.log(`${name}: ${winner.cost}, bound ${bound}, ${seconds.toFixed(1)} s`)
  }
  console.table(table)
}

function solve(task: WorkerTask): Promise<WorkerResult> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker-boot.mjs', import.meta.url), {
      workerData: task,
      resourceLimits: { maxOldGenerationSizeMb: 4096 },
    })
    worker.once('message', (result: WorkerResult) => {
      resolve(result)
      worker.terminate()
    })
    worker.once('error', reject)
  })
}
