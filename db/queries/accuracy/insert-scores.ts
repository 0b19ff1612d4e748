import type { Db } from '../../client.ts'
import { forecastDayScores } from '../../schema/index.ts'

export type NewDayScore = typeof forecastDayScores.$inferInsert

/** Rows of one statement, well below PostgreSQL's limit of parameters. */
const ROWS_AT_ONCE = 1000

/** Stores scores; a day that somebody else has scored meanwhile stays as it is. */
export async function insertScores(db: Db, scores: readonly NewDayScore[]): Promise<void> {
  for (let i = 0; i < scores.length; i += ROWS_AT_ONCE)
    await db
      .insert(forecastDayScores)
      .values(scores.slice(i, i + ROWS_AT_ONCE))
      .onConflictDoNothing()
}
