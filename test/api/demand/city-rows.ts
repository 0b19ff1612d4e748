import type { CityRows } from '../../../db/queries/requirements/read-city.ts'
import { PRICES, SERVICES, SHIFT_RULES } from '../../../db/seed/catalogue.ts'

type Hours = CityRows['openingHours'][number]
type Site = CityRows['sites'][number]

const FOR_EVER = { validFrom: '2000-01-01', validTo: null, revision: 1 }

/** A small city in rows, as the database would give them: one office, the phone, one outpost. */
export function cityRows(changes: Partial<CityRows> = {}): CityRows {
  return {
    settings: {
      id: 1,
      name: 'Teststadt',
      state: 'ST',
      timeZone: 'Europe/Berlin',
      demo: false,
      councilStep: true,
      hearingDays: 14,
      publishLeadDays: 28,
      wishCloseDays: 49,
      consentDays: 4,
      netCounterShare: 0.8,
      lateMinutePoints: 10,
      gaveUpPoints: 60,
      forecastWeeks: 8,
      shiftRules: SHIFT_RULES,
      prices: PRICES,
      revision: 1,
      createdAt: new Date(0),
    },
    rules: [],
    events: [],
    sites: [site('mitte', 'office'), site('telefon', 'phone'), site('dorf', 'outpost')],
    openingHours: [1, 2, 3, 4, 5].flatMap(weekday => [
      hours('mitte', weekday, [{ start: 480, end: 720, access: 'all' }]),
      hours('telefon', weekday, [{ start: 480, end: 1080, access: 'all' }]),
    ]),
    closingDays: [],
    travelTimes: [],
    tours: [],
    activities: [],
    services: SERVICES.map(service => ({
      ...(service as Required<typeof service>),
      leika: null,
      active: true,
      revision: 1,
    })),
    serviceMix: [],
    channelProfiles: [],
    serviceTargets: [],
    staffingLevels: [],
    ...changes,
  }
}

export function site(code: string, kind: Site['kind']): Site {
  return { code, name: code, kind, address: '', district: '', counters: 5, sortOrder: 1, ...FOR_EVER }
}

export function hours(siteCode: string, weekday: number, blocks: Hours['blocks']): Hours {
  return { id: weekday, siteCode, weekday, blocks, leadMinutes: 30, tailMinutes: 60, ...FOR_EVER }
}

export function closing(changes: Partial<CityRows['closingDays'][number]>): CityRows['closingDays'][number] {
  return {
    id: 1,
    siteCode: null,
    siteKind: null,
    firstDay: null,
    lastDay: null,
    weekday: null,
    nth: null,
    effect: 'closed',
    reason: 'Grund',
    ...FOR_EVER,
    ...changes,
  }
}

export function tour(changes: Partial<CityRows['tours'][number]>): CityRows['tours'][number] {
  return {
    code: 'dorf-fahrt',
    name: 'Dorf',
    siteCode: 'dorf',
    weekday: null,
    date: null,
    departMinute: 510,
    setupMinutes: 30,
    openFrom: 570,
    openTo: 750,
    returnMinute: 810,
    crew: 2,
    skillCode: 'mobile',
    ...FOR_EVER,
    ...changes,
  }
}

export function level(changes: Partial<CityRows['staffingLevels'][number]>): CityRows['staffingLevels'][number] {
  return {
    id: 1,
    siteCode: 'mitte',
    activityCode: 'counter',
    skillCode: null,
    weekday: null,
    startMinute: null,
    endMinute: null,
    dueWorkdays: null,
    minimum: 0,
    required: 0,
    reason: '',
    ...FOR_EVER,
    ...changes,
  }
}
