import { findAdjustment } from '../../db/queries/adjustments/list-adjustments.ts'
import { insertAdjustment } from '../../db/queries/adjustments/write-adjustment.ts'
import { findSite } from '../../db/queries/sites/list-sites.ts'
import { recordAudit } from '../audit/record.ts'
import { demandAllSites, demandSite } from '../auth/rights.ts'
import type { NewAdjustment } from '../contract/adjustments.ts'
import { type AppFault, demandNoFaults } from '../errors.ts'
import { endBeforeStart, misfit, unknown } from '../field-faults.ts'
import { verb } from '../http/verb.ts'
import { toAdjustmentView } from './adjustment-view.ts'

export const addAdjustment = verb('addAdjustment', async call => {
  const { db, body, user, now } = call
  if (body.site == null) demandAllSites(user)
  else demandSite(user, body.site)
  const siteExists = body.site == null || (await findSite(db, body.site)) !== undefined
  demandNoFaults([...(siteExists ? [] : [unknown('site', body.site!)]), ...faultsOf(body)])
  return db.transaction(async tx => {
    const id = await insertAdjustment(tx, {
      firstDay: body.from,
      lastDay: body.to,
      weekdays: [...new Set(body.weekdays)].sort(),
      startMinute: body.start ?? null,
      endMinute: body.end ?? null,
      siteCode: body.site ?? null,
      channel: body.channel ?? null,
      factor: body.factor ?? null,
      customers: body.customers ?? null,
      reason: body.reason,
      createdAt: now,
      createdBy: user.id,
    })
    const view = toAdjustmentView((await findAdjustment(tx, id))!, user, new Map())
    await recordAudit(tx, call, { verb: 'demand.adjust', entity: 'adjustment', entityId: id, after: body })
    return view
  })
})

function faultsOf(body: NewAdjustment): AppFault[] {
  const { from, to, start, end, site, channel, factor, customers } = body
  const faults: AppFault[] = []
  if (to < from) faults.push(endBeforeStart('to'))
  if ((start == null) !== (end == null))
    faults.push(
      misfit(
        start == null ? 'start' : 'end',
        'Eine Uhrzeit allein sagt nicht, was gemeint ist.',
        'One time alone does not say what is meant.',
        'Beginn und Ende angeben oder beide weglassen.',
        'Give start and end, or neither.',
      ),
    )
  else if (start != null && end != null && end <= start) faults.push(endBeforeStart('end'))
  if ((factor == null) === (customers == null))
    faults.push(
      misfit(
        'factor',
        'Eine Korrektur ist entweder ein Faktor oder eine Zahl von Kunden.',
        'A correction is either a factor or a number of customers.',
        'Genau eines von beiden angeben.',
        'Give exactly one of the two.',
      ),
    )
  if (customers != null && (site == null || channel == null))
    faults.push(
      misfit(
        'customers',
        'Eine Zahl von Kunden gilt für einen Standort und einen Kanal.',
        'A number of customers is about one site and one channel.',
        'Standort und Kanal wählen, oder einen Faktor angeben.',
        'Choose site and channel, or give a factor.',
      ),
    )
  return faults
}
