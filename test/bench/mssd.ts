import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readInstance } from '../../solver/benchmarks/mssd/read-instance.ts'
import { writeDesign } from '../../solver/benchmarks/mssd/write-design.ts'
import { loadHighs } from '../../solver/lp/engines/highs.ts'
import { designShifts } from '../../solver/shifts/design/design-shifts.ts'
import { readBestKnown } from './best-known.ts'
import { checkMssdDesign } from './mssd/check-design.ts'

// `npm run bench:mssd -- --dir DIR --seconds N --out OUT [--only R1,R3] [--seed 1]`, in one thread whatever --workers says
const { values } = parseArgs({
  options: {
    dir: { type: 'string' },
    seconds: { type: 'string', default: '60' },
    out: { type: 'string' },
    only: { type: 'string' },
    workers: { type: 'string' },
    seed: { type: 'string', default: '1' },
  },
})
if (!values.dir) throw new RangeError('--dir DIR is needed: the folder of the instances')
const { dir } = values
const lp = await loadHighs()
const best = readBestKnown(dir)
const only = values.only?.split(',')
const table: Record<string, string | number>[] = []
for (const file of readdirSync(dir).sort()) {
  const name = /^(R\d+)\.txt$/.exec(file)?.[1]
  if (name === undefined || (only && !only.includes(name))) continue
  const text = readFileSync(join(dir, file), 'utf8')
  const problem = readInstance(text)
  const begin = performance.now()
  const { shifts, cost, shapes } = designShifts(problem, lp, {
    seed: Number(values.seed),
    shouldStop: () => performance.now() - begin > Number(values.seconds) * 1000,
  })
  const seconds = (performance.now() - begin) / 1000
  const design = writeDesign(problem, shifts)
  const verdict = checkMssdDesign(text, design)
  if (values.out) {
    mkdirSync(values.out, { recursive: true })
    writeFileSync(join(values.out, `${name}.tsv`), design)
  }
  const known = best.get(name)
  table.push({
    instance: name,
    'best known': known ?? '',
    cost,
    parts: `under ${verdict.under}, over ${verdict.over}, shifts ${verdict.shifts}, duties ${verdict.dutyLength}`,
    checked:
      verdict.violations.length > 0
        ? `${verdict.violations.length} violations`
        : Math.abs(verdict.total - cost) < 1e-6
          ? 'confirmed'
          : `REFUTED: ${verdict.total}`,
    'above best %': known === undefined ? '' : ((100 * (cost - known)) / known).toFixed(2),
    shapes: `${shapes} of ${problem.shapes.length}`,
    seconds: seconds.toFixed(1),
    seed: values.seed,
    threads: 1,
  })
  console.log(`${name}: ${cost}, ${seconds.toFixed(1)} s`)
}
console.table(table)
