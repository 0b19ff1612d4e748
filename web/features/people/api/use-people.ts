import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, type BodyAt, type ResponseAt } from '../../../lib/api-client.ts'

export type { Absence, Person, PersonSummary, Wish } from '../../../../api/contract/people.ts'
export type PersonChange = Omit<BodyAt<'put', '/people/:person'>, 'revision'>
export type NewPerson = BodyAt<'post', '/people'>
export type NewAbsence = BodyAt<'post', '/people/:person/absences'>
export type NewWish = BodyAt<'post', '/people/:person/wishes'>

const peopleKeys = {
  all: ['people'] as const,
  list: (inactive: boolean) => ['people', 'list', inactive] as const,
  one: (person: string) => ['people', 'one', person] as const,
}

const PAGE = 500

/** Everybody whom the caller may see; all pages of the list, since search and order are the table's. */
export function usePeople(inactive: boolean) {
  return useQuery({
    queryKey: peopleKeys.list(inactive),
    queryFn: async ({ signal }) => {
      const people: ResponseAt<'get', '/people'>['items'] = []
      for (;;) {
        const query = { inactive: inactive ? ('true' as const) : undefined, offset: people.length, limit: PAGE }
        const page = await api.get('/people', { query, signal })
        people.push(...page.items)
        if (page.items.length === 0 || people.length >= page.total) return people
      }
    },
  })
}

export function usePerson(person: string) {
  return useQuery({
    queryKey: peopleKeys.one(person),
    queryFn: ({ signal }) => api.get('/people/:person', { params: { person }, signal }),
  })
}

function usePeopleMutation<Input, Answer>(mutationFn: (input: Input) => Promise<Answer>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn,
    onSuccess: () => client.invalidateQueries({ queryKey: peopleKeys.all }),
  })
}

export function useCreatePerson() {
  return usePeopleMutation((body: NewPerson) => api.post('/people', { body }))
}

/** Changes the fields given; the revision says from which state. */
export function useUpdatePerson(person: string, revision: number) {
  return usePeopleMutation((change: PersonChange) =>
    api.put('/people/:person', { params: { person }, body: { ...change, revision } }),
  )
}

export function useAddAbsence(person: string) {
  return usePeopleMutation((body: NewAbsence) => api.post('/people/:person/absences', { params: { person }, body }))
}

export function useUpdateAbsence(person: string) {
  return usePeopleMutation(
    ({ absence, body }: { absence: number; body: BodyAt<'put', '/people/:person/absences/:absence'> }) =>
      api.put('/people/:person/absences/:absence', { params: { person, absence }, body }),
  )
}

export function useRemoveAbsence(person: string) {
  return usePeopleMutation((absence: number) =>
    api.delete('/people/:person/absences/:absence', { params: { person, absence } }),
  )
}

export function useAddWish(person: string) {
  return usePeopleMutation((body: NewWish) => api.post('/people/:person/wishes', { params: { person }, body }))
}

export function useRemoveWish(person: string) {
  return usePeopleMutation((wish: number) => api.delete('/people/:person/wishes/:wish', { params: { person, wish } }))
}
