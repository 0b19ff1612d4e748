import { sizeOf, writeBackup } from '../../db/backup.ts'
import { databaseFromEnvironment, openDatabase } from '../../db/client.ts'
import { explainAndFail } from './explain-database-error.ts'

// npm run backup [-- FILE]: everything in one file; without a name, one with the date and time.
const now = new Date()
const file = process.argv[2] ?? `backup-${now.toISOString().slice(0, 16).replace(/[:T]/g, '-')}.json.gz`
try {
  const database = await openDatabase({ ...databaseFromEnvironment(process.env), migrate: false })
  try {
    const { tables } = await writeBackup(database, file, now)
    const count = tables.reduce((sum, table) => sum + table.rows, 0)
    const kilobytes = Math.ceil((await sizeOf(file)) / 1000)
    process.stdout.write(`Wrote ${file}: ${count} rows of ${tables.length} tables, ${kilobytes} kB\n`)
  } finally {
    await database.close()
  }
} catch (error) {
  explainAndFail(error)
}
