import { updateCitySettings } from '../../db/queries/city/update-city.ts'
import { listCityClosingDays as queryClosingDays } from '../../db/queries/sites/find-site-parts.ts'
import { replaceClosingDays } from '../../db/queries/sites/replace-site-parts.ts'
import { recordAudit } from '../audit/record.ts'
import { changedMeanwhile, demandNoFaults } from '../errors.ts'
import { verb } from '../http/verb.ts'
import { faultsOfClosingDays, toClosingDayRows } from './closing-day-rows.ts'
import { toCityClosingDay } from './to-site.ts'

export const listCityClosingDays = verb('listCityClosingDays', async ({ db }) => ({
  items: (await queryClosingDays(db)).map(toCityClosingDay),
}))

export const setCityClosingDays = verb('setCityClosingDays', async call => {
  const { items, revision } = call.body
  demandNoFaults(faultsOfClosingDays(items))
  return call.db.transaction(async tx => {
    const before = (await queryClosingDays(tx)).map(toCityClosingDay)
    if (!(await updateCitySettings(tx, {}, revision))) throw changedMeanwhile()
    const rows = toClosingDayRows(items).map((row, i) => ({ ...row, siteKind: items[i]?.kind ?? null }))
    await replaceClosingDays(tx, null, rows)
    const after = (await queryClosingDays(tx)).map(toCityClosingDay)
    await recordAudit(tx, call, {
      verb: 'city.set-closing-days',
      entity: 'city',
      entityId: 1,
      before: { closingDays: before },
      after: { closingDays: after },
    })
    return { items: after }
  })
})
