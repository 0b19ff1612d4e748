import {
  type Person,
  type PlanningProblem,
  type PlanningProblemInput,
  planningProblemSchema,
} from '../../solver/model/planning-problem.ts'
import { createRandom, type Random } from '../../solver/model/random.ts'

/** Size and seed of a made-up city. */
export interface CityOptions {
  /** people in all offices together, 4 or more */
  readonly staff?: number
  /** weeks of the horizon, 1 or more */
  readonly weeks?: number
  /** sites: one phone team, two outposts (from 5 sites on), the rest offices; 2 or more */
  readonly sites?: number
  readonly seed?: number
  /** required person-hours over contract hours of those present, 0.95 to 1.05; left out: drawn */
  readonly load?: number
}

type Line = PlanningProblemInput['cover'][number]
type SiteInput = PlanningProblemInput['sites'][number]

const SLOT = 15
/** Opening hours of about 2016 (DOMAIN.md 1.2), Monday to Friday, and Saturday for the first office. */
const OPEN: readonly (readonly [number, number])[] = [
  [480, 900],
  [540, 1140],
  [720, 900],
  [540, 1140],
  [480, 720],
  [480, 720],
]
const PRESENCE: readonly (readonly [number, number])[] = [
  [420, 1080],
  [420, 1170],
  [420, 1080],
  [420, 1170],
  [420, 960],
  [450, 750],
]
/** Contract mix: weekly minutes, workdays a week, share of the staff. */
const CONTRACTS: readonly (readonly [number, number, number])[] = [
  [2340, 5, 0.56],
  [2100, 5, 0.1],
  [1800, 5, 0.12],
  [1500, 4, 0.09],
  [1170, 3, 0.08],
  [900, 2, 0.05],
]

/**
 * A whole city's planning problem, drawn from a seed: offices with a late day and one Saturday, a phone team with its M
 * curve, tours to two outposts, key holders, back office, contract mix, part-timers' fixed free days, trainees, minors,
 * protected people, absences, wishes and a week of history. Required hours are `load` times the contract hours present.
 */
export function cityProblem(options: CityOptions = {}): PlanningProblem {
  const { staff = 62, weeks = 1, sites: siteCount = 7, seed = 1 } = options
  const random = createRandom(seed, 71)
  const load = options.load ?? 0.95 + 0.1 * random.next()
  const days = weeks * 7
  const sites = makeSites(siteCount, days, staff)
  const people = makePeople(staff, days, sites, random)
  const tours = makeTours(sites, weeks)
  const input: PlanningProblemInput = {
    format: 'amtstakt-planning-problem',
    version: 1,
    id: `city-${staff}-${weeks}-${siteCount}-${seed}`,
    title: 'City drawn from a seed',
    horizon: { firstDay: '2027-03-01', days },
    sites,
    activities: [
      { id: 'counter', name: 'Counter', skill: 'citizen-services' },
      { id: 'phone', name: 'Phone', skill: 'phone' },
      { id: 'back-office', name: 'Back office' },
      { id: 'tour', name: 'Tour', skill: 'mobile' },
    ],
    cover: [...tours, ...makeLines(sites, people, tours, load, days, random)],
    people,
  }
  return planningProblemSchema.parse(input)
}

function makeSites(count: number, days: number, staff: number): SiteInput[] {
  const outposts = count >= 5 ? 2 : 0
  const offices = count - 1 - outposts
  const sites: SiteInput[] = []
  for (let office = 0; office < offices; office++)
    sites.push({
      id: `office-${office + 1}`,
      name: `Office ${office + 1}`,
      kind: 'office',
      counters: Math.max(3, Math.round((staff / offices) * (office === 0 ? 0.9 : 0.6))),
      days: eachDay(days, weekday => (weekday < 5 || (weekday === 5 && office === 0) ? weekday : undefined)),
    })
  sites.push({
    id: 'phone',
    name: 'Phone team',
    kind: 'phone',
    counters: 0,
    days: Array.from({ length: days }, (_, day) => day)
      .filter(day => day % 7 < 5)
      .map(day => ({ day, open: [{ start: 480, end: 1080 }], presence: { start: 450, end: 1110 } })),
  })
  for (let outpost = 0; outpost < outposts; outpost++)
    sites.push({
      id: `outpost-${outpost + 1}`,
      name: `Outpost ${outpost + 1}`,
      kind: 'outpost',
      counters: 2,
      days: Array.from({ length: days }, (_, day) => day)
        .filter(day => day % 7 === 1 + 2 * outpost)
        .map(day => ({ day, open: [{ start: 540, end: 720 }], presence: { start: 480, end: 780 } })),
    })
  return sites
}

