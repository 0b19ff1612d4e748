import {
  deleteProfile,
  listProfiles,
  type ProfileRow,
  saveProfile,
} from '../../../db/queries/exports/handover-profiles.ts'
import { recordAudit } from '../../audit/record.ts'
import { handoverProfile, type NamedProfile } from '../../contract/exports.ts'
import { AppError, notFound } from '../../errors.ts'
import { verb } from '../../http/verb.ts'
import { BUILT_IN } from './profiles.ts'

export const listHandoverProfiles = verb('listHandoverProfiles', async ({ db }) => ({
  items: [...BUILT_IN, ...(await listProfiles(db)).map(toProfile)],
}))

export const saveHandoverProfile = verb('saveHandoverProfile', async call => {
  const { db, body, user, now } = call
  if (BUILT_IN.some(profile => profile.name === body.name)) throw builtIn(body.name)
  return db.transaction(async tx => {
    const before = (await listProfiles(tx)).find(row => row.name === body.name)
    const row = await saveProfile(tx, { name: body.name, profile: body.profile, userId: user.id, updatedAt: now })
    await recordAudit(tx, call, {
      verb: 'exports.save-profile',
      entity: 'handover-profile',
      entityId: row.id,
      ...(before ? { before: { name: before.name, profile: before.profile } } : {}),
      after: { name: row.name, profile: row.profile },
    })
    return toProfile(row)
  })
})

export const deleteHandoverProfile = verb('deleteHandoverProfile', async call => {
  await call.db.transaction(async tx => {
    const row = await deleteProfile(tx, call.params.profile)
    if (!row) throw notFound({ de: 'Das Ausgabeprofil', en: 'The profile' }, String(call.params.profile))
    await recordAudit(tx, call, {
      verb: 'exports.delete-profile',
      entity: 'handover-profile',
      entityId: row.id,
      before: { name: row.name, profile: row.profile },
    })
  })
  return {}
})

function toProfile(row: ProfileRow): NamedProfile {
  return {
    id: String(row.id),
    name: row.name,
    builtIn: false,
    profile: handoverProfile.parse(row.profile),
    updatedAt: row.updatedAt.toISOString(),
  }
}

function builtIn(name: string): AppError {
  return new AppError('REQ-008', {
    cause: { de: `„${name}“ gehört zum Programm.`, en: `“${name}” belongs to the product.` },
    action: { de: 'Einen anderen Namen wählen.', en: 'Choose another name.' },
    where: 'name',
  })
}
