import type { CityRows } from '../../db/queries/requirements/read-city.ts'
import { createJslp, type DeferrableWork, type IsoDate, levelWork, mondayOf } from '../../solver/index.ts'
import type { SiteDays } from '../demand/site-days.ts'
import { isDeferrable, levelsOn } from './levels.ts'
import type { RequirementDay } from './to-requirement-days.ts'
import { REQUIREMENT_SLOT_MINUTES } from './to-requirement-input.ts'

type Site = CityRows['sites'][number]

/** Work is placed by whole hours: shorter pieces are no piece of a shift. */
const BLOCK_MINUTES = 60
const SLOTS = BLOCK_MINUTES / REQUIREMENT_SLOT_MINUTES

/** An hour of a site's presence; what lies in it is changed as work is placed. */
interface Hour {
  readonly date: IsoDate
  readonly start: number
  people: number
}

/**
 * Puts the work that has a due date into the quiet hours of its site, week by week of its arrival: the people that it takes
 * there, as lines of its activity. Work that is due after the last day is done by then: nobody plans beyond it yet.
 */
export function levelDeferrable(
  city: CityRows,
  days: SiteDays,
  lines: readonly RequirementDay[],
  dates: readonly IsoDate[],
): {
  readonly siteCode: string
  readonly activityCode: string
  readonly date: IsoDate
  readonly start: number
  readonly people: number
}[] {
  const lp = createJslp()
  return city.sites.flatMap(site => {
    if (!city.staffingLevels.some(level => level.siteCode === site.code && isDeferrable(level, site))) return []
    const hours = hoursOf(site, days, lines, dates)
    const placed = new Map<string, { activityCode: string; hour: Hour; people: number }>()
    for (const monday of [...new Set(dates.map(mondayOf))]) {
      const works = worksOf(
        city,
        site,
        days,
        hours,
        dates.filter(date => mondayOf(date) === monday),
      )
      const { people } = levelWork(hours, works, lp)
      works.forEach((work, j) => {
        people[j]!.forEach((count, at) => {
          if (count === 0) return
          const hour = hours[at]!
          hour.people += count
          const key = `${work.activity} ${hour.date} ${hour.start}`
          const known = placed.get(key)?.people ?? 0
          placed.set(key, { activityCode: work.activity, hour, people: known + count })
        })
      })
    }
    return [...placed.values()].map(({ activityCode, hour, people }) => ({
      siteCode: site.code,
      activityCode,
      date: hour.date,
      start: hour.start,
      people,
    }))
  })
}

/** The whole hours in which people may work at a site, with the most who are needed anyway in one of their slots. */
function hoursOf(site: Site, days: SiteDays, lines: readonly RequirementDay[], dates: readonly IsoDate[]): Hour[] {
  return dates.flatMap(date => {
    const { presence } = days.dayOf(site.code, date)
    if (presence === null) return []
    const own = lines.filter(line => line.siteCode === site.code && line.date === date)
    const count = Math.floor((presence.end - presence.start) / BLOCK_MINUTES)
    return Array.from({ length: count }, (_, i) => {
      const start = presence.start + i * BLOCK_MINUTES
      const needed = Array.from({ length: SLOTS }, (_, slot) =>
        own.reduce((sum, line) => {
          const at = (start + slot * REQUIREMENT_SLOT_MINUTES - line.startMinute) / REQUIREMENT_SLOT_MINUTES
          return sum + (line.required[at] ?? 0)
        }, 0),
      )
      return { date, start, people: Math.max(...needed) }
    })
  })
}

/** What comes in on some days, with the hours from its arrival to the end of the day on which it is due. */
function worksOf(
  city: CityRows,
  site: Site,
  days: SiteDays,
  hours: readonly Hour[],
  dates: readonly IsoDate[],
): (DeferrableWork & { readonly activity: string })[] {
  return dates.flatMap(date => {
    const { open, presence } = days.dayOf(site.code, date)
    if (presence === null) return []
    return levelsOn(city, site.code, date)
      .filter(level => isDeferrable(level, site))
      .map(level => {
        const start = level.startMinute ?? open[0]?.start ?? presence.start
        const end = level.endMinute ?? open.at(-1)?.end ?? presence.end
        const from = hours.findIndex(hour => hour.date > date || (hour.date === date && hour.start >= start))
        const workdays = [...new Set(hours.filter(hour => hour.date >= date).map(hour => hour.date))]
        const due = workdays[Math.min(level.dueWorkdays!, workdays.length - 1)] ?? date
        const after = hours.findIndex(hour => hour.date > due)
        return {
          activity: level.activityCode,
          amount: Math.ceil((level.required * (end - start)) / BLOCK_MINUTES),
          from: from < 0 ? hours.length : from,
          to: after < 0 ? hours.length : after,
        }
      })
  })
}
