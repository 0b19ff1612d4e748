import { listSkills } from '../../db/queries/sites/catalogue.ts'
import { replaceTours } from '../../db/queries/sites/replace-site-parts.ts'
import type { Tour } from '../contract/sites.ts'
import { type AppFault, demandNoFaults } from '../errors.ts'
import { faultsOfOrder, misfit, unknown } from '../field-faults.ts'
import { verb } from '../http/verb.ts'
import { changeSite, fetchSite } from './internal.ts'

export const setTours = verb('setTours', async call => {
  const { items } = call.body
  return changeSite(call, 'sites.set-tours', {}, async tx => {
    const site = await fetchSite(tx, call.user, call.params.site)
    const skills = new Set((await listSkills(tx)).map(skill => skill.code))
    demandNoFaults([
      ...(site.kind === 'outpost' || items.length === 0 ? [] : [onlyOutposts()]),
      ...faultsOfOrder(items),
      ...items.flatMap((tour, i) => faultsOfTour(tour, `items.${i}`)),
      ...items.flatMap(({ skill }, i) =>
        skill == null || skills.has(skill) ? [] : [unknown(`items.${i}.skill`, skill)],
      ),
      ...items.flatMap(({ id }, i) =>
        items.findIndex(tour => tour.id === id) < i ? [duplicate(`items.${i}.id`)] : [],
      ),
    ])
    await replaceTours(
      tx,
      call.params.site,
      items.map(({ id, skill, from, to, weekday, date, ...tour }) => ({
        ...tour,
        code: id,
        weekday: weekday ?? null,
        date: date ?? null,
        skillCode: skill ?? null,
        validFrom: from,
        validTo: to ?? null,
      })),
    )
  })
})

/** The crew leaves, sets up, opens, closes, is back - in this order. */
function faultsOfTour(tour: Tour, where: string): AppFault[] {
  const faults: AppFault[] = []
  if ((tour.weekday == null) === (tour.date == null)) {
    faults.push(
      misfit(
        `${where}.weekday`,
        'Entweder ein Wochentag oder ein Datum.',
        'Either a weekday or a date.',
        'Genau eines von beiden angeben.',
        'Give exactly one of the two.',
      ),
    )
  }
  if (tour.departMinute + tour.setupMinutes > tour.openFrom) {
    faults.push(
      misfit(
        `${where}.openFrom`,
        'Öffnet, bevor die Fahrt und der Aufbau fertig sind.',
        'Opens before travel and setting up are done.',
        'Früher abfahren oder später öffnen.',
        'Leave earlier or open later.',
      ),
    )
  }
  if (tour.openTo <= tour.openFrom || tour.returnMinute < tour.openTo) {
    faults.push(
      misfit(
        `${where}.openTo`,
        'Ende der Öffnung und Rückkehr passen nicht zueinander.',
        'The end of opening and the return do not fit each other.',
        'Öffnung nach dem Anfang, Rückkehr nach der Öffnung enden lassen.',
        'End opening after its start, and return after it.',
      ),
    )
  }
  return faults
}

function onlyOutposts(): AppFault {
  return misfit(
    'items',
    'Fahrten gibt es nur zu Außenstellen.',
    'Only outposts have tours.',
    'Die Fahrten an einer Außenstelle eintragen.',
    'Enter the tours at an outpost.',
  )
}

function duplicate(where: string): AppFault {
  return {
    code: 'FLD-011',
    cause: { de: 'Dieses Kürzel kommt zweimal vor.', en: 'This short name occurs twice.' },
    action: { de: 'Ein anderes wählen.', en: 'Choose another.' },
    where,
  }
}