function eachDay(days: number, pattern: (weekday: number) => number | undefined): SiteInput['days'] {
  return Array.from({ length: days }, (_, day) => day).flatMap(day => {
    const kind = pattern(day % 7)
    if (kind === undefined) return []
    const [openStart, openEnd] = OPEN[kind]!
    const [start, end] = PRESENCE[kind]!
    return [{ day, open: [{ start: openStart, end: openEnd }], presence: { start, end } }]
  })
}

function makePeople(staff: number, days: number, sites: readonly SiteInput[], random: Random): Person[] {
  const offices = sites.filter(site => site.kind === 'office')
  const outposts = sites.filter(site => site.kind === 'outpost').map(site => site.id)
  const phoneStaff = Math.max(1, Math.round(staff * 0.2))
  return Array.from({ length: staff }, (_, index) => {
    const onPhone = index < phoneStaff
    const office = offices[(index * 7 + (index % 3)) % offices.length]!.id
    const second = offices[random.below(offices.length)]!.id
    const [weekly, workdays] = contractOf((index * 0.618034) % 1)
    const minor = index === phoneStaff || index === phoneStaff + 9
    const trainee = minor || index % 23 === 5
    const mobile = !trainee && index % 5 === 2
    const counter = !onPhone || random.next() < 0.3
    const skills = [
      ...(counter ? ['citizen-services'] : []),
      ...(onPhone || random.next() < 0.15 ? ['phone'] : []),
      ...(mobile ? ['mobile'] : []),
      ...(!trainee && random.next() < 0.45 ? ['key-holder'] : []),
    ]
    const person: Person = {
      id: `p${String(index + 1).padStart(4, '0')}`,
      name: '',
      homeSite: onPhone ? 'phone' : office,
      sites: [
        ...new Set([
          ...(onPhone ? ['phone', ...(counter ? [office] : [])] : [office]),
          ...(!onPhone && random.next() < 0.6 ? [second] : []),
          ...(!onPhone && skills.includes('phone') ? ['phone'] : []),
          ...(mobile ? outposts : []),
        ]),
      ],
      skills: skills.map(skill => ({ skill })),
      speed: trainee ? 0.5 : 1,
      contract: { weeklyMinutes: weekly, workdaysPerWeek: workdays, toleranceMinutes: 120 },
      weeks: [],
      protections: [
        ...(minor ? (['minor'] as const) : []),
        ...(trainee ? (['trainee'] as const) : []),
        ...(index % 19 === 7 ? (['no-extra-work'] as const) : []),
        ...(index % 41 === 11 ? (['expectant'] as const) : []),
      ],
      timeOff: [],
      wishes: [],
      pins: [],
      history: [],
      averageBefore: { minutes: Math.round(weekly * 23 * 0.9), workdays: 138 },
    }
    return withCalendar(person, index, days, minor, random)
  })
}

function contractOf(share: number): readonly [number, number] {
  let sum = 0
  for (const [weekly, workdays, part] of CONTRACTS) {
    sum += part
    if (share < sum) return [weekly, workdays]
  }
  return [2340, 5]
}

