import type { DistrictRows } from '../../db/queries/districts/read-districts.ts'
import type { CityRows } from '../../db/queries/requirements/read-city.ts'
import type { PeopleRows } from '../../db/queries/rosters/read-people.ts'
import {
  addDays,
  type ConceptCity,
  type ConceptPhone,
  type ConceptSite,
  type DayHours,
  type IsoDate,
  mondayOf,
} from '../../solver/index.ts'
import { isValidOn } from '../demand/site-days.ts'
import { SERVING } from '../staffing/activities.ts'
import { levelsOn } from '../staffing/levels.ts'
import { serviceFigures } from '../staffing/service-profile.ts'
import type { WeekOfHistory } from './week-of-history.ts'

/** All rows that a city's concept week is made from. */
export interface ConceptRows {
  readonly city: CityRows
  readonly districts: DistrictRows
  readonly people: PeopleRows
  readonly history: WeekOfHistory
}

/** Weeks that a year of case rates spreads over. */
const WEEKS = 52
/** 30 days of leave in 260 working days; normal sickness and training (DOMAIN 5, judgement). */
const ABSENCE = { leave: 30 / 260, sickness: 0.09, training: 0.03 }
/** A staff-hour of the pay groups at the counter with the employer's share, in points; judgement. */
const HOUR_COST = 4200
const WEEKDAYS = [1, 2, 3, 4, 5, 6]

/** The one place where stored rows become a concept's city. Equal rows give an equal document. */
export function toConceptCity(rows: ConceptRows, today: IsoDate): ConceptCity {
  const { city, history } = rows
  const monday = mondayOf(addDays(today, 7))
  const valid = city.sites.filter(site => isValidOn(site, monday))
  const sites = valid.flatMap(site => conceptSite(rows, site, monday))
  const offices = sites.filter(site => site.kind === 'office').map(site => site.id)
  const figures = (channel: 'walk-in' | 'appointment') => serviceFigures(city, offices[0] ?? '', channel, monday)
  const appointment = figures('appointment')
  const kept = 1 - appointment.noShowShare
  const total = (channel: 'walk-in' | 'appointment', weekdays: readonly number[]) =>
    offices.reduce(
      (sum, site) => sum + weekdays.reduce((all, weekday) => all + history.mean(site, channel, weekday), 0),
      0,
    )
  // Saturdays are for appointments only and would tilt the share.
  const booked = total('appointment', [1, 2, 3, 4, 5]) * kept
  const walkIns = total('walk-in', [1, 2, 3, 4, 5])
  return {
    districts: rows.districts.districts.map(district => ({
      id: district.code,
      name: district.name,
      x: district.xKm,
      y: district.yKm,
      people: district.under18 + district.from18To29 + district.from30To64 + district.from65,
      cases: casesOf(rows.districts, district),
    })),
    services: city.services
      .filter(service => service.active && sites.some(site => (site.served[service.code] ?? 0) > 0))
      .map(service => ({
        id: service.code,
        name: { de: service.nameDe, en: service.nameEn },
        meanMinutes: service.meanMinutes,
        cv: service.cv,
        changeoverMinutes: service.changeoverMinutes,
        onlinePossible: service.onlinePossible,
      })),
    sites,
    phone: phoneOf(rows, valid, monday),
    customers: {
      appointmentShare: booked + walkIns > 0 ? booked / (booked + walkIns) : 0.45,
      noShowShare: appointment.noShowShare,
      punctuality: appointment.punctuality ?? { meanMinutes: 0, sdMinutes: 5 },
      netCounterShare: city.settings.netCounterShare,
      dayFactorCv: figures('walk-in').dayFactorCv ?? 0.1,
      walkIn: { maxOccupancy: 0.85, ...figures('walk-in').target },
      appointment: { maxOccupancy: 0.9, ...appointment.target },
      byWeekday: WEEKDAYS.map(weekday => total('walk-in', [weekday]) + total('appointment', [weekday]) * kept),
    },
    ways: [],
    demandFactor: 1,
    fullTimeMinutes: 2340,
    absence: ABSENCE,
    hourCost: HOUR_COST,
    months: history.months,
    peakFactor: history.peakFactor,
  }
}

function casesOf(
  { rates }: DistrictRows,
  district: DistrictRows['districts'][number],
): Readonly<Record<string, number>> {
  const people = {
    'under-18': district.under18,
    '18-29': district.from18To29,
    '30-64': district.from30To64,
    '65-plus': district.from65,
  }
  const cases: Record<string, number> = {}
  for (const rate of rates)
    cases[rate.serviceCode] = (cases[rate.serviceCode] ?? 0) + (people[rate.ageGroup] * rate.perThousand) / 1000 / WEEKS
  return cases
}

