import { verb } from '../http/verb.ts'
import { fetchCity, toCity } from './internal.ts'

export const getCity = verb('getCity', async ({ db, today }) => toCity(await fetchCity(db), await today()))
