import { updateUser } from '../../db/queries/users/update-user.ts'
import { recordAudit } from '../audit/record.ts'
import { verb } from '../http/verb.ts'
import { toMe } from './me.ts'

export const updateMe = verb('updateMe', async call => {
  const { db, user, body } = call
  await db.transaction(async tx => {
    await updateUser(tx, user.id, { locale: body.language })
    await recordAudit(tx, call, {
      verb: 'account.set-language',
      entity: 'user',
      entityId: user.id,
      before: { language: user.language },
      after: { language: body.language },
    })
  })
  return toMe(db, { ...user, language: body.language })
})
