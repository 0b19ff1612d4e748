import type { CoverLine, Person } from '../../model/planning-problem.ts'
import { formatMinutes } from '../../model/time.ts'
import { defineCheck } from '../check.ts'
import { endOfLine } from '../cover.ts'
import type { DayShift, Given } from '../given.ts'
import type { Sentence } from '../report.ts'
import { settingsOf } from '../settings.ts'
import { activityWords, dayWords, lengthWords, personWords, rangeWords, siteWords } from '../words.ts'
import { breaksOf, type Stretch, stretchesOf, workingTime } from '../work.ts'
import { breakNeeded, breaks } from './breaks.ts'

/**
 * A shift keeps to the agreed shape: on the grid, neither too short nor too long, no more than eight hours for minors, few
 * and long enough pieces, inside the site's presence window, work that takes a skill only where a line of the day asks for
 * it, at one site unless more are allowed, changes of site with their way, few breaks, no longer than due and away from
 * both ends, tours taken whole.
 */
export const shiftShape = defineCheck({
  rule: 'shift-shape',
  kind: 'agreement',
  unit: 'shifts',
  weight: 1000,
  params: {
    maxBreaks: { default: 1, tighter: 'smaller' },
    maxSites: { default: 1, tighter: 'smaller' },
    maxMinorMinutes: { default: 480, tighter: 'smaller' },
    extraBreakMinutes: { default: 0, tighter: 'smaller' },
  },
  *find(given, values) {
    const law = settingsOf(breaks, given).values as Parameters<typeof breakNeeded>[2]
    for (const { person, planned } of given.people) {
      for (const shift of planned) {
        const most = onGrid(given, breakNeeded(person, workingTime(shift), law)) + values.extraBreakMinutes
        const faults = [
          ...minorFaults(person, shift, values.maxMinorMinutes),
          ...faultsOf(given, shift, { ...values, maxBreakMinutes: most }),
        ]
        if (faults.length === 0) continue
        const date = dayWords(given, shift.day)
        yield {
          person: person.id,
          day: shift.day,
          start: shift.start,
          end: shift.end,
          amount: 1,
          message: {
            de: `${personWords(person)}, ${date.de}, ${rangeWords(shift)}: ${faults.map(fault => fault.de).join('; ')}.`,
            en: `${personWords(person)}, ${date.en}, ${rangeWords(shift)}: ${faults.map(fault => fault.en).join('; ')}.`,
          },
        }
      }
    }
  },
})

/** A break is due in whole steps of the grid. */
function onGrid(given: Given, minutes: number): number {
  const step = given.problem.shifts.stepMinutes
  return Math.ceil(minutes / step) * step
}

/** Most breaks of a shift, their longest sum, most sites. */
interface Limits {
  readonly maxBreaks: number
  readonly maxBreakMinutes: number
  readonly maxSites: number
}

function* faultsOf(given: Given, shift: DayShift, limits: Limits): Generator<Sentence> {
  yield* gridFaults(given, shift)
  yield* lengthFaults(given, shift)
  yield* breakFaults(given, shift, limits)
  const stretches = stretchesOf(shift)
  yield* pieceFaults(given, stretches)
  yield* presenceFaults(given, shift)
  yield* askedFaults(given, shift)
  yield* siteFaults(stretches, limits)
  yield* wayFaults(given, shift, stretches)
  yield* tourFaults(given, shift, stretches)
}

function* gridFaults(given: Given, shift: DayShift): Generator<Sentence> {
  const step = given.problem.shifts.stepMinutes
  const times = [shift, ...shift.breaks, ...shift.pieces].flatMap(range => [range.start, range.end])
  const off = [...new Set(times.filter(time => time % step !== 0))].sort((a, b) => a - b)
  if (off.length === 0) return
  const list = off.map(formatMinutes).join(', ')
  yield {
    de: `${list} liegt nicht auf dem Raster von ${step} Minuten`,
    en: `${list} is not on the grid of ${step} minutes`,
  }
}