/** Fixed free days, school, absences, week targets, wishes and the last Saturday before the horizon. */
function withCalendar(person: Person, index: number, days: number, minor: boolean, random: Random): Person {
  const { weeklyMinutes, workdaysPerWeek } = person.contract
  const timeOff: Person['timeOff'] = []
  const weeks: Person['weeks'] = []
  const wishes: Person['wishes'] = []
  const free = random.below(5)
  for (let firstDay = 0; firstDay < days; firstDay += 7) {
    const wholeDay = (weekday: number, kind: Person['timeOff'][number]['kind']) =>
      timeOff.push({ day: firstDay + weekday, start: 0, end: 1440, kind })
    if (workdaysPerWeek <= 4) wholeDay(free, 'contract-free')
    if (workdaysPerWeek <= 3) wholeDay((free + 2) % 5, 'contract-free')
    if (minor) wholeDay(1, 'school')
    if (index % 11 === 4) timeOff.push({ day: firstDay + 2, start: 900, end: 1440, kind: 'unavailable' })
    let absent = 0
    if (random.next() < 0.06) absent = 5
    else if (random.next() < 0.1) absent = 1
    const first = absent === 5 ? 0 : random.below(5)
    for (let gone = 0; gone < absent; gone++) wholeDay((first + gone) % 5, 'absent')
    const paid = Math.min(workdaysPerWeek, absent) + (minor ? 1 : 0)
    const target = Math.round((weeklyMinutes * Math.max(0, workdaysPerWeek - paid)) / workdaysPerWeek / SLOT) * SLOT
    weeks.push({ firstDay, days: 7, targetMinutes: target })
    if (random.next() < 0.35) wishes.push(makeWish(person, firstDay, random))
  }
  const history: Person['history'] =
    index % 13 === 3
      ? [
          {
            day: -2,
            start: 480,
            end: 720,
            breaks: [],
            pieces: [{ start: 480, end: 720, site: person.homeSite, activity: 'back-office' }],
          },
        ]
      : []
  return { ...person, timeOff, weeks, wishes, history }
}

function makeWish(person: Person, firstDay: number, random: Random): Person['wishes'][number] {
  const day = firstDay + random.below(5)
  const id = `${person.id}-${day}`
  const weight = 5 + random.below(16)
  const kind = random.below(3)
  if (kind === 0) return { id, day, kind: 'off', weight }
  if (kind === 1) return { id, day, kind: 'end-not-after', minute: 900 + 15 * random.below(9), weight }
  return { id, day, kind: 'start-not-before', minute: 480 + 15 * random.below(9), weight }
}

/** One crew of two, 08:30-12:30 with set-up, on the outpost's weekday. */
function makeTours(sites: readonly SiteInput[], weeks: number): Line[] {
  return sites
    .filter(site => site.kind === 'outpost')
    .flatMap((site, outpost) =>
      Array.from({ length: weeks }, (_, week) => ({
        id: `${site.id}-tour-${week * 7 + 1 + 2 * outpost}`,
        site: site.id,
        activities: ['tour'],
        day: week * 7 + 1 + 2 * outpost,
        start: 510,
        minimum: new Array<number>(16).fill(2),
        required: new Array<number>(16).fill(2),
        indivisible: true,
      })),
    )
}

/** Counter, key-holder, phone and back-office lines, scaled to the contract hours that are there. */
function makeLines(
  sites: readonly SiteInput[],
  people: readonly Person[],
  tours: readonly Line[],
  load: number,
  days: number,
  random: Random,
): Line[] {
  const weeks = days / 7
  const hours = (members: readonly Person[]) =>
    members.reduce((sum, person) => sum + person.weeks.reduce((all, week) => all + week.targetMinutes, 0), 0) / weeks
  const onPhone = people.filter(person => person.homeSite === 'phone')
  const inOffices = people.filter(person => person.homeSite !== 'phone')
  const touring = tours.reduce((sum, line) => sum + line.required.reduce((all, count) => all + count, 0), 0) / weeks
  const officeSlots = (load * hours(inOffices)) / SLOT - touring
  const offices = sites.filter(site => site.kind === 'office')
  const shares = offices.map((_, index) => (index === 0 ? 1.6 : 0.8 + 0.4 * random.next()))
  const whole = shares.reduce((sum, share) => sum + share, 0)
  const lines: Line[] = []
  for (let firstDay = 0; firstDay < days; firstDay += 7) {
    const weekFactor = 0.98 + 0.04 * random.next()
    offices.forEach((site, index) => {
      const slots = (officeSlots * weekFactor * shares[index]!) / whole
      lines.push(...officeLines(site, firstDay, slots, random))
    })
    const phone = sites.find(site => site.kind === 'phone')!
    lines.push(...phoneLines(phone, firstDay, (load * weekFactor * hours(onPhone)) / SLOT))
  }
  return lines
}

const WEEKDAY = [1.05, 1.1, 0.85, 1.1, 0.9, 0.8]

