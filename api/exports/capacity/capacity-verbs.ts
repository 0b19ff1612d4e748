import type { Db } from '../../../db/client.ts'
import { findForecastFor } from '../../../db/queries/forecasts/find-forecast-for.ts'
import { readForecastDays } from '../../../db/queries/forecasts/read-forecast-days.ts'
import { readBookedDaysOf } from '../../../db/queries/imports/booked-days.ts'
import { addDays } from '../../../solver/index.ts'
import type { CurrentUser } from '../../context.ts'
import type { BookableCapacity } from '../../contract/exports.ts'
import { siteDaysOf } from '../../demand/site-days.ts'
import { verb } from '../../http/verb.ts'
import { fetchSite } from '../../sites/internal.ts'
import { SERVING } from '../../staffing/activities.ts'
import { cityOf } from '../../staffing/city-of.ts'
import { serviceFigures } from '../../staffing/service-profile.ts'
import { counterPresence, datesBetween } from '../counter-presence.ts'
import { toCsv } from '../csv.ts'
import { demandYear } from '../demand-year.ts'
import { bookableAppointments, type OpenQuarter } from './bookable.ts'

const QUARTER = 15
/** Where a promise names no highest occupancy. */
const OCCUPANCY = 0.9

export const getBookableCapacity = verb('getBookableCapacity', async ({ db, user, params, query }) =>
  capacityOf(db, user, params.site, query),
)

export const downloadBookableCapacity = verb('downloadBookableCapacity', async ({ db, user, params, query }) => {
  const { quarters } = await capacityOf(db, user, params.site, query)
  return {
    fileName: `terminkapazitaet-${params.site}-${query.from}.csv`,
    content: toCsv([
      ['site', 'date', 'start', 'staff', 'walk_in_minutes', 'booked', 'bookable'],
      ...quarters.map(quarter => [
        params.site,
        quarter.date,
        `${String(Math.floor(quarter.start / 60)).padStart(2, '0')}:${String(quarter.start % 60).padStart(2, '0')}`,
        quarter.staff,
        Math.round(quarter.walkInMinutes * 10) / 10,
        quarter.booked,
        quarter.bookable,
      ]),
    ]),
  }
})

async function capacityOf(
  db: Db,
  user: CurrentUser,
  code: string,
  range: { readonly from: string; readonly to: string },
): Promise<BookableCapacity> {
  demandYear(range)
  const site = await fetchSite(db, user, code)
  const city = await cityOf(db)
  const days = siteDaysOf(city, range.from, range.to)
  const presence = await counterPresence(db, code, SERVING[site.kind], range)
  const appointment = serviceFigures(city, code, 'appointment', range.from)
  const walkIn = serviceFigures(city, code, 'walk-in', range.from)
  const booked = await readBookedDaysOf(db, [code], range.from, range.to)
  const expected = await walkIns(db, code, presence.weeks)
  const quarters = datesBetween(range.from, range.to).flatMap(date =>
    days.dayOf(code, date).open.flatMap(({ start, end }): OpenQuarter[] => {
      const starts = Array.from({ length: Math.floor((end - start) / QUARTER) }, (_, i) => start + i * QUARTER)
      return starts.flatMap(minute => {
        const staff = presence.at(date, minute)
        if (staff === undefined) return []
        return {
          date,
          start: minute,
          staff: Math.min(staff, site.counters),
          walkInMinutes: (expected.get(`${date} ${minute}`) ?? 0) * walkIn.meanMinutes,
          booked: countAt(
            booked.find(row => row.date === date),
            minute,
          ),
        }
      })
    }),
  )
  const occupancy = appointment.target.maxOccupancy ?? OCCUPANCY
  return {
    site: code,
    ...range,
    minutesPerAppointment: appointment.meanMinutes,
    forecast: expected.size > 0,
    quarters: bookableAppointments(quarters, appointment.meanMinutes, occupancy),
  }
}

/** Customers without appointment that the forecast of each week expects, by date and quarter. */
async function walkIns(
  db: Db,
  site: string,
  weeks: readonly { readonly firstDay: string }[],
): Promise<ReadonlyMap<string, number>> {
  const expected = new Map<string, number>()
  for (const { firstDay } of weeks) {
    const forecast = await findForecastFor(db, firstDay, firstDay)
    if (!forecast) continue
    const filter = { site, channel: 'walk-in', from: firstDay, to: addDays(firstDay, 6) } as const
    for (const day of await readForecastDays(db, forecast.id, filter))
      day.means.forEach((mean, i) => {
        const at = day.startMinute + i * day.slotMinutes
        const parts = Math.max(1, day.slotMinutes / QUARTER)
        for (let part = 0; part < parts; part++) expected.set(`${day.date} ${at + part * QUARTER}`, mean / parts)
      })
  }
  return expected
}

function countAt(
  row: { startMinute: number; slotMinutes: number; counts: readonly number[] } | undefined,
  minute: number,
): number {
  if (!row) return 0
  const count = row.counts[Math.floor((minute - row.startMinute) / row.slotMinutes)] ?? 0
  return row.slotMinutes <= QUARTER ? count : (count * QUARTER) / row.slotMinutes
}
