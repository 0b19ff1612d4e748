import type { CityRows } from '../../db/queries/requirements/read-city.ts'
import type { IsoDate, StaffingTarget } from '../../solver/index.ts'
import { isValidOn } from '../demand/site-days.ts'
import type { Channel } from './activities.ts'

/** How the customers of a site and channel are served. */
export interface ServiceFigures {
  /** Handling plus changeover of the mix of services, minutes. */
  readonly meanMinutes: number
  /** Coefficient of variation over the mix. */
  readonly cv: number
  readonly noShowShare: number
  readonly punctuality: { readonly meanMinutes: number; readonly sdMinutes: number } | null
  readonly patienceMinutes: number | null
  readonly priority: number
  /** Set by hand; null: the forecast's own figure counts. */
  readonly dayFactorCv: number | null
  readonly target: StaffingTarget
}

/** The promise of DOMAIN.md 3 for a city that has not stated its own. */
const DEFAULT_TARGETS: Readonly<Record<Channel, StaffingTarget>> = {
  'walk-in': { share: 0.8, withinMinutes: 20, maxOccupancy: 0.85 },
  appointment: { share: 0.9, withinMinutes: 10, maxOccupancy: 0.9 },
  call: { share: 0.75, withinMinutes: 0.5, maxOccupancy: 0.85 },
}

/**
 * Figures of a site and channel on a date: the site's own row where it has one, else the city's, else the default.
 * A site without a mix of services is served with the mean over the whole catalogue.
 */
export function serviceFigures(city: CityRows, site: string, channel: Channel, date: IsoDate): ServiceFigures {
  const profile = own(city.channelProfiles, site, channel)
  const target = own(
    city.serviceTargets.filter(row => isValidOn(row, date)),
    site,
    channel,
  )
  return {
    ...handlingTime(city, site, channel),
    noShowShare: profile?.noShowShare ?? 0,
    punctuality:
      profile?.punctualityMean == null
        ? null
        : { meanMinutes: profile.punctualityMean, sdMinutes: profile.punctualitySd ?? 0 },
    patienceMinutes: profile?.patienceMinutes ?? null,
    priority: profile?.priority ?? 2,
    dayFactorCv: profile?.dayFactorCv ?? null,
    target: target
      ? {
          share: target.share,
          withinMinutes: target.withinMinutes,
          ...(target.intervalShare === null ? {} : { intervalShare: target.intervalShare }),
          ...(target.maxOccupancy === null ? {} : { maxOccupancy: target.maxOccupancy }),
        }
      : DEFAULT_TARGETS[channel],
  }
}

/**
 * Minutes of presence that one customer takes. Of presence only a share is left for customers (short breaks, mail; it
 * includes the changeover), so planning counts handling / share where that is more than handling plus changeover.
 * The phone's wrap-up is part of its handling time and its pauses are held by the occupancy limit.
 */
export function presenceMinutes(city: CityRows, site: string, channel: Channel): number {
  const { meanMinutes, handlingMinutes } = mixOf(city, site, channel)
  return channel === 'call' ? meanMinutes : Math.max(meanMinutes, handlingMinutes / city.settings.netCounterShare)
}

function handlingTime(city: CityRows, site: string, channel: Channel) {
  const { meanMinutes, cv } = mixOf(city, site, channel)
  return { meanMinutes, cv }
}

/** Mean and variation of a mixture: E[S] = sum p E[S_i], E[S^2] = sum p E[S_i^2] (STAFFING.md 1.3). */
function mixOf(city: CityRows, site: string, channel: Channel) {
  const mix = city.serviceMix.filter(row => row.siteCode === site && row.channel === channel && row.share > 0)
  const parts =
    mix.length > 0
      ? mix.flatMap(row => {
          const service = city.services.find(candidate => candidate.code === row.serviceCode)
          return service ? [{ service, share: row.share }] : []
        })
      : city.services.filter(service => service.active).map(service => ({ service, share: 1 }))
  const whole = parts.reduce((sum, part) => sum + part.share, 0)
  if (whole <= 0) return { meanMinutes: 10, handlingMinutes: 10, cv: 0.6 }
  let handling = 0
  let changeover = 0
  let square = 0
  for (const { service, share } of parts) {
    const weight = share / whole
    handling += weight * service.meanMinutes
    changeover += weight * service.changeoverMinutes
    square +=
      weight * ((service.meanMinutes + service.changeoverMinutes) ** 2 + (service.cv * service.meanMinutes) ** 2)
  }
  const mean = handling + changeover
  return { meanMinutes: mean, handlingMinutes: handling, cv: Math.sqrt(Math.max(0, square - mean ** 2)) / mean }
}

function own<Row extends { siteCode: string | null; channel: Channel }>(
  rows: readonly Row[],
  site: string,
  channel: Channel,
): Row | undefined {
  const fitting = rows.filter(row => row.channel === channel)
  return fitting.find(row => row.siteCode === site) ?? fitting.find(row => row.siteCode === null)
}
