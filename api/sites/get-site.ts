import { verb } from '../http/verb.ts'
import { fetchSiteDetail } from './internal.ts'

export const getSite = verb('getSite', ({ db, user, params }) => fetchSiteDetail(db, user, params.site))
