import { databaseFromEnvironment, openDatabase } from '../../db/client.ts'
import { restoreBackup } from '../../db/restore.ts'
import { explainAndFail } from './explain-database-error.ts'

// npm run restore -- FILE [--replace]: puts a backup into an empty database, or in place of what is there.
const words = process.argv.slice(2)
const file = words.find(word => !word.startsWith('--'))
try {
  if (file === undefined) throw new Error('Name the backup: npm run restore -- FILE [--replace]')
  const database = await openDatabase({ ...databaseFromEnvironment(process.env) })
  try {
    const { tables, createdAt } = await restoreBackup(database, file, { replace: words.includes('--replace') })
    const count = tables.reduce((sum, table) => sum + table.rows, 0)
    process.stdout.write(`Restored ${count} rows of ${tables.length} tables from the backup of ${createdAt}\n`)
  } finally {
    await database.close()
  }
} catch (error) {
  explainAndFail(error)
}
