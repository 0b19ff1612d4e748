import { replaceServiceTargets } from '../../db/queries/sites/replace-site-parts.ts'
import { type AppFault, demandNoFaults } from '../errors.ts'
import { faultsOfOrder, faultsOfOverlap } from '../field-faults.ts'
import { verb } from '../http/verb.ts'
import { changeSite } from './internal.ts'

export const setServiceTargets = verb('setServiceTargets', async call => {
  const { items } = call.body
  return changeSite(call, 'sites.set-service-targets', {}, async tx => {
    demandNoFaults([
      ...faultsOfOrder(items),
      ...faultsOfOverlap(items, target => target.channel),
      ...items.flatMap((target, i) => ((target.intervalShare ?? 0) > target.share ? [floorAbovePromise(i)] : [])),
    ])
    await replaceServiceTargets(
      tx,
      call.params.site,
      items.map(({ from, to, maxOccupancy, intervalShare, ...target }) => ({
        ...target,
        intervalShare: intervalShare ?? null,
        maxOccupancy: maxOccupancy ?? null,
        validFrom: from,
        validTo: to ?? null,
      })),
    )
  })
})

function floorAbovePromise(index: number): AppFault {
  return {
    code: 'FLD-012',
    cause: {
      de: 'In einer halben Stunde wird mehr verlangt als über den Tag zugesagt.',
      en: 'A half-hour asks for more than is promised for the day.',
    },
    action: { de: 'Höchstens den zugesagten Anteil angeben.', en: 'Give at most the promised share.' },
    where: `items.${index}.intervalShare`,
  }
}
