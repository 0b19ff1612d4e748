import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { RosterSummary } from '../../../../api/contract/rosters.ts'
import { api, type BodyAt } from '../../../lib/api-client.ts'

/** Keys of everything the pages remember about rosters. */
export const rosterKeys = {
  all: ['rosters'] as const,
  weeks: ['rosters', 'weeks'] as const,
  versions: (firstDay: string) => ['rosters', 'versions', firstDay] as const,
  detail: (roster: number) => ['rosters', 'detail', roster] as const,
  diff: (roster: number, from: number) => ['rosters', 'diff', roster, from] as const,
}

/** Weeks that can be planned or have been. */
export function useRosterWeeks() {
  return useQuery({ queryKey: rosterKeys.weeks, queryFn: ({ signal }) => api.get('/rosters/weeks', { signal }) })
}

/** Versions of one week, newest first. */
export function useRosterVersions(firstDay: string | undefined) {
  return useQuery({
    queryKey: rosterKeys.versions(firstDay ?? ''),
    queryFn: ({ signal }) => api.get('/rosters', { query: { firstDay }, signal }),
    enabled: firstDay !== undefined,
  })
}

export function useRoster(roster: number | undefined) {
  return useQuery({
    queryKey: rosterKeys.detail(roster ?? 0),
    queryFn: ({ signal }) => api.get('/rosters/:roster', { params: { roster: roster ?? 0 }, signal }),
    enabled: roster !== undefined,
  })
}

/** What changed against another version; without `from`, against the one published before. */
export function useRosterDiff(roster: number, from?: number) {
  return useQuery({
    queryKey: rosterKeys.diff(roster, from ?? 0),
    queryFn: ({ signal }) => api.get('/rosters/:roster/diff', { params: { roster }, query: { from }, signal }),
  })
}

/** Starts a solve of a week; answers with the job. */
export function useStartRoster() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: BodyAt<'post', '/rosters'>) => api.post('/rosters', { body }),
    onSettled: () => client.invalidateQueries({ queryKey: ['jobs'] }),
  })
}

/** The steps a roster's state can take, as the API names them. */
export type RosterStep = 'propose' | 'agree' | 'object' | 'withdraw' | 'publish'

interface StepInput {
  readonly step: RosterStep
  readonly roster: RosterSummary
  /** Needed for an objection. */
  readonly reason?: string
}

const STEPS: Readonly<Record<RosterStep, (input: StepInput) => Promise<unknown>>> = {
  propose: ({ roster }) => api.post('/rosters/:roster/propose', callOf(roster)),
  agree: ({ roster }) => api.post('/rosters/:roster/agree', callOf(roster)),
  object: ({ roster, reason = '' }) =>
    api.post('/rosters/:roster/object', {
      params: { roster: roster.id },
      body: { revision: roster.revision, reason },
    }),
  withdraw: ({ roster }) => api.post('/rosters/:roster/withdraw', callOf(roster)),
  publish: ({ roster }) => api.post('/rosters/:roster/publish', callOf(roster)),
}

function callOf(roster: RosterSummary) {
  return { params: { roster: roster.id }, body: { revision: roster.revision } }
}

/** Takes a roster one step on: the revision seen goes along, so that a change in between is refused, not lost. */
export function useRosterStep() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (input: StepInput) => STEPS[input.step](input),
    onSettled: () => client.invalidateQueries({ queryKey: rosterKeys.all }),
  })
}

interface CellInput {
  readonly roster: number
  readonly body: BodyAt<'put', '/rosters/:roster/cell'>
}

/** Sets or clears one person's shift of one day in a draft; a change made meanwhile by somebody else is refused. */
export function useEditCell() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ roster, body }: CellInput) => api.put('/rosters/:roster/cell', { params: { roster }, body }),
    onSettled: () => client.invalidateQueries({ queryKey: rosterKeys.all }),
  })
}

/** A new draft of the week from any version; answers with it. */
export function useCopyRoster() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (roster: number) => api.post('/rosters/:roster/copy', { params: { roster }, body: {} }),
    onSettled: () => client.invalidateQueries({ queryKey: rosterKeys.all }),
  })
}

/** Own shifts of published rosters, from one day to another. */
export function useMyShifts(from: string, to: string) {
  return useQuery({
    queryKey: ['my-shifts', from, to],
    queryFn: ({ signal }) => api.get('/my/shifts', { query: { from, to }, signal }),
  })
}