/** A site with a place takes part; one without hours or customers does not. */
function conceptSite(rows: ConceptRows, site: CityRows['sites'][number], monday: IsoDate): ConceptSite[] {
  const { city, districts, history } = rows
  const place = districts.places.find(row => row.siteCode === site.code)
  if (!place || site.kind === 'phone') return []
  const hours = site.kind === 'office' ? hoursOf(city, site.code, monday) : tourHours(city, site.code, monday)
  const served = servedOf(city, history, site.code, monday)
  const customers = Object.values(served).reduce((sum, count) => sum + count, 0)
  if (hours.length === 0 || customers === 0) return []
  const staff = staffOf(rows.people, site.code)
  return [
    {
      id: site.code,
      name: site.name,
      kind: site.kind,
      x: place.xKm,
      y: place.yKm,
      stepFree: place.stepFree,
      counters: site.counters,
      hours,
      minimum: minimumOf(city, site.code, SERVING[site.kind], monday),
      served,
      otherMinutes:
        site.kind === 'office'
          ? otherMinutesOf(city, site.code, SERVING.office, monday)
          : tourMinutes(city, site.code, monday),
      ...staff,
    },
  ]
}

function hoursOf(city: CityRows, site: string, monday: IsoDate): DayHours[] {
  return WEEKDAYS.flatMap(weekday => {
    const date = addDays(monday, weekday - 1)
    const row = city.openingHours.find(
      hours => hours.siteCode === site && hours.weekday === weekday && isValidOn(hours, date),
    )
    return row ? [{ weekday, blocks: row.blocks.map(block => ({ ...block })) }] : []
  })
}

/** Weekly visits of the mobile office; special dates are no part of a typical week. */
function toursOf(city: CityRows, site: string, monday: IsoDate) {
  return city.tours.filter(
    tour => tour.siteCode === site && tour.weekday !== null && tour.weekday <= 6 && isValidOn(tour, monday),
  )
}

function tourHours(city: CityRows, site: string, monday: IsoDate): DayHours[] {
  return toursOf(city, site, monday)
    .map(tour => ({
      weekday: tour.weekday!,
      blocks: [{ start: tour.openFrom, end: tour.openTo, access: 'all' as const }],
    }))
    .sort((a, b) => a.weekday - b.weekday)
}

function tourMinutes(city: CityRows, site: string, monday: IsoDate): number {
  return toursOf(city, site, monday).reduce((sum, tour) => sum + tour.crew * (tour.returnMinute - tour.departMinute), 0)
}

/** Customers served a week, by service: counts of both channels times their mix, no-shows taken off. */
function servedOf(city: CityRows, history: WeekOfHistory, site: string, monday: IsoDate): Record<string, number> {
  const served: Record<string, number> = {}
  for (const channel of ['walk-in', 'appointment'] as const) {
    const noShows = channel === 'appointment' ? serviceFigures(city, site, channel, monday).noShowShare : 0
    const count = WEEKDAYS.reduce((sum, weekday) => sum + history.mean(site, channel, weekday), 0) * (1 - noShows)
    const own = city.serviceMix.filter(row => row.siteCode === site && row.channel === channel && row.share > 0)
    const mix = own.length > 0 ? own : evenMix(city)
    const whole = mix.reduce((sum, row) => sum + row.share, 0)
    for (const row of mix) served[row.serviceCode] = (served[row.serviceCode] ?? 0) + (count * row.share) / whole
  }
  return served
}

function evenMix(city: CityRows) {
  return city.services.filter(service => service.active).map(service => ({ serviceCode: service.code, share: 1 }))
}

function minimumOf(city: CityRows, site: string, activity: string, monday: IsoDate): number {
  const levels = levelsOn(city, site, monday).filter(
    level => level.activityCode === activity && level.skillCode === null && level.startMinute === null,
  )
  return Math.max(1, ...levels.map(level => level.minimum))
}

/** Staff-minutes a week of levels beside the counter or the phone. */
function otherMinutesOf(city: CityRows, site: string, serving: string, monday: IsoDate): number {
  return WEEKDAYS.reduce((sum, weekday) => {
    const levels = levelsOn(city, site, addDays(monday, weekday - 1)).filter(
      level => level.activityCode !== serving && level.skillCode === null && level.startMinute !== null,
    )
    return sum + levels.reduce((all, level) => all + level.required * (level.endMinute! - level.startMinute!), 0)
  }, 0)
}

/** Paid minutes a week of those whose home the site is. */
function staffOf(people: PeopleRows, site: string): { staffMinutes: number; people: number } {
  const own = people.people.filter(person => person.homeSite === site)
  const minutes = own.map(
    person => people.contracts.find(contract => contract.personId === person.id)?.weeklyMinutes ?? 0,
  )
  return { staffMinutes: minutes.reduce((sum, value) => sum + value, 0), people: own.length }
}

function phoneOf(rows: ConceptRows, sites: CityRows['sites'], monday: IsoDate): ConceptPhone | null {
  const { city, history } = rows
  const site = sites.find(row => row.kind === 'phone')
  if (!site) return null
  const hours = hoursOf(city, site.code, monday)
  const figures = serviceFigures(city, site.code, 'call', monday)
  return {
    id: site.code,
    name: site.name,
    hours,
    calls: hours.map(({ weekday }) => ({ weekday, ...history.slots(site.code, 'call', weekday) })),
    meanMinutes: figures.meanMinutes,
    cv: figures.cv,
    patienceMinutes: figures.patienceMinutes ?? 2.75,
    minimum: minimumOf(city, site.code, SERVING.phone, monday),
    counters: site.counters,
    otherMinutes: otherMinutesOf(city, site.code, SERVING.phone, monday),
    ...staffOf(rows.people, site.code),
    target: { maxOccupancy: 0.85, ...figures.target },
  }
}
