import { DateTime } from 'luxon'
import { updateCitySettings } from '../../db/queries/city/update-city.ts'
import { recordAudit } from '../audit/record.ts'
import { changedMeanwhile, demandNoFaults } from '../errors.ts'
import { verb } from '../http/verb.ts'
import { fetchCity, toCity } from './internal.ts'

export const updateCity = verb('updateCity', async call => {
  const { db, body } = call
  const today = await call.today()
  demandTimeZone(body.timeZone)
  return db.transaction(async tx => {
    const before = toCity(await fetchCity(tx), today)
    const { federalState, revision, ...rest } = body
    const row = await updateCitySettings(tx, { ...rest, state: federalState }, revision)
    if (row === undefined) throw changedMeanwhile()
    const after = toCity(row, today)
    await recordAudit(tx, call, { verb: 'city.update', entity: 'city', entityId: 1, before, after })
    return after
  })
})

function demandTimeZone(timeZone: string): void {
  if (DateTime.local({ zone: timeZone }).isValid) return
  demandNoFaults([
    {
      code: 'FLD-008',
      cause: { de: `Die Zeitzone „${timeZone}“ ist nicht bekannt.`, en: `The time zone “${timeZone}” is not known.` },
      action: { de: 'Einen Namen wie Europe/Berlin angeben.', en: 'Give a name such as Europe/Berlin.' },
      where: 'timeZone',
    },
  ])
}
