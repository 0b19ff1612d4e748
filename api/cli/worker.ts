import { parseArgs } from 'node:util'
import { openDatabase } from '../../db/client.ts'
import { clockOnDay, systemClock } from '../clock.ts'
import { readEnv } from '../config/env.ts'
import { openQueue } from '../jobs/queue.ts'
import { startRunner } from '../jobs/runner.ts'
import { createLogger } from '../logger.ts'
import { explainAndFail } from './explain-database-error.ts'

const HELP = `Works on forecasts, requirements and rosters, beside the server and on any machine that reaches the database.

Usage: DATABASE_URL=postgres://... npm run worker

Start as many as there are machines to spare. A worker that dies loses nothing: its job is taken up by another one.
The embedded database has one process, the server, which works on jobs itself.
`

try {
  const { values } = parseArgs({ options: { help: { type: 'boolean', short: 'h' } } })
  if (values.help) process.stdout.write(HELP)
  else await run()
} catch (error) {
  explainAndFail(error)
}

async function run(): Promise<void> {
  const env = readEnv(process.env)
  if (env.DATABASE_URL === undefined)
    throw new Error(
      'DATABASE_URL is not set: workers of their own need a PostgreSQL, which several processes can share.',
    )
  const logger = createLogger(env.LOG_LEVEL)
  // The server migrates; a worker of another version would be a fault, not a reason to change the database.
  const database = await openDatabase({ url: env.DATABASE_URL, migrate: false })
  const queue = await openQueue(database, logger)
  const clock = env.AMTSTAKT_TODAY ? clockOnDay(env.AMTSTAKT_TODAY, 'Europe/Berlin') : systemClock
  const runner = await startRunner({ database, queue, clock, logger })
  process.stdout.write('The worker is ready for jobs. Stop with Ctrl-C.\n')
  let stopping = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) process.exit(130)
      stopping = true
      void runner
        .stop()
        .then(() => queue.stop())
        .then(() => database.close())
        .then(() => process.exit(0), explainAndFail)
    })
  }
}
