import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import {
  checkRoster,
  type PlanningProblem,
  type Roster,
  readRoster,
  type SolveProgress,
} from '../../../solver/index.ts'
import { runInThread } from '../../jobs/run-in-thread.ts'
import { CommandError, type CommandSpec, type ExitCode, runCommand, type Terminal, UsageError } from '../command.ts'
import { demandWritable, problemFrom, writeWhole } from '../documents.ts'
import { type Language, languageOf, languageOption } from '../language.ts'
import { printJson } from '../print-json.ts'
import { progressWords } from '../progress-words.ts'
import { reportWords } from '../report-words.ts'
import { type EndOfRun, type RunRecord, runtimeFacts } from '../run-record.ts'

/** Seconds that a run takes when neither time nor steps are limited. */
const DEFAULT_SECONDS = 30
/** Seconds that a run limited by steps alone may take: a day, after which something is wrong. */
const NO_LIMIT_SECONDS = 86_400
/** Milliseconds between two writes of the best roster so far, and between two lines of progress. */
const WRITE_EVERY = 500
const TELL_EVERY = 1000

const spec: CommandSpec = {
  name: 'plan',
  summary: 'Solves a planning problem, without server and database.',
  positionals: [{ name: 'problem.json', help: 'the planning problem (docs/formats)' }],
  options: {
    out: { type: 'string', value: 'FILE', help: 'where the roster goes; FILE.run.json beside it tells about the run' },
    seconds: {
      type: 'string',
      value: 'N',
      help: `stop after N seconds (default ${DEFAULT_SECONDS}, none with --steps)`,
    },
    steps: { type: 'string', value: 'N', help: 'stop after N counted steps: equal steps and seed, equal bytes' },
    seed: { type: 'string', value: 'N', help: 'seed of the search (default 1)' },
    ...languageOption,
  },
  notes: [
    'The best roster so far is in FILE all along: Ctrl-C or a kill keeps it.',
    'Exit codes: 0 a roster without hard violation was written, 1 it breaks a rule or the problem has faults,',
    '2 when called wrongly.',
  ],
}

/** `npm run plan -- problem.json --out roster.json --seconds 30 --steps N --seed 1` */
export function plan(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  return runCommand(spec, argv, terminal, async args => {
    const out = args.text('out')
    if (out === undefined) throw new UsageError('--out FILE says where the roster goes.')
    demandWritable(out)
    const steps = args.whole('steps', 0)
    const order: Order = {
      path: args.positionals[0]!,
      out,
      seed: args.whole('seed', Number.MIN_SAFE_INTEGER) ?? 1,
      steps,
      seconds: args.whole('seconds', 0) ?? (steps === undefined ? DEFAULT_SECONDS : NO_LIMIT_SECONDS),
      language: languageOf(args, terminal),
    }
    return solve(problemFrom(order.path, order.language), order, terminal)
  })
}

interface Order {
  readonly path: string
  readonly out: string
  readonly seed: number
  readonly steps: number | undefined
  readonly seconds: number
  readonly language: Language
}

async function solve(problem: PlanningProblem, order: Order, terminal: Terminal): Promise<ExitCode> {
  const clock = stopwatch()
  const keeper = keepBest(order.out, clock)
  const tell = progressTeller(terminal, order.language, clock)
  const { path: _path, out: _out, language: _language, ...task } = order
  const end = await runInThread(
    'roster',
    { problem, ...task },
    { signal: terminal.signal, onProgress: tell.progress, onBest: keeper.keep },
  )
  tell.close()
  const roster = end.kind === 'done' ? end.output.roster : (keeper.best() ?? end.best)
  if (roster === undefined) throw new CommandError('The run was stopped before it had any roster.')
  const text = rosterText(roster)
  writeWhole(order.out, text)

  const report = checkRoster(problem, roster)
  const timedOut = end.kind === 'done' && end.output.status === 'stopped'
  const record: RunRecord = {
    format: 'amtstakt-run',
    version: 1,
    problem: { id: problem.id, file: order.path, sha256: sha256(readFileSync(order.path)) },
    roster: { file: order.out, sha256: sha256(text), status: roster.status, total: roster.cost.total },
    ...(roster.lowerBound === undefined ? {} : { lowerBound: roster.lowerBound, gap: roster.gap ?? 0 }),
    limits: { seed: order.seed, seconds: order.seconds, ...(order.steps === undefined ? {} : { steps: order.steps }) },
    ended: endOf(terminal.signal.aborted, timedOut),
    steps: end.kind === 'done' ? end.output.steps : (roster.steps ?? 0),
    startedAt: clock.startedAt,
    wallSeconds: clock.seconds(),
    firstRosterSeconds: keeper.firstAt() ?? clock.seconds(),
    improvements: keeper.improvements(),
    check: { ok: report.ok, cover: report.cover },
    clashes: end.kind === 'done' ? end.output.clashes.map(clash => clash.message[order.language]) : [],
    runtime: runtimeFacts(),
  }
  writeWhole(`${order.out}.run.json`, printJson(record))
  terminal.err(`\n${reportWords(report, order.language, { all: false })}`)
  for (const clash of record.clashes) terminal.err(`  ${clash}\n`)
  return report.ok ? 0 : 1
}

function endOf(interrupted: boolean, timedOut: boolean): EndOfRun {
  if (interrupted) return 'interrupted'
  return timedOut ? 'seconds' : 'finished'
}

/** Keeps the file at `out` the best roster so far, written at most twice a second, and when each came. */
function keepBest(out: string, clock: Stopwatch) {
  const improvements: { seconds: number; total: number }[] = []
  let best: Roster | undefined
  let written = Number.NEGATIVE_INFINITY
  return {
    best: () => best,
    firstAt: () => improvements[0]?.seconds,
    improvements: () => improvements,
    keep: (roster: Roster) => {
      best = roster
      const seconds = clock.seconds()
      improvements.push({ seconds, total: roster.cost.total })
      if ((seconds - written) * 1000 < WRITE_EVERY) return
      written = seconds
      try {
        writeWhole(out, rosterText(roster))
      } catch (error) {
        // The disk may have room again at the end, where the same failure is told.
        if (!(error instanceof CommandError)) throw error
      }
    },
  }
}

/** Tells progress once a second: on a terminal one line written over, elsewhere line after line. */
function progressTeller(terminal: Terminal, language: Language, clock: Stopwatch) {
  let told = Number.NEGATIVE_INFINITY
  return {
    progress: (progress: SolveProgress) => {
      const seconds = clock.seconds()
      if ((seconds - told) * 1000 < TELL_EVERY) return
      told = seconds
      const line = progressWords(progress, seconds, language)
      terminal.err(terminal.rewrites ? `\r\u001B[2K${line}` : `${line}\n`)
    },
    close: () => {
      if (terminal.rewrites) terminal.err('\n')
    },
  }
}

interface Stopwatch {
  readonly startedAt: string
  /** since the start, to a hundredth */
  readonly seconds: () => number
}

function stopwatch(): Stopwatch {
  const start = performance.now()
  return {
    startedAt: new Date().toISOString(),
    seconds: () => Math.round((performance.now() - start) / 10) / 100,
  }
}

/** The roster file: the keys in the order of the format, whoever built the object. */
function rosterText(roster: Roster): string {
  const { value, faults } = readRoster(roster)
  if (value === undefined) throw new Error(`the engine made no roster: ${faults.map(fault => fault.where).join(', ')}`)
  return printJson(value)
}

function sha256(data: string | Buffer): string {
  return createHash('sha256').update(data).digest('hex')
}