function* lengthFaults(given: Given, shift: DayShift): Generator<Sentence> {
  const { minMinutes, maxMinutes } = given.problem.shifts
  const work = workingTime(shift)
  if (work < minMinutes)
    yield {
      de: `${lengthWords(work)} Arbeitszeit, ein Dienst dauert mindestens ${lengthWords(minMinutes)}`,
      en: `${lengthWords(work)} of work, a shift lasts at least ${lengthWords(minMinutes)}`,
    }
  if (work > maxMinutes)
    yield {
      de: `${lengthWords(work)} Arbeitszeit, ein Dienst dauert höchstens ${lengthWords(maxMinutes)}`,
      en: `${lengthWords(work)} of work, a shift lasts at most ${lengthWords(maxMinutes)}`,
    }
}

function* minorFaults(person: Person, shift: DayShift, most: number): Generator<Sentence> {
  const work = workingTime(shift)
  if (!person.protections.includes('minor') || work <= most) return
  yield {
    de: `minderjährig und ${lengthWords(work)} Arbeitszeit, vereinbart sind höchstens ${lengthWords(most)}`,
    en: `a minor with ${lengthWords(work)} of work, at most ${lengthWords(most)} are agreed`,
  }
}

function* breakFaults(given: Given, shift: DayShift, limits: Limits): Generator<Sentence> {
  const pauses = breaksOf(shift)
  const total = pauses.reduce((sum, pause) => sum + pause.end - pause.start, 0)
  if (pauses.length > limits.maxBreaks)
    yield {
      de: `${pauses.length} Pausen, erlaubt sind ${limits.maxBreaks}`,
      en: `${pauses.length} breaks, ${limits.maxBreaks} are allowed`,
    }
  if (total > limits.maxBreakMinutes)
    yield {
      de: `${lengthWords(total)} Pause, nötig sind ${lengthWords(limits.maxBreakMinutes)}`,
      en: `${lengthWords(total)} of breaks, ${lengthWords(limits.maxBreakMinutes)} are due`,
    }
  const { earliestAfterStart, latestBeforeEnd } = given.problem.shifts.breakWindow
  for (const pause of pauses) {
    if (pause.start - shift.start < earliestAfterStart)
      yield {
        de: `die Pause ${rangeWords(pause)} beginnt früher als ${lengthWords(earliestAfterStart)} nach Dienstbeginn`,
        en: `the break ${rangeWords(pause)} starts sooner than ${lengthWords(earliestAfterStart)} after the shift's start`,
      }
    if (shift.end - pause.end < latestBeforeEnd)
      yield {
        de: `die Pause ${rangeWords(pause)} endet später als ${lengthWords(latestBeforeEnd)} vor Dienstende`,
        en: `the break ${rangeWords(pause)} ends later than ${lengthWords(latestBeforeEnd)} before the shift's end`,
      }
  }
}

function* pieceFaults(given: Given, stretches: readonly Stretch[]): Generator<Sentence> {
  const { maxPieces } = given.problem.shifts
  if (stretches.length > maxPieces)
    yield {
      de: `${stretches.length} Abschnitte, erlaubt sind ${maxPieces}`,
      en: `${stretches.length} pieces, ${maxPieces} are allowed`,
    }
  for (const stretch of stretches) {
    const least = given.activity(stretch.activity)?.minPieceMinutes ?? 0
    if (stretch.work >= least) continue
    const name = activityWords(given, stretch.activity)
    yield {
      de: `${name} ${rangeWords(stretch)} dauert ${lengthWords(stretch.work)}, mindestens ${lengthWords(least)} sind vereinbart`,
      en: `${name} ${rangeWords(stretch)} lasts ${lengthWords(stretch.work)}, at least ${lengthWords(least)} are agreed`,
    }
  }
}

function* askedFaults(given: Given, shift: DayShift): Generator<Sentence> {
  for (const piece of shift.pieces) {
    if (given.activity(piece.activity)?.skill === undefined) continue
    const asked = given.lines.some(
      line => line.day === shift.day && line.site === piece.site && line.activities.includes(piece.activity),
    )
    if (asked) continue
    const what = activityWords(given, piece.activity)
    const where = siteWords(given, piece.site)
    yield {
      de: `${what} ist in ${where} an diesem Tag nicht gefragt`,
      en: `nobody asks for ${what} at ${where} that day`,
    }
  }
}

