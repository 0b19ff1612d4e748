import {
  findService,
  insertService,
  listActivities,
  listServices,
  listSkills,
  type ServiceRow,
  updateService as storeService,
} from '../../db/queries/sites/catalogue.ts'
import { recordAudit } from '../audit/record.ts'
import type { Service } from '../contract/sites.ts'
import { AppError, changedMeanwhile, notFound } from '../errors.ts'
import { verb } from '../http/verb.ts'

export const getCatalogue = verb('getCatalogue', async ({ db }) => ({
  services: (await listServices(db)).map(toService),
  activities: (await listActivities(db)).map(row => ({
    id: row.code,
    name: { de: row.nameDe, en: row.nameEn },
    skill: row.skillCode,
    minPieceMinutes: row.minPieceMinutes,
  })),
  skills: (await listSkills(db)).map(row => ({ id: row.code, name: { de: row.nameDe, en: row.nameEn } })),
}))

export const createService = verb('createService', async call => {
  const { db, body } = call
  if (await findService(db, body.id)) throw taken(body.id)
  return db.transaction(async tx => {
    const after = toService(await insertService(tx, { code: body.id, ...toRow(body) }))
    await recordAudit(tx, call, { verb: 'catalogue.create-service', entity: 'service', entityId: body.id, after })
    return after
  })
})

export const updateService = verb('updateService', async call => {
  const { db, body, params } = call
  return db.transaction(async tx => {
    const row = await findService(tx, params.service)
    if (row === undefined) throw notFound({ de: 'Die Leistung', en: 'The service' }, params.service)
    const stored = await storeService(tx, params.service, toRow(body), body.revision)
    if (stored === undefined) throw changedMeanwhile()
    const after = toService(stored)
    await recordAudit(tx, call, {
      verb: 'catalogue.update-service',
      entity: 'service',
      entityId: params.service,
      before: toService(row),
      after,
    })
    return after
  })
})

function toService(row: ServiceRow): Service {
  return {
    id: row.code,
    name: { de: row.nameDe, en: row.nameEn },
    meanMinutes: row.meanMinutes,
    cv: row.cv,
    changeoverMinutes: row.changeoverMinutes,
    slotMinutes: row.slotMinutes,
    online: row.onlinePossible,
    active: row.active,
    revision: row.revision,
  }
}

function toRow(service: Omit<Service, 'id' | 'revision'>) {
  return {
    nameDe: service.name.de,
    nameEn: service.name.en,
    meanMinutes: service.meanMinutes,
    cv: service.cv,
    changeoverMinutes: service.changeoverMinutes,
    slotMinutes: service.slotMinutes ?? null,
    onlinePossible: service.online,
    active: service.active,
  }
}

function taken(id: string): AppError {
  return new AppError('REQ-008', {
    cause: { de: `Eine Leistung „${id}“ gibt es schon.`, en: `A service “${id}” exists already.` },
    action: { de: 'Ein anderes Kürzel wählen.', en: 'Choose another short name.' },
    where: 'id',
  })
}
