import type { Db } from '../../db/client.ts'
import { findSiteParts } from '../../db/queries/sites/find-site-parts.ts'
import { findSite } from '../../db/queries/sites/list-sites.ts'
import { replaceOpeningHours } from '../../db/queries/sites/replace-site-parts.ts'
import { updateSite } from '../../db/queries/sites/save-site.ts'
import { addDays, type DayHours, type IsoDate } from '../../solver/index.ts'

/** Work before the first and after the last customer where the weekday had no hours before. */
const USUAL_MARGIN = 30

/**
 * Writes weekly hours from a day on: what counts until then ends the day before, what was to begin later is replaced. A
 * weekday that stays as it is keeps its row. Call it in a transaction.
 */
export async function writeHours(
  tx: Db,
  hours: Readonly<Record<string, readonly DayHours[]>>,
  validFrom: IsoDate,
): Promise<void> {
  for (const [code, week] of Object.entries(hours)) {
    const site = await findSite(tx, code)
    if (!site) continue
    const { openingHours } = await findSiteParts(tx, site)
    const until = addDays(validFrom, -1)
    const rows = [1, 2, 3, 4, 5, 6, 7].flatMap(weekday => {
      const own = openingHours.filter(row => row.weekday === weekday)
      const blocks = (week.find(day => day.weekday === weekday)?.blocks ?? []).map(block => ({ ...block }))
      const now = own.find(row => row.validFrom <= validFrom && (row.validTo === null || row.validTo >= validFrom))
      const same = now !== undefined && JSON.stringify(timesOf(now.blocks)) === JSON.stringify(timesOf(blocks))
      if (same || weekday === 7) return own.map(withoutId)
      const before = own
        .filter(row => row.validFrom < validFrom)
        .map(row => ({ ...withoutId(row), validTo: row.validTo !== null && row.validTo < until ? row.validTo : until }))
      const margins = { leadMinutes: now?.leadMinutes ?? USUAL_MARGIN, tailMinutes: now?.tailMinutes ?? USUAL_MARGIN }
      return blocks.length === 0 ? before : [...before, { weekday, blocks, ...margins, validFrom, validTo: null }]
    })
    await replaceOpeningHours(tx, code, rows)
    await updateSite(tx, code, {}, site.revision)
  }
}

function timesOf(blocks: readonly { start: number; end: number; access: string }[]) {
  return blocks.map(({ start, end, access }) => [start, end, access])
}

function withoutId<Row extends { id: number; siteCode: string; revision: number }>({
  id: _,
  siteCode: __,
  revision: ___,
  ...row
}: Row) {
  return row
}
