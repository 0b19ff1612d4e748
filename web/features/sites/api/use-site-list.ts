import { type SiteDetail, type SiteList, useReplaceList } from './use-sites.ts'

/** Saves one of a site's lists as a whole. */
export function useSiteList<L extends SiteList>(site: SiteDetail, list: L) {
  const replace = useReplaceList(site, list)
  return {
    isPending: replace.isPending,
    error: replace.error,
    reset: replace.reset,
    save: (items: SiteDetail[L], done: () => void) => replace.mutate(items, { onSuccess: done }),
  }
}