function officeLines(site: SiteInput, firstDay: number, slots: number, random: Random): Line[] {
  const week = site.days.filter(entry => entry.day >= firstDay && entry.day < firstDay + 7)
  const noise = week.map(() => 0.95 + 0.1 * random.next())
  const counter = curves(week, slots * 0.62, (entry, minute, index) => {
    const open = entry.open[0]!
    if (minute < open.start || minute >= open.end) return 0
    const rush = minute < open.start + 30 ? 0.25 : 0
    const morning = Math.exp(-(((minute - 615) / 100) ** 2))
    const afternoon = Math.exp(-(((minute - 970) / 90) ** 2))
    return noise[index]! * WEEKDAY[entry.day % 7]! * (0.7 + rush + 0.5 * morning + 0.45 * afternoon)
  })
  const office = curves(week, slots * 0.38, (entry, minute) => {
    if (entry.day % 7 === 5) return 0
    const open = entry.open[0]!
    const closed = minute < open.start || minute >= open.end
    const early = minute < entry.presence.start + 45 || minute >= entry.presence.end - 60
    return early ? 0.2 : closed ? 1 : 0.4
  })
  return week.flatMap((entry, index) => {
    const open = entry.open[0]!
    const openSlots = (open.end - open.start) / SLOT
    const lead = (open.start - entry.presence.start) / SLOT
    const required = counter[index]!.slice(lead, lead + openSlots)
    const common = { site: site.id, day: entry.day }
    return [
      {
        ...common,
        id: `${site.id}-counter-${entry.day}`,
        activities: ['counter'],
        start: open.start,
        minimum: new Array<number>(openSlots).fill(2),
        required: required.map(count => Math.min(site.counters, Math.max(2, count))),
      },
      {
        ...common,
        id: `${site.id}-key-${entry.day}`,
        activities: ['counter', 'back-office'],
        skill: 'key-holder',
        start: open.start,
        minimum: new Array<number>(openSlots).fill(1),
        required: new Array<number>(openSlots).fill(1),
        costs: new Array<number[]>(openSlots).fill([1000, 0]),
      },
      {
        ...common,
        id: `${site.id}-back-office-${entry.day}`,
        activities: ['back-office'],
        start: entry.presence.start,
        minimum: new Array<number>(office[index]!.length).fill(0),
        required: office[index]!,
      },
    ]
  })
}

/** The phone's M curve (DOMAIN.md 5), 08:00-18:00. */
const CALLS = [0.085, 0.135, 0.135, 0.115, 0.08, 0.085, 0.115, 0.11, 0.085, 0.055]
const CALL_DAYS = [1.15, 1.05, 0.97, 1, 0.83]

function phoneLines(site: SiteInput, firstDay: number, slots: number): Line[] {
  const week = site.days.filter(entry => entry.day >= firstDay && entry.day < firstDay + 7)
  const phone = curves(week, slots * 0.85, (entry, minute) =>
    minute < 480 || minute >= 1080 ? 0 : (CALLS[Math.floor((minute - 480) / 60)]! + 0.02) * CALL_DAYS[entry.day % 7]!,
  )
  const office = curves(week, slots * 0.15, (_, minute) => (minute >= 600 && minute < 1020 ? 1 : 0.2))
  return week.flatMap((entry, index) => {
    const lead = (480 - entry.presence.start) / SLOT
    return [
      {
        id: `phone-${entry.day}`,
        site: site.id,
        activities: ['phone'],
        day: entry.day,
        start: 480,
        minimum: new Array<number>(40).fill(1),
        required: phone[index]!.slice(lead, lead + 40).map(count => Math.max(1, count)),
      },
      {
        id: `phone-back-office-${entry.day}`,
        site: site.id,
        activities: ['back-office'],
        day: entry.day,
        start: entry.presence.start,
        minimum: new Array<number>(office[index]!.length).fill(0),
        required: office[index]!,
      },
    ]
  })
}

/** Whole people per slot of presence whose sum over the week is `total`; what rounding leaves is carried along. */
function curves(
  week: readonly SiteInput['days'][number][],
  total: number,
  shape: (entry: SiteInput['days'][number], minute: number, index: number) => number,
): number[][] {
  const raw = week.map((entry, index) =>
    Array.from({ length: (entry.presence.end - entry.presence.start) / SLOT }, (_, slot) =>
      shape(entry, entry.presence.start + slot * SLOT, index),
    ),
  )
  const scale =
    total /
    Math.max(
      1e-9,
      raw.flat().reduce((sum, value) => sum + value, 0),
    )
  let carried = 0
  return raw.map(slots =>
    slots.map(value => {
      if (value === 0) return 0
      carried += value * scale
      const whole = Math.max(0, Math.round(carried))
      carried -= whole
      return whole
    }),
  )
}
