import type { CityRows } from '../../db/queries/requirements/read-city.ts'
import { type CoverLine, daysBetween, type IsoDate } from '../../solver/index.ts'
import type { SiteDays } from '../demand/site-days.ts'
import { BACK_OFFICE, SERVING } from '../staffing/activities.ts'
import { levelCovers, levelsOn } from '../staffing/levels.ts'
import type { RequirementDay } from '../staffing/to-requirement-days.ts'

/**
 * Cover lines of a week from the stored requirement: one per site, activity and day, priced by what customers wait with so
 * many people; the tours as indivisible lines; and
 * for each staffing level that asks for a skill a line of its own, over all activities at the site that the holder may
 * do there (two trained people in an open office: at the counter or in the back office).
 */
export function toCover(
  city: CityRows,
  days: SiteDays,
  requirement: readonly Omit<RequirementDay, 'story'>[],
  week: { readonly firstDay: IsoDate; readonly dates: readonly IsoDate[] },
  people: readonly { readonly sites: readonly string[] }[],
): CoverLine[] {
  const staffAt = (site: string) => people.filter(person => person.sites.includes(site)).length
  const kindOf = new Map(city.sites.map(site => [site.code, site.kind]))
  const demanded = requirement
    .filter(line => kindOf.get(line.siteCode) !== 'outpost' && line.required.some(people => people > 0))
    .map(line => ({
      id: `${line.siteCode}:${line.activityCode}:${line.date}`,
      site: line.siteCode,
      activities: [line.activityCode],
      day: daysBetween(week.firstDay, line.date),
      start: line.startMinute,
      minimum: [...line.minimum],
      required: [...line.required],
      ...(line.costs === null
        ? {}
        : { costs: line.costs.map((waiting, slot) => curveOf(city, line, waiting, slot, staffAt(line.siteCode))) }),
      indivisible: false,
    }))
  const slotMinutes = requirement[0]?.slotMinutes ?? 15
  return [...demanded, ...tourLines(city, days, week, slotMinutes), ...skillLines(city, days, week, slotMinutes)].sort(
    (a, b) => a.day - b.day || (a.id < b.id ? -1 : 1),
  )
}

/**
 * What 0, 1, 2, ... people in a slot cost: each one missing of the required people breaks the promise, which the price list
 * knows, and makes customers wait, more so the more are missing and the busier the slot; people beyond them shorten the
 * waiting a little more, and cost as much as the price list says for idling. So gaps lie where customers feel them least.
 * Listed for all who may work at the site: beyond the last figure a curve is flat, and idling would cost nothing there.
 */
function curveOf(
  city: CityRows,
  line: Omit<RequirementDay, 'story'>,
  waiting: readonly number[],
  slot: number,
  staff: number,
): number[] {
  const { shortage, surplus } = city.settings.prices
  const required = line.required[slot]!
  const wanted = Math.max(required, line.minimum[slot]!)
  return Array.from(
    { length: Math.max(waiting.length, wanted + 1, staff + 1) },
    (_, people) =>
      (waiting[people] ?? waiting.at(-1) ?? 0) +
      shortage * Math.max(0, required - people) +
      surplus * Math.max(0, people - wanted),
  )
}

function tourLines(
  city: CityRows,
  days: SiteDays,
  week: { readonly firstDay: IsoDate; readonly dates: readonly IsoDate[] },
  slotMinutes: number,
): CoverLine[] {
  return city.sites
    .filter(site => site.kind === 'outpost')
    .flatMap(site =>
      week.dates.flatMap(date =>
        days.toursOf(site.code, date).map(tour => {
          const slots = Math.ceil((tour.returnMinute - tour.departMinute) / slotMinutes)
          const crew = Array.from({ length: slots }, () => tour.crew)
          return {
            id: `${tour.code}:${SERVING.outpost}:${date}`,
            site: site.code,
            activities: [SERVING.outpost],
            ...(tour.skillCode === null ? {} : { skill: tour.skillCode }),
            day: daysBetween(week.firstDay, date),
            start: tour.departMinute,
            minimum: crew,
            required: [...crew],
            indivisible: true,
          }
        }),
      ),
    )
}

function skillLines(
  city: CityRows,
  days: SiteDays,
  week: { readonly firstDay: IsoDate; readonly dates: readonly IsoDate[] },
  slotMinutes: number,
): CoverLine[] {
  return city.sites.flatMap(site =>
    week.dates.flatMap(date => {
      const { open } = days.dayOf(site.code, date)
      if (open.length === 0 || site.kind === 'outpost') return []
      const start = open[0]!.start
      const slots = Math.ceil((open.at(-1)!.end - start) / slotMinutes)
      const isOpen = (at: number) => open.some(range => range.start <= at && at < range.end)
      return levelsOn(city, site.code, date)
        .filter(level => level.skillCode !== null)
        .map(level => {
          const people = Array.from({ length: slots }, (_, slot) => start + slot * slotMinutes).map(at =>
            isOpen(at) && levelCovers(level, at) ? level.minimum : 0,
          )
          return {
            id: `${site.code}:${level.activityCode}-${level.skillCode}-${level.id}:${date}`,
            site: site.code,
            activities: site.kind === 'office' ? [...new Set([level.activityCode, BACK_OFFICE])] : [level.activityCode],
            skill: level.skillCode!,
            day: daysBetween(week.firstDay, date),
            start,
            minimum: people,
            required: people.map(minimum => Math.max(minimum, minimum > 0 ? level.required : 0)),
            indivisible: false,
          }
        })
    }),
  )
}
