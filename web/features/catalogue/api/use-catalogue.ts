import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useI18n } from '../../../i18n/i18n.tsx'
import { api } from '../../../lib/api-client.ts'

/** Services, activities and skills of the city. */
export function useCatalogue() {
  return useQuery({
    queryKey: ['catalogue'],
    queryFn: ({ signal }) => api.get('/catalogue', { signal }),
    staleTime: 5 * 60_000,
  })
}

/** All sites, also those not in service today. */
export function useAllSites() {
  return useQuery({
    queryKey: ['sites', 'all'],
    queryFn: ({ signal }) => api.get('/sites', { query: { all: 'true' }, signal }),
    staleTime: 60_000,
  })
}

export interface Names {
  readonly site: (id: string) => string
  readonly activity: (id: string) => string
  readonly skill: (id: string) => string
}

/** What ids are called, in the page's language; an id that nobody knows stays as it is. */
export function useNames(): Names {
  const { language } = useI18n()
  const { data: catalogue } = useCatalogue()
  const { data: sites } = useAllSites()
  return useMemo(() => {
    const nameIn = (entries: readonly { id: string; name: { de: string; en: string } }[] = []) => {
      const names = new Map(entries.map(entry => [entry.id, entry.name[language]]))
      return (id: string) => names.get(id) ?? id
    }
    const siteNames = new Map(sites?.items.map(site => [site.id, site.name]))
    return {
      site: id => siteNames.get(id) ?? id,
      activity: nameIn(catalogue?.activities),
      skill: nameIn(catalogue?.skills),
    }
  }, [language, catalogue, sites])
}
