import type {
  closingDays,
  OpeningBlock,
  openingHours,
  serviceMix,
  sites,
  staffingLevels,
  tours,
  travelTimes,
} from '../../schema/index.ts'
import { OFFICE_SHARES } from '../catalogue.ts'
import { addDays, mondayOf, nthWeekday, weekdayOf, yearsLater } from '../dates.ts'

/**
 * The example city's places: the concept of 2014 placed in the present, with five offices, a phone team inside the 115
 * network and a mobile office (DOMAIN.md 1.1 and 1.2; the outposts' places are invented).
 */
export const OFFICES = ['mitte', 'west', 'nord', 'sued', 'ost'] as const
export const PHONE = 'telefon'
export const OUTPOSTS = ['mobil-ottersleben', 'mobil-rothensee', 'mobil-sonder'] as const

export function exampleSites(today: string): (typeof sites.$inferInsert)[] {
  return [
    office('mitte', 'BürgerBüro Mitte', 'Leiterstraße 2a', 'Altstadt', 12, '2004-02-09', 1),
    office('west', 'BürgerBüro West', 'Bruno-Beye-Ring 50', 'Neu Olvenstedt', 9, '1998-09-01', 2),
    office('nord', 'BürgerBüro Nord', 'Lübecker Straße 32', 'Neue Neustadt', 8, '2002-10-01', 3),
    office('sued', 'BürgerBüro Süd', 'Salbker Chaussee 67', 'Hopfengarten', 9, '2017-09-04', 4),
    // The lease of this one ends: what its closing means is a question for leadership.
    {
      ...office('ost', 'BürgerBüro Ost', 'Tessenowstraße 15', 'Cracau', 8, '2003-05-01', 5),
      validTo: `${yearOf(today) + 2}-06-30`,
    },
    { ...office(PHONE, 'Telefonservice 115', 'Katzensprung 2', 'Altstadt', 14, '2010-12-01', 6), kind: 'phone' },
    {
      ...office(
        'mobil-ottersleben',
        'Mobiles BürgerBüro Ottersleben',
        'Ottersleben',
        'Ottersleben',
        2,
        '2012-01-01',
        7,
      ),
      kind: 'outpost',
    },
    {
      ...office('mobil-rothensee', 'Mobiles BürgerBüro Rothensee', 'Rothensee', 'Rothensee', 2, '2012-01-01', 8),
      kind: 'outpost',
    },
    { ...office('mobil-sonder', 'Mobiles BürgerBüro, Sondertermine', '', '', 2, '2012-01-01', 9), kind: 'outpost' },
  ]
}

function office(
  code: string,
  name: string,
  address: string,
  district: string,
  counters: number,
  validFrom: string,
  sortOrder: number,
) {
  return {
    code,
    name,
    kind: 'office' as 'office' | 'phone' | 'outpost',
    address,
    district,
    counters,
    validFrom,
    sortOrder,
  }
}

/** Counter hours as of about 2016; people work before and after them, on Wednesday morning and Friday afternoon without customers. */
const OFFICE_WEEK: { weekday: number; start: number; end: number; work: [number, number] }[] = [
  { weekday: 1, start: 8 * 60, end: 15 * 60, work: [7 * 60, 17 * 60] },
  { weekday: 2, start: 9 * 60, end: 19 * 60, work: [7 * 60 + 30, 19 * 60 + 30] },
  { weekday: 3, start: 12 * 60, end: 15 * 60, work: [7 * 60 + 30, 16 * 60] },
  { weekday: 4, start: 9 * 60, end: 19 * 60, work: [7 * 60 + 30, 19 * 60 + 30] },
  { weekday: 5, start: 8 * 60, end: 12 * 60, work: [7 * 60, 15 * 60] },
]
const SATURDAY = { weekday: 6, start: 8 * 60, end: 12 * 60, work: [7 * 60 + 30, 12 * 60 + 30] as [number, number] }

export function exampleHours(): (typeof openingHours.$inferInsert)[] {
  const row = (siteCode: string, day: (typeof OFFICE_WEEK)[number], access: OpeningBlock['access'] = 'all') => ({
    siteCode,
    weekday: day.weekday,
    blocks: [{ start: day.start, end: day.end, access }],
    leadMinutes: day.start - day.work[0],
    tailMinutes: day.work[1] - day.end,
  })
  return [
    ...OFFICES.flatMap(code => OFFICE_WEEK.map(day => row(code, day))),
    // Since Saturdays overflowed, they are for appointments only.
    row('mitte', SATURDAY, 'appointment'),
    ...[1, 2, 3, 4, 5].map(weekday =>
      row(PHONE, { weekday, start: 8 * 60, end: 18 * 60, work: [7 * 60 + 30, 18 * 60 + 30] }),
    ),
  ]
}

