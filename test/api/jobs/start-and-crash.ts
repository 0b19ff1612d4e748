// A child process of `crash.test.ts`: opens a database, works on jobs, and says so until it is killed.
import { systemClock } from '../../../api/clock.ts'
import { openQueue } from '../../../api/jobs/queue.ts'
import { startRunner } from '../../../api/jobs/runner.ts'
import { createLogger } from '../../../api/logger.ts'
import { databaseFromEnvironment, openDatabase } from '../../../db/client.ts'

const logger = createLogger('silent')
const database = await openDatabase({ ...databaseFromEnvironment(process.env), migrate: false })
const queue = await openQueue(database, logger)
await startRunner({ database, queue, clock: systemClock, logger })
process.stdout.write('ready\n')
