import { type Person, useUpdatePerson } from './use-people.ts'

export type PersonList = 'contracts' | 'skills' | 'protections' | 'weeklyFreeTimes'

/** Saves one of a person's lists as a whole. */
export function usePersonList<L extends PersonList>(person: Person, list: L) {
  const update = useUpdatePerson(person.id, person.revision)
  return {
    isPending: update.isPending,
    error: update.error,
    reset: update.reset,
    save: (items: Person[L], done: () => void) => update.mutate({ [list]: items }, { onSuccess: done }),
  }
}
