import { deleteSessionsOf } from '../../db/queries/auth/sessions.ts'
import { countOtherAdmins } from '../../db/queries/users/count-users.ts'
import { replaceSitesOfUser } from '../../db/queries/users/replace-sites.ts'
import { updateUser as storeUser } from '../../db/queries/users/update-user.ts'
import { recordAudit } from '../audit/record.ts'
import { AppError, changedMeanwhile } from '../errors.ts'
import { verb } from '../http/verb.ts'
import { demandFittingRights, fetchUser } from './internal.ts'
import { toUser } from './to-user.ts'

export const updateUser = verb('updateUser', async call => {
  const { db, body, params, now } = call
  await fetchUser(db, params.user, now)
  await demandFittingRights(db, body)
  return db.transaction(async tx => {
    const before = toUser(await fetchUser(tx, params.user, now))
    const staysAdmin = body.role === 'admin' && body.active
    if (before.role === 'admin' && !staysAdmin && (await countOtherAdmins(tx, params.user)) === 0) throw lastAdmin()
    const change = {
      displayName: body.name,
      role: body.role,
      allSites: body.allSites,
      personId: body.person ?? null,
      active: body.active,
    }
    if (!(await storeUser(tx, params.user, change, body.revision))) throw changedMeanwhile()
    await replaceSitesOfUser(tx, params.user, body.sites)
    if (!body.active) await deleteSessionsOf(tx, params.user)
    const after = toUser(await fetchUser(tx, params.user, now))
    await recordAudit(tx, call, { verb: 'users.update', entity: 'user', entityId: params.user, before, after })
    return after
  })
})

function lastAdmin(): AppError {
  return new AppError('USR-001', {
    cause: {
      de: 'Ohne dieses Konto könnte niemand mehr Konten verwalten.',
      en: 'Without this account nobody could manage accounts.',
    },
    action: {
      de: 'Erst ein weiteres Konto zur Administration machen.',
      en: 'First make another account an administrator.',
    },
    where: 'role',
  })
}
