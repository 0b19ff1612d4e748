import { publicHolidays, type State } from '../../solver/index.ts'
import { invalidInput } from '../errors.ts'
import { verb } from '../http/verb.ts'
import { fetchCity } from './internal.ts'

/** Longest stretch asked for at once, years. */
const MOST_YEARS = 10

export const listHolidays = verb('listHolidays', async ({ db, query }) => {
  const years = Number(query.to.slice(0, 4)) - Number(query.from.slice(0, 4))
  if (query.to < query.from || years > MOST_YEARS) {
    throw invalidInput([
      {
        code: query.to < query.from ? 'FLD-009' : 'FLD-004',
        cause: {
          de: `Von ${query.from} bis ${query.to} geht nicht.`,
          en: `From ${query.from} to ${query.to} is not possible.`,
        },
        action: {
          de: `Höchstens ${MOST_YEARS} Jahre, das Ende nach dem Anfang.`,
          en: `At most ${MOST_YEARS} years, the end after the start.`,
        },
        where: 'query.to',
      },
    ])
  }
  const city = await fetchCity(db)
  return { items: publicHolidays(city.state as State, query.from, query.to) }
})
