import type { charts as de } from '../de/charts.ts'
import type { Translation } from '../messages.ts'

/** What stands at every chart. */
export const charts: Translation<typeof de> = {
  asTable: 'As a table',
}
