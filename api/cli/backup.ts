import { existsSync } from 'node:fs'
import { sizeOf, writeBackup } from '../../db/backup.ts'
import { DatabaseError, databaseFromEnvironment, openDatabase } from '../../db/client.ts'
import { explainAndFail } from './explain-database-error.ts'

// npm run backup [-- FILE]: everything in one file; without a name, one with the date and time.
const now = new Date()
const file = process.argv[2] ?? `backup-${now.toISOString().slice(0, 16).replace(/[:T]/g, '-')}.json.gz`
try {
  const place = databaseFromEnvironment(process.env)
  // Opening a folder makes one; a backup of nothing shall leave nothing behind.
  if (place.folder !== undefined && !existsSync(place.folder)) {
    throw new DatabaseError('DB-EMPTY', {
      cause: 'there is nothing to back up: no such data folder',
      action: 'name the right one in AMTSTAKT_DATA, or a server in DATABASE_URL',
      where: place.folder,
    })
  }
  const database = await openDatabase({ ...place, migrate: false })
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