function* presenceFaults(given: Given, shift: DayShift): Generator<Sentence> {
  for (const piece of shift.pieces) {
    const name = siteWords(given, piece.site)
    const window = given.site(piece.site)?.days.find(entry => entry.day === shift.day)?.presence
    if (!window)
      yield {
        de: `${name} ist an diesem Tag nicht besetzt`,
        en: `nobody works at ${name} that day`,
      }
    else if (piece.start < window.start || piece.end > window.end)
      yield {
        de: `${rangeWords(piece)} liegt außerhalb der Anwesenheitszeit ${rangeWords(window)} von ${name}`,
        en: `${rangeWords(piece)} lies outside ${name}'s presence window ${rangeWords(window)}`,
      }
  }
}

function* siteFaults(stretches: readonly Stretch[], { maxSites }: Limits): Generator<Sentence> {
  const sites = new Set(stretches.map(stretch => stretch.site)).size
  if (sites > maxSites)
    yield { de: `${sites} Standorte, erlaubt sind ${maxSites}`, en: `${sites} sites, ${maxSites} are allowed` }
}

function* wayFaults(given: Given, shift: DayShift, stretches: readonly Stretch[]): Generator<Sentence> {
  for (let i = 1; i < stretches.length; i++) {
    const before = stretches[i - 1]!
    const after = stretches[i]!
    if (before.site === after.site) continue
    const from = siteWords(given, before.site)
    const to = siteWords(given, after.site)
    const way = minutesBetween(given, before.site, after.site)
    if (way === undefined) {
      yield {
        de: `ein Wechsel von ${from} nach ${to} am selben Tag ist nicht vorgesehen`,
        en: `a change from ${from} to ${to} on one day is not provided for`,
      }
      continue
    }
    const paused = breaksOf(shift).reduce(
      (sum, pause) => sum + Math.max(0, Math.min(pause.end, after.start) - Math.max(pause.start, before.end)),
      0,
    )
    const gap = after.start - before.end - paused
    if (gap < way)
      yield {
        de: `für den Weg von ${from} nach ${to} sind ${gap} statt ${way} Minuten geplant`,
        en: `the way from ${from} to ${to} is given ${gap} instead of ${way} minutes`,
      }
  }
}

/** The way between two sites; a pair counts in both directions, the shortest entry if it is listed twice. */
function minutesBetween(given: Given, from: string, to: string): number | undefined {
  const listed = given.problem.travel.filter(
    way => (way.from === from && way.to === to) || (way.from === to && way.to === from),
  )
  return listed.length === 0 ? undefined : Math.min(...listed.map(way => way.minutes))
}

function* tourFaults(given: Given, shift: DayShift, stretches: readonly Stretch[]): Generator<Sentence> {
  for (const stretch of stretches) {
    const tours = toursOf(given, shift.day, stretch)
    if (tours.length === 0) continue
    const spans = tours.map(tour => ({ start: tour.start, end: endOfLine(given, tour) }))
    if (!spans.some(span => span.start === stretch.start && span.end === stretch.end)) {
      const list = spans.map(rangeWords).join(' / ')
      yield {
        de: `die Tour ${list} wird nur in der Zeit ${rangeWords(stretch)} begleitet, sie gilt als Ganzes`,
        en: `the tour ${list} is joined ${rangeWords(stretch)} only, it is taken whole`,
      }
    }
    if (stretches.length > 1)
      yield {
        de: 'neben einer Tour gibt es am selben Tag keine andere Arbeit',
        en: 'a tour leaves no other work on the same day',
      }
  }
}

/** The tours that a piece of work belongs to by day, site and activity. */
export function toursOf(
  given: Given,
  day: number,
  work: { readonly site: string; readonly activity: string },
): readonly CoverLine[] {
  return given.toursOn(day).filter(tour => tour.site === work.site && tour.activities.includes(work.activity))
}
