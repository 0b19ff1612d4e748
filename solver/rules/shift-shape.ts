import { z } from 'zod'
import type { CoverLine, Person } from '../model/planning-problem.ts'
import { type BreakParams, breakDue, breakLawOf } from './breaks.ts'
import { slotCount } from './presence.ts'
import type { DayShift, RosterView } from './roster-view.ts'
import { defineRule, type Words } from './rule.ts'
import { isProtected, type JoinedPiece, joinPieces, workingMinutes } from './shift-time.ts'
import { dayWords, hourWords, nameOf, shiftWords } from './words.ts'

const params = z.object({
  maxBreaks: z.int().min(0).default(1).describe('most breaks in a shift'),
  maxSites: z.int().min(1).default(1).describe('most sites in a shift; more than one only along listed ways'),
  maxMinorMinutes: z
    .int()
    .min(0)
    .default(480)
    .describe('longest day of a minor; the law knows a longer one beside a shorter (JArbSchG 8(2a))'),
  extraBreakMinutes: z.int().min(0).default(0).describe('how much longer than the law asks the breaks may be'),
})

export const shiftShape = defineRule({
  id: 'shift-shape',
  level: 'hard',
  basis: 'agreement',
  unit: 'shifts',
  weight: 1000,
  scope: 'shape',
  params,
  title: { de: 'Form eines Dienstes', en: 'Shape of a shift' },
  sentence: {
    de: 'Alle Zeiten liegen auf dem Raster. Die Arbeitszeit liegt zwischen der kürzesten und der längsten Dienstlänge. Stücke und Pausen füllen die Anwesenheit lückenlos; es gibt nicht mehr Stücke als erlaubt, jedes ist lang genug und liegt in der Anwesenheitszeit seines Standorts. Minderjährige arbeiten auch neben einem kürzeren Tag nicht länger als acht Stunden. Ein Dienst ist an einem Standort; wo mehr erlaubt sind, gibt es Wechsel nur auf gelisteten Wegen, mit Wegezeit. Ein Dienst hat höchstens eine Pause; sie ist so lang, wie das Gesetz verlangt, auf das Raster aufgerundet, und liegt nicht zu nah an Beginn und Ende. Eine Tätigkeit, die eine Befähigung verlangt, gibt es nur, wo an diesem Tag eine Bedarfslinie sie nennt. Eine Tour wird ganz übernommen und ist das einzige Stück des Tages.',
    en: 'All times lie on the grid. Working time is between the shortest and the longest shift. Pieces and breaks fill the presence without gaps; there are no more pieces than allowed, each is long enough and lies within the presence window of its site. Minors work no longer than eight hours, a shorter day beside or not. A shift is at one site; where more are allowed, sites change only along listed ways, with the travel time. A shift has at most one break; it is as long as the law asks, rounded up to the grid, and keeps away from both ends. An activity that asks for a skill is done only where a cover line of the day names it. A tour is taken whole and is the only piece of its day.',
  },
  source: 'Works agreement (Dienstvereinbarung); shape of the product’s shifts',
  *violations(view) {
    for (const { person, planned } of view.people)
      for (const shift of planned) {
        const faults = faultsOf(view, person, shift, view.params, view.paramsOf<BreakParams>('breaks'))
        if (faults.length === 0) continue
        const date = dayWords(view.problem, shift.day)
        yield {
          person: person.id,
          day: shift.day,
          amount: 1,
          message: {
            de: `${nameOf(person)}, ${date.de}, ${shiftWords(shift)}: ${faults.map(fault => fault.de).join('; ')}.`,
            en: `${nameOf(person)}, ${date.en}, ${shiftWords(shift)}: ${faults.map(fault => fault.en).join('; ')}.`,
          },
        }
      }
  },
})

function faultsOf(
  view: RosterView,
  person: Person,
  shift: DayShift,
  limits: z.output<typeof params>,
  breakParams: BreakParams,
): Words[] {
  const pieces = joinPieces(shift)
  return [
    ...timeFaults(view, shift),
    ...minorFaults(person, shift, limits),
    ...breakFaults(view, person, shift, limits, breakParams),
    ...pieceFaults(view, shift, pieces),
    ...siteFaults(pieces, limits),
    ...changeFaults(view, shift, pieces),
    ...tourFaults(view, shift, pieces),
  ]
}

function* timeFaults({ problem: { shifts: frame } }: RosterView, shift: DayShift): Generator<Words> {
  const times = [shift, ...shift.breaks, ...shift.pieces].flatMap(range => [range.start, range.end])
  if (times.some(time => time % frame.stepMinutes !== 0))
    yield {
      de: `nicht alle Zeiten auf dem ${frame.stepMinutes}-Minuten-Raster`,
      en: `not all times on the grid of ${frame.stepMinutes} minutes`,
    }
  const minutes = workingMinutes(shift)
  if (minutes < frame.minMinutes)
    yield {
      de: `Arbeitszeit ${hourWords(minutes)} unter ${hourWords(frame.minMinutes)}`,
      en: `working time ${hourWords(minutes)} below ${hourWords(frame.minMinutes)}`,
    }
  if (minutes > frame.maxMinutes)
    yield {
      de: `Arbeitszeit ${hourWords(minutes)} über ${hourWords(frame.maxMinutes)}`,
      en: `working time ${hourWords(minutes)} above ${hourWords(frame.maxMinutes)}`,
    }
}

