import type { CityRows } from '../../db/queries/requirements/read-city.ts'
import { addDays, type CustomerStream, daysBetween, type IsoDate, type RequirementInput } from '../../solver/index.ts'
import type { SiteDays } from '../demand/site-days.ts'
import { CHANNELS_AT, type Channel, SERVING } from './activities.ts'
import { levelsOn } from './levels.ts'
import { presenceMinutes, serviceFigures } from './service-profile.ts'

/** A day of a stored forecast as staffing reads it. */
export interface ForecastDay {
  readonly siteCode: string
  readonly channel: Channel
  readonly date: IsoDate
  readonly slotMinutes: number
  readonly startMinute: number
  readonly means: readonly number[]
  readonly dayFactorCv: number
}

export const REQUIREMENT_SLOT_MINUTES = 15

/** The pools of people to size, from the forecast, the opening hours, the services and the promises, in a fixed order. */
export function toRequirementInput(
  city: CityRows,
  days: SiteDays,
  forecast: readonly ForecastDay[],
  range: { readonly firstDay: IsoDate; readonly lastDay: IsoDate },
): RequirementInput {
  const byKey = new Map(forecast.map(day => [`${day.siteCode} ${day.channel} ${day.date}`, day]))
  const dates = Array.from({ length: daysBetween(range.firstDay, range.lastDay) + 1 }, (_, i) =>
    addDays(range.firstDay, i),
  )
  const demands = city.sites.flatMap(site =>
    CHANNELS_AT[site.kind].length === 0
      ? []
      : dates.flatMap(date => {
          const { open } = days.dayOf(site.code, date)
          if (open.length === 0) return []
          const activity = SERVING[site.kind]
          return [
            {
              site: site.code,
              activity,
              date,
              open,
              minimum: Math.max(
                0,
                ...levelsOn(city, site.code, date)
                  .filter(level => level.activityCode === activity && level.skillCode === null)
                  .filter(level => level.startMinute === null)
                  .map(level => level.minimum),
              ),
              counters: site.counters,
              streams: CHANNELS_AT[site.kind].flatMap(channel => {
                const day = byKey.get(`${site.code} ${channel} ${date}`)
                return day ? [streamOf(city, day)] : []
              }),
            },
          ]
        }),
  )
  return { slotMinutes: REQUIREMENT_SLOT_MINUTES, demands }
}

function streamOf(city: CityRows, day: ForecastDay): CustomerStream {
  const figures = serviceFigures(city, day.siteCode, day.channel, day.date)
  return {
    channel: day.channel,
    start: day.startMinute,
    slotMinutes: day.slotMinutes,
    mean: day.means,
    dayFactorCv: figures.dayFactorCv ?? day.dayFactorCv,
    service: { meanMinutes: presenceMinutes(city, day.siteCode, day.channel), cv: figures.cv },
    noShowShare: day.channel === 'appointment' ? figures.noShowShare : 0,
    ...(figures.patienceMinutes === null ? {} : { patienceMeanMinutes: figures.patienceMinutes }),
    priority: figures.priority,
    target: figures.target,
  }
}