/** Opening of a site on a weekday, or undefined when closed. */
export function hoursOf(siteCode: string, weekday: number): { start: number; end: number } | undefined {
  if (siteCode === PHONE) return weekday <= 5 ? { start: 480, end: 1080 } : undefined
  const day = weekday === 6 && siteCode === 'mitte' ? SATURDAY : OFFICE_WEEK.find(entry => entry.weekday === weekday)
  return day ? { start: day.start, end: day.end } : undefined
}

/** The stretch on which West was closed by a burst pipe, half a year back: a hole that history has. */
export function waterDamage(today: string): { firstDay: string; lastDay: string } {
  const firstDay = addDays(mondayOf(today), -27 * 7 + 1)
  return { firstDay, lastDay: addDays(firstDay, 2) }
}

export function exampleClosings(today: string): (typeof closingDays.$inferInsert)[] {
  const years = [-2, -1, 0, 1].map(offset => yearOf(today) + offset)
  return [
    {
      siteKind: 'office',
      weekday: 3,
      nth: 1,
      effect: 'counter-closed',
      reason: 'Erster Mittwoch im Monat: Schulung und Dienstbesprechung',
    },
    // Free with pay by the collective agreement (TVöD 6(3)).
    ...years.flatMap(year => [
      { firstDay: `${year}-12-24`, lastDay: `${year}-12-24`, effect: 'closed' as const, reason: 'Heiligabend' },
      { firstDay: `${year}-12-31`, lastDay: `${year}-12-31`, effect: 'closed' as const, reason: 'Silvester' },
    ]),
    { siteCode: 'west', ...waterDamage(today), effect: 'closed', reason: 'Wasserschaden' },
  ]
}

/** Weekly half days at two outposts; students at the start of both semesters and a care home each month as special dates. */
export function exampleTours(today: string): (typeof tours.$inferInsert)[] {
  const weekly = [
    {
      code: 'ottersleben',
      name: 'Ottersleben, dienstags',
      siteCode: 'mobil-ottersleben',
      weekday: 2,
      ...halfDay(9 * 60, 12 * 60),
    },
    {
      code: 'rothensee',
      name: 'Rothensee, donnerstags',
      siteCode: 'mobil-rothensee',
      weekday: 4,
      ...halfDay(13 * 60, 17 * 60),
    },
  ]
  return [
    ...weekly,
    ...specialDates(today).map(({ code, name, date, from, to }) => ({
      code,
      name,
      siteCode: 'mobil-sonder',
      date,
      ...halfDay(from, to),
    })),
  ]
}

/** Half an hour there and to set up, three quarters to pack and return: at most six hours, which need no break (ArbZG 4). */
function halfDay(openFrom: number, openTo: number) {
  return {
    departMinute: openFrom - 60,
    setupMinutes: 30,
    openFrom,
    openTo,
    returnMinute: openTo + 45,
    crew: 2,
    skillCode: 'mobile',
  }
}

/** Special dates of the mobile office from two years back to one year ahead. */
export function specialDates(today: string): { code: string; name: string; date: string; from: number; to: number }[] {
  const months: string[] = []
  for (let year = yearOf(today) - 2; year <= yearOf(today) + 1; year++) {
    for (let month = 1; month <= 12; month++) months.push(`${year}-${String(month).padStart(2, '0')}`)
  }
  const [first, last] = [yearsLater(today, -2), yearsLater(today, 1)]
  return months
    .flatMap(month => {
      const careHome = {
        code: `pflegeheim-${month}`,
        name: 'Pflegeheim',
        date: nthWeekday(month, 1, 3),
        from: 9 * 60,
        to: 12 * 60,
      }
      if (!/-(04|10)$/.test(month)) return [careHome]
      const monday = nthWeekday(month, 1, 1)
      const semester = [0, 1, 2].map(day => ({
        code: `semesterstart-${month}-${day + 1}`,
        name: 'Semesterstart auf dem Campus',
        date: addDays(monday, day),
        from: day === 2 ? 13 * 60 : 9 * 60,
        to: day === 2 ? 17 * 60 : 13 * 60,
      }))
      return [careHome, ...semester]
    })
    .filter(({ date }) => first <= date && date <= last && weekdayOf(date) <= 5)
}

