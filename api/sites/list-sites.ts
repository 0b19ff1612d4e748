import { listSites as querySites } from '../../db/queries/sites/list-sites.ts'
import { verb } from '../http/verb.ts'
import { toSite } from './to-site.ts'

export const listSites = verb('listSites', async ({ db, query, user, today }) => {
  const on = query.all === 'true' ? undefined : (query.on ?? (await today()))
  return { items: (await querySites(db, on)).map(site => toSite(site, user)) }
})
