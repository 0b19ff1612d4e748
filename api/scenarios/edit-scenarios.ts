import {
  updateScenario as change,
  insertScenario,
  listScenarios as readScenarios,
  deleteScenario as remove,
} from '../../db/queries/scenarios/scenarios.ts'
import { recordAudit } from '../audit/record.ts'
import { changedMeanwhile } from '../errors.ts'
import { verb } from '../http/verb.ts'
import { conceptCityOf } from '../opening/concept-city-of.ts'
import { toPlaces } from '../opening/places.ts'
import { demandSound, fetchScenario, toScenario } from './internal.ts'

export const listScenarios = verb('listScenarios', async ({ db }) => ({
  items: (await readScenarios(db)).map(toScenario),
}))

export const getConceptPlaces = verb('getConceptPlaces', async call =>
  toPlaces(await conceptCityOf(call.db, await call.today())),
)

export const createScenario = verb('createScenario', async call => {
  const { db, body, user, now } = call
  demandSound(await conceptCityOf(db, await call.today()), body.definition)
  return db.transaction(async tx => {
    const id = await insertScenario(tx, { ...body, createdBy: user.id, createdAt: now, updatedAt: now })
    await recordAudit(tx, call, { verb: 'scenarios.create', entity: 'scenario', entityId: id, after: body })
    return fetchScenario(tx, id)
  })
})

export const updateScenario = verb('updateScenario', async call => {
  const { db, body, params, now } = call
  const { revision, ...fields } = body
  demandSound(await conceptCityOf(db, await call.today()), body.definition)
  return db.transaction(async tx => {
    const { name, note, definition } = await fetchScenario(tx, params.scenario)
    if (!(await change(tx, params.scenario, revision, { ...fields, updatedAt: now }))) throw changedMeanwhile()
    await recordAudit(tx, call, {
      verb: 'scenarios.update',
      entity: 'scenario',
      entityId: params.scenario,
      before: { name, note, definition },
      after: fields,
    })
    return fetchScenario(tx, params.scenario)
  })
})

export const deleteScenario = verb('deleteScenario', async call => {
  const { db, params } = call
  return db.transaction(async tx => {
    const { name, note, definition } = await fetchScenario(tx, params.scenario)
    await remove(tx, params.scenario)
    await recordAudit(tx, call, {
      verb: 'scenarios.delete',
      entity: 'scenario',
      entityId: params.scenario,
      before: { name, note, definition },
    })
    return {}
  })
})