/** Minutes between offices at working hours, by car or tram; the phone team sits near Mitte. */
export function exampleTravel(): (typeof travelTimes.$inferInsert)[] {
  const minutes: [string, string, number][] = [
    ['mitte', 'west', 30],
    ['mitte', 'nord', 30],
    ['mitte', 'sued', 30],
    ['mitte', 'ost', 30],
    ['mitte', PHONE, 15],
    ['west', 'nord', 30],
    ['sued', 'ost', 45],
  ]
  return minutes.map(([fromSite, toSite, took]) => ({ fromSite, toSite, minutes: took }))
}

/**
 * People whatever the demand says: two while an office is open (safety), one of them responsible for the cash; two at
 * the phone; back office in the hours without customers and beside them.
 */
export function exampleLevels(): (typeof staffingLevels.$inferInsert)[] {
  return [
    ...OFFICES.flatMap(siteCode => [
      { siteCode, activityCode: 'counter', minimum: 2, reason: 'Nie allein im geöffneten Büro' },
      { siteCode, activityCode: 'counter', skillCode: 'cash-lead', minimum: 1, reason: 'Kassenverantwortung vor Ort' },
      ...backOffice(siteCode),
    ]),
    { siteCode: PHONE, activityCode: 'phone', minimum: 2, reason: 'Nie allein am Telefon' },
    ...[1, 2, 3, 4, 5].map(weekday => ({
      siteCode: PHONE,
      activityCode: 'back-office',
      weekday,
      startMinute: 8 * 60,
      endMinute: 16 * 60,
      minimum: 0,
      required: 2,
      reason: 'Schriftliche Anfragen',
    })),
  ]
}

/** Post, registers, decisions in writing: most of it on the closed Wednesday morning and after the counters close. */
function backOffice(siteCode: string) {
  const people = siteCode === 'mitte' ? 4 : 3
  const stretches: [number, number, number, number][] = [
    [1, 9 * 60, 15 * 60, 1],
    [1, 15 * 60, 17 * 60, people],
    [2, 7 * 60 + 30, 9 * 60, people - 2],
    [2, 9 * 60, 17 * 60, 1],
    [3, 8 * 60, 12 * 60, people + 1],
    [4, 7 * 60 + 30, 9 * 60, people - 2],
    [4, 9 * 60, 17 * 60, 1],
    [5, 8 * 60, 12 * 60, 1],
    [5, 12 * 60, 15 * 60, people],
  ]
  return stretches.map(([weekday, startMinute, endMinute, required]) => ({
    siteCode,
    activityCode: 'back-office',
    weekday,
    startMinute,
    endMinute,
    minimum: 0,
    required,
    reason: 'Sachbearbeitung ohne Publikum',
  }))
}

/** What people come for, per site: vehicles go to Ost and Mitte, documents weigh more at the outposts. */
export function exampleMix(): (typeof serviceMix.$inferInsert)[] {
  const tilt: Record<string, Record<string, number>> = {
    mitte: { registration: 1.15, 'police-record': 1.2 },
    ost: { 'vehicle-registration': 2, 'vehicle-deregistration': 2 },
    nord: { 'vehicle-registration': 0.6, 'vehicle-deregistration': 0.6, registration: 1.1 },
    west: { 'vehicle-registration': 0.8, 'registration-family': 1.3 },
    sued: { 'document-pick-up': 1.1, 'resident-parking': 0.5 },
  }
  const outpost = { 'vehicle-registration': 0, 'vehicle-deregistration': 0, 'document-pick-up': 1.5, advice: 2 }
  const mixOf = (siteCode: string, channel: 'walk-in' | 'appointment', factors: Record<string, number>) => {
    const weights = [...OFFICE_SHARES]
      // Who only picks something up or asks something comes without an appointment.
      .map(
        ([service, share]) =>
          [service, share * (factors[service] ?? 1) * (channel === 'appointment' ? (EASY[service] ?? 1) : 1)] as const,
      )
      .filter(([, weight]) => weight > 0)
    const total = weights.reduce((sum, [, weight]) => sum + weight, 0)
    return weights.map(([serviceCode, weight]) => ({ siteCode, channel, serviceCode, share: weight / total }))
  }
  return [
    ...OFFICES.flatMap(code => [
      ...mixOf(code, 'walk-in', tilt[code] ?? {}),
      ...mixOf(code, 'appointment', tilt[code] ?? {}),
    ]),
    ...OUTPOSTS.flatMap(code => mixOf(code, 'walk-in', outpost)),
    { siteCode: PHONE, channel: 'call', serviceCode: 'phone-enquiry', share: 1 },
  ]
}

const EASY: Record<string, number> = { 'document-pick-up': 0.5, advice: 0, 'eid-pin': 0.7 }

function yearOf(date: string): number {
  return Number(date.slice(0, 4))
}
