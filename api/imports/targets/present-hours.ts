import { readPresentHours, writePresentHours } from '../../../db/queries/imports/present-hours.ts'
import { demandSite } from '../../auth/rights.ts'
import type { PresentHoursBatch } from '../batch.ts'
import { compareEntries, type ImportTarget } from './target.ts'

/** What stands in the appointment system now; the export of opening hours is told against it, so that nothing is doubled. */
export const presentHoursTarget: ImportTarget<PresentHoursBatch> = {
  demandReach: (user, batch) => {
    for (const scope of batch.scopes) demandSite(user, scope.site)
  },
  layOver: async (db, batch, { now }) => {
    const stored = await readPresentHours(
      db,
      batch.scopes.map(scope => scope.scopeId),
    )
    const asEntries = (scopeId: string, site: string, entries: readonly unknown[]) =>
      entries.map((entry, i) => ({ scopeId, site, text: JSON.stringify(entry), position: i }))
    const before = stored.flatMap(row => asEntries(row.scopeId, row.siteCode, row.entries))
    const after = batch.scopes.flatMap(scope => asEntries(scope.scopeId, scope.site, scope.entries))
    const { inserted, updated, unchanged } = compareEntries(
      after,
      before,
      entry => `${entry.scopeId} ${entry.position}`,
      entry => `${entry.site} ${entry.text}`,
    )
    return {
      inserted,
      updated,
      unchanged,
      series: [],
      contents: batch.scopes.map(scope => ({
        what: { de: `Öffnungszeiten im Kalender ${scope.scopeId}`, en: `Opening hours in calendar ${scope.scopeId}` },
        site: scope.site,
        firstDay: null,
        lastDay: null,
        count: scope.entries.length,
        unit: { de: 'Einträge', en: 'entries' },
      })),
      notes: [],
      write: async (tx, importRunId) => {
        for (const { scopeId, site, entries } of batch.scopes)
          await writePresentHours(tx, { scopeId, siteCode: site, entries: [...entries], readAt: now, importRunId })
      },
    }
  },
}
