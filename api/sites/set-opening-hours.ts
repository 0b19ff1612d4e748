import { replaceOpeningHours } from '../../db/queries/sites/replace-site-parts.ts'
import type { OpeningHours } from '../contract/sites.ts'
import { type AppFault, demandNoFaults } from '../errors.ts'
import { endBeforeStart, faultsOfOrder, faultsOfOverlap } from '../field-faults.ts'
import { verb } from '../http/verb.ts'
import { changeSite } from './internal.ts'

export const setOpeningHours = verb('setOpeningHours', async call => {
  const { items } = call.body
  return changeSite(call, 'sites.set-opening-hours', {}, async tx => {
    demandNoFaults([
      ...faultsOfOrder(items),
      ...faultsOfOverlap(items, hours => String(hours.weekday)),
      ...items.flatMap(faultsOfBlocks),
    ])
    await replaceOpeningHours(
      tx,
      call.params.site,
      items.map(({ from, to, ...hours }) => ({ ...hours, validFrom: from, validTo: to ?? null })),
    )
  })
})

/** Blocks of a day follow each other. */
function faultsOfBlocks({ blocks }: OpeningHours, i: number): AppFault[] {
  return blocks.flatMap((block, b) => {
    const where = `items.${i}.blocks.${b}`
    if (block.end <= block.start) return [endBeforeStart(`${where}.end`)]
    const previous = blocks[b - 1]
    if (previous === undefined || previous.end <= block.start) return []
    return [
      {
        code: 'FLD-010' as const,
        cause: { de: 'Beginnt vor dem Ende der Zeit davor.', en: 'Starts before the stretch before it ends.' },
        action: {
          de: 'Der Reihe nach und ohne Überschneidung angeben.',
          en: 'Give them in order and without overlap.',
        },
        where: `${where}.start`,
      },
    ]
  })
}
