import { replaceClosingDays } from '../../db/queries/sites/replace-site-parts.ts'
import { demandNoFaults } from '../errors.ts'
import { verb } from '../http/verb.ts'
import { faultsOfClosingDays, toClosingDayRows } from './closing-day-rows.ts'
import { changeSite } from './internal.ts'

export const setClosingDays = verb('setClosingDays', async call =>
  changeSite(call, 'sites.set-closing-days', {}, async tx => {
    demandNoFaults(faultsOfClosingDays(call.body.items))
    await replaceClosingDays(tx, call.params.site, toClosingDayRows(call.body.items))
  }),
)
