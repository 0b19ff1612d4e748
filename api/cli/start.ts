import { parseArgs } from 'node:util'
import { EnvironmentError, readEnv } from '../config/env.ts'
import { PortError } from '../server.ts'
import { startService, WrongCityError } from '../start-service.ts'
import { developmentPages } from './development-pages.ts'
import { explainAndFail } from './explain-database-error.ts'

const HELP = `Starts Amtstakt: pages and API on PORT (3000), data in AMTSTAKT_DATA (./data) or DATABASE_URL.

Usage: npm start [-- --empty]

  --empty  a city of your own instead of the example city (first start only)
  --help   this text
`

/** How long the orderly end may take before the process ends anyway. */
const LONGEST_STOP_MS = 10_000

// Nothing is caught in vain: a fault that reaches this point ends the process, told without the source of libraries.
for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
  process.on(event, (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
    process.exit(1)
  })
}

try {
  const { values } = parseArgs({ options: { empty: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } })
  if (values.help) process.stdout.write(HELP)
  else await run(values.empty ?? false)
} catch (error) {
  explainStart(error)
}

async function run(empty: boolean): Promise<void> {
  const say = (line: string) => void process.stdout.write(`${line}\n`)
  const env = readEnv(process.env)
  const pages = await developmentPages(env)
  const service = await startService({ env, empty, say, ...(pages ? { pages: pages.handler } : {}) })
  let stopping = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) process.exit(130)
      stopping = true
      say('Stopping ...')
      setTimeout(() => process.exit(1), LONGEST_STOP_MS).unref()
      Promise.all([pages?.close(), service.stop()]).then(() => process.exit(0), explainStart)
    })
  }
}

function explainStart(error: unknown): void {
  const expected = error instanceof EnvironmentError || error instanceof PortError || error instanceof WrongCityError
  if (expected || isArgumentError(error)) {
    process.stderr.write(`${(error as Error).message}\n`)
    process.exitCode = 1
  } else explainAndFail(error)
}

function isArgumentError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
}
