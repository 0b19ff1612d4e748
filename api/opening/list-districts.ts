import { createHash } from 'node:crypto'
import type { ConceptCity, DistrictsView } from '../../solver/index.ts'
import { verb } from '../http/verb.ts'
import { runInThread } from '../jobs/run-in-thread.ts'
import { conceptCityOf } from './concept-city-of.ts'
import { toPlaces } from './places.ts'

export const listDistricts = verb('listDistricts', async call => {
  const city = await conceptCityOf(call.db, await call.today())
  const { fit, items } = await described(city)
  return {
    places: toPlaces(city),
    fit,
    items: items.map(item => ({ ...item, sites: [...item.sites], services: [...item.services] })),
  }
})

/** Far beyond what it takes; a thread that hangs must not keep its caller waiting for ever. */
const LONGEST_MS = 60_000

/** The newest answer by what it was made from: right whatever has changed since. */
let kept: { key: string; view: Promise<DistrictsView> } | undefined

function described(city: ConceptCity): Promise<DistrictsView> {
  const key = createHash('sha256').update(JSON.stringify(city)).digest('hex')
  if (kept?.key === key) return kept.view
  const view = runInThread('districts', city, { signal: AbortSignal.timeout(LONGEST_MS) }).then(end => {
    if (end.kind === 'stopped') throw new Error('describing the districts took too long')
    return end.output
  })
  kept = { key, view }
  view.catch(() => {
    kept = undefined
  })
  return view
}
