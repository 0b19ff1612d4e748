import type { CityRows } from '../../db/queries/requirements/read-city.ts'
import {
  type Arrivals,
  daysBetween,
  type IsoDate,
  type PlanningProblem,
  type ServiceProfile,
  type ServiceTarget,
} from '../../solver/index.ts'
import { CHANNELS_AT, type Channel, SERVING } from '../staffing/activities.ts'
import { presenceMinutes, serviceFigures } from '../staffing/service-profile.ts'
import type { ForecastDay } from '../staffing/to-requirement-input.ts'

/**
 * What an outside simulator needs to judge a roster: who comes when with which uncertainty, how long serving takes, who
 * does not come, how long people wait, who goes first, and what was promised. A customer takes as many minutes of presence
 * as the requirement reckons with: the share of presence for short breaks and mail is no time for customers here either.
 */
export function toDemand(
  city: CityRows,
  forecast: readonly ForecastDay[],
  firstDay: IsoDate,
): NonNullable<PlanningProblem['demand']> {
  const kindOf = new Map(city.sites.map(site => [site.code, site.kind]))
  const served = forecast.filter(day => {
    const kind = kindOf.get(day.siteCode)
    return kind !== undefined && CHANNELS_AT[kind].includes(day.channel)
  })
  const arrivals: Arrivals[] = served.map(day => ({
    site: day.siteCode,
    channel: day.channel,
    activity: SERVING[kindOf.get(day.siteCode)!],
    day: daysBetween(firstDay, day.date),
    start: day.startMinute,
    slotMinutes: day.slotMinutes,
    mean: day.means.map(mean => Math.round(mean * 10_000) / 10_000),
    dayFactorCv: serviceFigures(city, day.siteCode, day.channel, day.date).dayFactorCv ?? day.dayFactorCv,
  }))
  const pairs = city.sites.flatMap(site =>
    CHANNELS_AT[site.kind]
      .filter(channel => served.some(day => day.siteCode === site.code && day.channel === channel))
      .map(channel => ({ site: site.code, channel })),
  )
  return {
    arrivals,
    services: pairs.map(pair => profileOf(city, pair.site, pair.channel, firstDay)),
    targets: pairs.map(
      (pair): ServiceTarget => ({ ...pair, ...serviceFigures(city, pair.site, pair.channel, firstDay).target }),
    ),
  }
}

function profileOf(city: CityRows, site: string, channel: Channel, date: IsoDate): ServiceProfile {
  const figures = serviceFigures(city, site, channel, date)
  return {
    site,
    channel,
    meanMinutes: Math.round(presenceMinutes(city, site, channel) * 1000) / 1000,
    cv: Math.round(figures.cv * 1000) / 1000,
    distribution: 'lognormal',
    noShowShare: channel === 'appointment' ? figures.noShowShare : 0,
    ...(channel === 'appointment' && figures.punctuality ? { punctuality: figures.punctuality } : {}),
    ...(figures.patienceMinutes === null ? {} : { patienceMeanMinutes: figures.patienceMinutes }),
    priority: figures.priority,
  }
}
