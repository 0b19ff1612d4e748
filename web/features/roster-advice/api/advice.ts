import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { CellAlternative, RosterEventInput } from '../../../../api/contract/roster-advice.ts'
import type { RosterSummary } from '../../../../api/contract/rosters.ts'
import { api } from '../../../lib/api-client.ts'
import { rosterKeys } from '../../rosters/api/rosters.ts'

/** Below the roster's own key, so that every change of it asks anew. */
const adviceKey = (roster: RosterSummary, ...rest: readonly (string | number)[]) =>
  [...rosterKeys.detail(roster.id), 'advice', roster.revision, ...rest] as const

/** Why a cell is as it is. */
export function useCellExplanation(roster: RosterSummary, person: string, day: number) {
  return useQuery({
    queryKey: adviceKey(roster, 'cell', person, day),
    queryFn: ({ signal }) =>
      api.get('/rosters/:roster/cells/:person/:day', { params: { roster: roster.id, person, day }, signal }),
  })
}

/** Who could fill an open stretch. */
export function useFits(
  roster: RosterSummary,
  query: { readonly line: string; readonly start: number; readonly end: number },
) {
  return useQuery({
    queryKey: adviceKey(roster, 'fits', query.line, query.start, query.end),
    queryFn: ({ signal }) => api.get('/rosters/:roster/fits', { params: { roster: roster.id }, query, signal }),
  })
}

/** Ranked answers to something that happens. */
export function useReplans(roster: RosterSummary, event: RosterEventInput | undefined, maxChanged: number) {
  return useQuery({
    queryKey: adviceKey(roster, 'replans', JSON.stringify(event ?? null), maxChanged),
    queryFn: ({ signal }) =>
      api.post('/rosters/:roster/replans', {
        params: { roster: roster.id },
        body: { event: event!, maxChanged },
        signal,
      }),
    enabled: event !== undefined,
  })
}

/** A new draft in which the event has happened and the answer is carried out. */
export function useTakeReplan() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (input: {
      readonly roster: number
      readonly event: RosterEventInput
      readonly cells: CellAlternative['cells']
    }) =>
      api.post('/rosters/:roster/replans/draft', {
        params: { roster: input.roster },
        body: {
          event: input.event,
          cells: input.cells.map(({ person, day, after }) => ({ person, day, after })),
        },
      }),
    onSettled: () => client.invalidateQueries({ queryKey: rosterKeys.all }),
  })
}

/** Carries a change out in a draft, cell by cell; a change made meanwhile by somebody else is refused. */
export function useTakeChange() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (input: { readonly roster: RosterSummary; readonly cells: CellAlternative['cells'] }) => {
      let { revision } = input.roster
      for (const { person, day, after } of input.cells) {
        const reply = await api.put('/rosters/:roster/cell', {
          params: { roster: input.roster.id },
          body: { revision, person, day, shift: after },
        })
        revision = reply.roster.revision
      }
    },
    onSettled: () => client.invalidateQueries({ queryKey: rosterKeys.all }),
  })
}
