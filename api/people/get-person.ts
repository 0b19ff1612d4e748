import { verb } from '../http/verb.ts'
import { fetchPerson } from './internal.ts'
import { toPerson } from './to-person.ts'
import { viewOf } from './view.ts'

export const getPerson = verb('getPerson', async ({ db, user, params, today }) => {
  const record = await fetchPerson(db, user, params.person, await today())
  return toPerson(record, viewOf(user, record.person))
})
