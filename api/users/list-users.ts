import { listUsers as queryUsers } from '../../db/queries/users/list-users.ts'
import { verb } from '../http/verb.ts'
import { toUser } from './to-user.ts'

export const listUsers = verb('listUsers', async ({ db, now }) => ({ items: (await queryUsers(db, now)).map(toUser) }))
