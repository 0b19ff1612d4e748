import { listFullDays, setFullDay as writeFullDay } from '../../db/queries/demand/full-days.ts'
import { recordAudit } from '../audit/record.ts'
import { demandSite } from '../auth/rights.ts'
import { notFound } from '../errors.ts'
import { verb } from '../http/verb.ts'

export const setFullDay = verb('setFullDay', async call => {
  const { site, channel, date, full } = call.body
  demandSite(call.user, site)
  return call.db.transaction(async tx => {
    const row = await writeFullDay(tx, { site, channel }, date, full)
    if (!row) throw notFound({ de: 'Eine Zählung an diesem Tag', en: 'A count on this day' }, date)
    await recordAudit(tx, call, {
      verb: 'demand.set-full-day',
      entity: 'demand-day',
      entityId: `${site} ${channel} ${date}`,
      before: { full: !full },
      after: { full },
    })
    const days = await listFullDays(tx, { site, channel })
    return { items: days.map(day => ({ date: day.date, count: day.count })) }
  })
})
