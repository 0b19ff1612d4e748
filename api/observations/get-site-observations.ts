import { readCallIntervals } from '../../db/queries/imports/call-intervals.ts'
import { readCapacity, readClients, readServices, readWaits } from '../../db/queries/imports/observations.ts'
import { siteDaysOf } from '../demand/site-days.ts'
import { verb } from '../http/verb.ts'
import { extentOf, isImplausibleWait } from '../imports/targets/target.ts'
import { fetchSite } from '../sites/internal.ts'
import { cityOf } from '../staffing/city-of.ts'
import { serviceFigures } from '../staffing/service-profile.ts'
import { callFigures } from './call-figures.ts'
import { waitFigures } from './wait-figures.ts'

const CAPACITY_DAYS = 60
const SERVICES = 25

export const getSiteObservations = verb('getSiteObservations', async call => {
  const { db, user, params, query } = call
  await fetchSite(db, user, params.site)
  const today = await call.today()
  const city = await cityOf(db)
  const filter = {
    sites: [params.site],
    ...(query.from === undefined ? {} : { from: query.from }),
    ...(query.to === undefined ? {} : { to: query.to }),
  }
  const daily = <T extends { period: string }>(rows: readonly T[]) => rows.filter(row => row.period.length === 10)
  const waits = daily(await readWaits(db, filter))
  const clients = daily(await readClients(db, filter))
  const services = await readServices(db, filter)
  const capacity = await readCapacity(db, filter)
  const calls = await readCallIntervals(db, [params.site], query.from ?? '2000-01-01', query.to ?? '2999-12-31')
  const { firstDay, lastDay } = extentOf([...waits, ...clients].map(row => row.period))
  const days = siteDaysOf(city, firstDay ?? today, lastDay ?? today)
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
  const expected = sum(clients.map(row => row.clients + row.missed))
  const byDay = new Map<string, { booked: number; planned: number }>()
  for (const row of capacity) {
    const date = row.moment.slice(0, 10)
    const day = byDay.get(date) ?? { booked: 0, planned: 0 }
    byDay.set(date, { booked: day.booked + row.booked, planned: day.planned + row.planned })
  }
  const byName = new Map<string, { count: number; minutes: number; measured: number }>()
  for (const row of services) {
    const one = byName.get(row.name) ?? { count: 0, minutes: 0, measured: 0 }
    const measured = row.processingMinutes === null ? 0 : row.count
    byName.set(row.name, {
      count: one.count + row.count,
      minutes: one.minutes + (row.processingMinutes ?? 0) * measured,
      measured: one.measured + measured,
    })
  }
  return {
    site: params.site,
    firstDay,
    lastDay,
    channels: (['walk-in', 'appointment'] as const).flatMap(channel => {
      const own = waits.filter(row => row.channel === channel && row.customers > 0)
      if (own.length === 0) return []
      const { target } = serviceFigures(city, params.site, channel, today)
      const sound = own.filter(row => !isImplausibleWait(row.waitMinutes, days.dayOf(params.site, row.period).open))
      return [
        {
          channel,
          ...waitFigures(sound),
          targetMinutes: target.withinMinutes,
          targetShare: target.share,
          leftOut: own.length - sound.length,
        },
      ]
    }),
    clients:
      clients.length === 0
        ? null
        : {
            days: clients.length,
            clients: sum(clients.map(row => row.clients)),
            missed: sum(clients.map(row => row.missed)),
            withAppointment: sum(clients.map(row => row.withAppointment)),
            noShowShare: expected === 0 ? 0 : sum(clients.map(row => row.missed)) / expected,
          },
    services: [...byName]
      .map(([name, one]) => ({
        name,
        count: one.count,
        processingMinutes: one.measured === 0 ? null : one.minutes / one.measured,
      }))
      .sort((a, b) => b.count - a.count)
      .slice(0, SERVICES),
    capacity: [...byDay]
      .map(([date, day]) => ({ date, ...day }))
      .sort((a, b) => (a.date < b.date ? -1 : 1))
      .slice(-CAPACITY_DAYS),
    calls: calls.length === 0 ? null : { ...callFigures(calls), ...plannedCalls() },
  }

  function plannedCalls() {
    const { meanMinutes, patienceMinutes } = serviceFigures(city, params.site, 'call', today)
    return { plannedHandlingMinutes: meanMinutes, plannedPatienceMinutes: patienceMinutes }
  }
})
