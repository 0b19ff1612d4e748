import type { Db } from '../../db/client.ts'
import { findSiteParts } from '../../db/queries/sites/find-site-parts.ts'
import { findSite, type SiteRow } from '../../db/queries/sites/list-sites.ts'
import { updateSite } from '../../db/queries/sites/save-site.ts'
import { recordAudit } from '../audit/record.ts'
import { demandSite } from '../auth/rights.ts'
import type { CurrentUser } from '../context.ts'
import type { SiteDetail } from '../contract/sites.ts'
import { changedMeanwhile, notFound } from '../errors.ts'
import { toSiteDetail } from './to-site.ts'

/** The site, if it is one of the caller's. @throws AppError AUTH-004, REQ-007 */
export async function fetchSite(db: Db, user: CurrentUser, code: string): Promise<SiteRow> {
  // First the right, so that the answer does not tell which sites there are.
  demandSite(user, code)
  const site = await findSite(db, code)
  if (site === undefined) throw notFound({ de: 'Der Standort', en: 'The site' }, code)
  return site
}

export async function fetchSiteDetail(db: Db, user: CurrentUser, code: string): Promise<SiteDetail> {
  const site = await fetchSite(db, user, code)
  return toSiteDetail(site, await findSiteParts(db, site), user)
}

interface SiteCall {
  readonly db: Db
  readonly user: CurrentUser
  readonly now: Date
  readonly params: { readonly site: string }
  readonly body: { readonly revision: number }
}

/**
 * The steps that every change of a site shares: the right, the transaction, the revision, the audit row.
 * @param write makes the change of the site's parts; `change` is that of the site itself
 */
export async function changeSite(
  call: SiteCall,
  verbName: string,
  change: Partial<Omit<SiteRow, 'code' | 'revision'>>,
  write: (tx: Db) => Promise<void> = async () => {},
): Promise<SiteDetail> {
  const { user, params } = call
  return call.db.transaction(async tx => {
    const before = await fetchSiteDetail(tx, user, params.site)
    if (!(await updateSite(tx, params.site, change, call.body.revision))) throw changedMeanwhile()
    await write(tx)
    const after = await fetchSiteDetail(tx, user, params.site)
    await recordAudit(tx, call, { verb: verbName, entity: 'site', entityId: params.site, before, after })
    return after
  })
}