function* minorFaults(person: Person, shift: DayShift, limits: z.output<typeof params>): Generator<Words> {
  const minutes = workingMinutes(shift)
  if (isProtected(person, 'minor') && minutes > limits.maxMinorMinutes)
    yield {
      de: `minderjährig, Arbeitszeit ${hourWords(minutes)} über ${hourWords(limits.maxMinorMinutes)}`,
      en: `a minor, working time ${hourWords(minutes)} above ${hourWords(limits.maxMinorMinutes)}`,
    }
}

function* breakFaults(
  { problem }: RosterView,
  person: Person,
  shift: DayShift,
  limits: z.output<typeof params>,
  breakParams: BreakParams,
): Generator<Words> {
  const { earliestAfterStart, latestBeforeEnd } = problem.shifts.breakWindow
  for (const pause of shift.breaks)
    if (pause.start < shift.start + earliestAfterStart || pause.end > shift.end - latestBeforeEnd)
      yield { de: `Pause ${shiftWords(pause)} zu nah am Rand`, en: `break ${shiftWords(pause)} too close to an end` }
  if (shift.breaks.length > limits.maxBreaks)
    yield { de: `${shift.breaks.length} Pausen`, en: `${shift.breaks.length} breaks` }
  const law = breakLawOf(person, breakParams)
  const step = problem.shifts.stepMinutes
  const most = Math.ceil(breakDue(law, workingMinutes(shift)) / step) * step + limits.extraBreakMinutes
  const sum = shift.breaks.reduce((minutes, pause) => minutes + pause.end - pause.start, 0)
  if (sum > most) yield { de: `${sum} statt ${most} Minuten Pause`, en: `${sum} instead of ${most} minutes of break` }
}

function* pieceFaults(view: RosterView, shift: DayShift, pieces: readonly JoinedPiece[]): Generator<Words> {
  if (pieces.length > view.problem.shifts.maxPieces)
    yield { de: `${pieces.length} Stücke`, en: `${pieces.length} pieces` }
  for (const piece of pieces) {
    const least = view.activity(piece.activity)?.minPieceMinutes ?? 0
    if (piece.minutes < least)
      yield {
        de: `${piece.activity} nur ${piece.minutes} Minuten`,
        en: `${piece.activity} for only ${piece.minutes} minutes`,
      }
    const presence = view.site(piece.site)?.days.find(entry => entry.day === shift.day)?.presence
    if (!presence || piece.start < presence.start || piece.end > presence.end)
      yield {
        de: `${piece.site} außerhalb der Anwesenheitszeit`,
        en: `${piece.site} outside its presence window`,
      }
    const asked = view.lines.some(
      line => line.day === shift.day && line.site === piece.site && line.activities.includes(piece.activity),
    )
    if (!asked && view.activity(piece.activity)?.skill !== undefined)
      yield {
        de: `${piece.activity} ist in ${piece.site} nicht gefragt`,
        en: `nobody asks for ${piece.activity} at ${piece.site}`,
      }
  }
}

function* siteFaults(pieces: readonly JoinedPiece[], limits: z.output<typeof params>): Generator<Words> {
  const sites = new Set(pieces.map(piece => piece.site)).size
  if (sites > limits.maxSites) yield { de: `${sites} Standorte an einem Tag`, en: `${sites} sites in one day` }
}

/** Pieces and breaks fill the presence; only travel between two listed sites may stand between. */
function* changeFaults({ problem }: RosterView, shift: DayShift, pieces: readonly JoinedPiece[]): Generator<Words> {
  const parts = [...shift.pieces, ...shift.breaks].sort((a, b) => a.start - b.start)
  let gaps = 0
  let at = shift.start
  for (const part of parts) {
    if (part.start < at) yield { de: 'Stücke oder Pausen überlappen', en: 'pieces or breaks overlap' }
    gaps += Math.max(0, part.start - at)
    at = Math.max(at, part.end)
  }
  gaps += Math.max(0, shift.end - at)
  if (at > shift.end) yield { de: 'ein Stück endet nach dem Dienst', en: 'a piece ends after the shift' }
  let travelled = 0
  for (let next = 1; next < pieces.length; next++) {
    const from = pieces[next - 1]!
    const to = pieces[next]!
    if (from.site === to.site) continue
    const way = problem.travel.find(
      entry => (entry.from === from.site && entry.to === to.site) || (entry.from === to.site && entry.to === from.site),
    )
    const pause = shift.breaks
      .filter(entry => entry.start >= from.end && entry.end <= to.start)
      .reduce((sum, entry) => sum + entry.end - entry.start, 0)
    const gap = to.start - from.end - pause
    travelled += gap
    if (!way || gap < way.minutes)
      yield {
        de: `kein erlaubter Weg von ${from.site} nach ${to.site}`,
        en: `no allowed way from ${from.site} to ${to.site}`,
      }
  }
  if (gaps > travelled) yield { de: 'Lücke in der Anwesenheit', en: 'gap in the presence' }
}

function* tourFaults(view: RosterView, shift: DayShift, pieces: readonly JoinedPiece[]): Generator<Words> {
  for (const piece of pieces) {
    const lines = view.lines.filter(
      line =>
        line.indivisible &&
        line.day === shift.day &&
        line.site === piece.site &&
        line.activities.includes(piece.activity),
    )
    if (lines.length === 0) continue
    const whole = lines.some(line => piece.start === line.start && piece.end === tourEnd(view, line))
    if (!whole || pieces.length > 1)
      yield { de: `Tour ${piece.site} nicht ganz übernommen`, en: `tour ${piece.site} not taken whole` }
  }
}

function tourEnd({ problem }: RosterView, line: CoverLine): number {
  return line.start + slotCount(line) * problem.slotMinutes
}
