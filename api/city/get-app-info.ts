import { countUsers } from '../../db/queries/users/count-users.ts'
import { DEMO_ACCOUNTS } from '../../db/seed/example/accounts.ts'
import { verb } from '../http/verb.ts'
import { fetchCity } from './internal.ts'

export const getAppInfo = verb('getAppInfo', async ({ app, db }) => {
  const city = await fetchCity(db)
  return {
    name: city.name,
    demo: city.demo,
    firstAdminNeeded: (await countUsers(db)) === 0,
    demoAccounts: city.demo
      ? DEMO_ACCOUNTS.map(({ login, password, displayName, role }) => ({ login, password, name: displayName, role }))
      : [],
    version: app.version,
  }
})
