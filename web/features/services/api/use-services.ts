import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, type BodyAt } from '../../../lib/api-client.ts'

export type { Service } from '../../../../api/contract/sites.ts'
export type NewService = BodyAt<'post', '/catalogue/services'>

/** Adds a service, or changes the one whose revision is given. */
export function useSaveService() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ draft, revision }: { draft: NewService; revision: number | undefined }) => {
      if (revision === undefined) return api.post('/catalogue/services', { body: draft })
      const { id, ...fields } = draft
      return api.put('/catalogue/services/:service', { params: { service: id }, body: { ...fields, revision } })
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['catalogue'] }),
  })
}
