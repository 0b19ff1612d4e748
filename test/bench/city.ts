import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { checkRoster, type Roster, solveRoster } from '../../solver/index.ts'
import { cityProblem } from '../tools/city-problem.ts'

// `npm run bench:city -- --staff 60 --weeks 1 --offices 7 --seed 1 --seconds 10 [--steps N] [--out DIR]`
const { values } = parseArgs({
  options: {
    staff: { type: 'string', default: '60' },
    weeks: { type: 'string', default: '1' },
    offices: { type: 'string', default: '7' },
    seed: { type: 'string', default: '1' },
    seconds: { type: 'string', default: '10' },
    steps: { type: 'string' },
    out: { type: 'string' },
  },
})
const seed = Number(values.seed)
const problem = cityProblem({
  staff: Number(values.staff),
  weeks: Number(values.weeks),
  sites: Number(values.offices),
  seed,
})
const begin = performance.now()
const cpuBegin = process.cpuUsage()
let first: { seconds: number; roster: Roster } | undefined
const { roster, status, steps } = await solveRoster(problem, {
  seed,
  ...(values.steps ? { maxSteps: Number(values.steps) } : {}),
  shouldStop: () => performance.now() - begin > Number(values.seconds) * 1000,
  onRoster: found => {
    first ??= { seconds: (performance.now() - begin) / 1000, roster: found }
  },
})
const seconds = (performance.now() - begin) / 1000
const cpu = process.cpuUsage(cpuBegin).user / 1e6
const report = checkRoster(problem, roster)
const cover = (found: Roster) => {
  const { requiredSlots, uncoveredSlots } = checkRoster(problem, found).cover
  return requiredSlots - uncoveredSlots
}
console.table([
  {
    instance: problem.id,
    status,
    cost: roster.cost.total,
    checked: report.cost.total === roster.cost.total && report.ok ? 'confirmed' : 'REFUTED',
    bound: roster.lowerBound === undefined ? '' : Math.round(roster.lowerBound),
    'gap %': roster.gap === undefined ? '' : (roster.gap * 100).toFixed(2),
    uncovered: `${report.cover.uncoveredSlots} of ${report.cover.requiredSlots}`,
    'first roster s': first?.seconds.toFixed(2),
    'its cover %': first ? ((100 * cover(first.roster)) / cover(roster)).toFixed(1) : '',
    seconds: seconds.toFixed(1),
    'cpu s': cpu.toFixed(1),
    steps,
    seed,
    threads: 1,
  },
])
console.log(roster.cost.byRule.map(part => `${part.rule} ${part.cost}`).join(', '))
if (values.out) {
  mkdirSync(values.out, { recursive: true })
  writeFileSync(join(values.out, `${problem.id}.problem.json`), JSON.stringify(problem))
  writeFileSync(join(values.out, `${problem.id}.roster.json`), JSON.stringify(roster))
}
