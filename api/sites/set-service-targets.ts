import { replaceServiceTargets } from '../../db/queries/sites/replace-site-parts.ts'
import { demandNoFaults } from '../errors.ts'
import { faultsOfOrder, faultsOfOverlap } from '../field-faults.ts'
import { verb } from '../http/verb.ts'
import { changeSite } from './internal.ts'

export const setServiceTargets = verb('setServiceTargets', async call => {
  const { items } = call.body
  return changeSite(call, 'sites.set-service-targets', {}, async tx => {
    demandNoFaults([...faultsOfOrder(items), ...faultsOfOverlap(items, target => target.channel)])
    await replaceServiceTargets(
      tx,
      call.params.site,
      items.map(({ from, to, maxOccupancy, ...target }) => ({
        ...target,
        maxOccupancy: maxOccupancy ?? null,
        validFrom: from,
        validTo: to ?? null,
      })),
    )
  })
})
