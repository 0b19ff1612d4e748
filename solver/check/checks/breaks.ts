import type { Person } from '../../model/planning-problem.ts'
import type { Minutes, TimeRange } from '../../model/units.ts'
import { defineCheck, type Values } from '../check.ts'
import type { DayShift } from '../given.ts'
import type { Sentence } from '../report.ts'
import { dayWords, lengthWords, personWords, rangeWords } from '../words.ts'
import { breaksOf, workingTime } from '../work.ts'

const PARAMS = {
  minBreakMinutes: { default: 15, tighter: 'larger' },
  firstAfterMinutes: { default: 360, tighter: 'smaller' },
  firstBreakMinutes: { default: 30, tighter: 'larger' },
  secondAfterMinutes: { default: 540, tighter: 'smaller' },
  secondBreakMinutes: { default: 45, tighter: 'larger' },
  maxRunMinutes: { default: 360, tighter: 'smaller' },
  minorFirstAfterMinutes: { default: 270, tighter: 'smaller' },
  minorFirstBreakMinutes: { default: 30, tighter: 'larger' },
  minorSecondAfterMinutes: { default: 360, tighter: 'smaller' },
  minorSecondBreakMinutes: { default: 60, tighter: 'larger' },
  minorMaxRunMinutes: { default: 270, tighter: 'smaller' },
  minorEdgeMinutes: { default: 60, tighter: 'larger' },
} as const

/**
 * Rest breaks. Adults, ArbZG 4: more than 6 h of work need 30 minutes of break, more than 9 h 45; only breaks of 15
 * minutes and more count; never more than 6 h without one. Minors, JArbSchG 11: more than 4.5 h need 30 minutes, more
 * than 6 h 60; never more than 4.5 h without; not in the first nor in the last hour.
 */
export const breaks = defineCheck({
  rule: 'breaks',
  kind: 'statutory',
  unit: 'minutes',
  params: PARAMS,
  *find(given, values) {
    for (const { person, planned } of given.people) {
      const regime = regimeOf(person, values)
      for (const shift of planned) {
        for (const fault of faultsOf(shift, regime)) {
          const date = dayWords(given, shift.day)
          yield {
            person: person.id,
            day: shift.day,
            start: shift.start,
            end: shift.end,
            amount: fault.amount,
            message: {
              de: `${personWords(person)}, ${date.de}, ${rangeWords(shift)}: ${fault.message.de}`,
              en: `${personWords(person)}, ${date.en}, ${rangeWords(shift)}: ${fault.message.en}`,
            },
          }
        }
      }
    }
  },
})

/** Break that the law asks of a person for so much work in a shift. */
export function breakNeeded(person: Person, work: Minutes, values: Values<typeof PARAMS>): Minutes {
  return neededBy(regimeOf(person, values), work)
}

function neededBy(regime: Regime, work: Minutes): Minutes {
  return Math.max(0, ...regime.steps.filter(step => work > step.above).map(step => step.needs))
}

function regimeOf(person: Person, values: Values<typeof PARAMS>): Regime {
  const adult: Regime = {
    least: values.minBreakMinutes,
    steps: [
      { above: values.firstAfterMinutes, needs: values.firstBreakMinutes },
      { above: values.secondAfterMinutes, needs: values.secondBreakMinutes },
    ],
    maxRun: values.maxRunMinutes,
    edge: 0,
  }
  if (!person.protections.includes('minor')) return adult
  return {
    least: values.minBreakMinutes,
    steps: [
      ...adult.steps,
      { above: values.minorFirstAfterMinutes, needs: values.minorFirstBreakMinutes },
      { above: values.minorSecondAfterMinutes, needs: values.minorSecondBreakMinutes },
    ],
    maxRun: Math.min(values.maxRunMinutes, values.minorMaxRunMinutes),
    edge: values.minorEdgeMinutes,
  }
}

interface Regime {
  /** shortest break that counts */
  readonly least: Minutes
  readonly steps: readonly { readonly above: Minutes; readonly needs: Minutes }[]
  readonly maxRun: Minutes
  /** no break within this of either end of the shift */
  readonly edge: Minutes
}

function* faultsOf(shift: DayShift, regime: Regime): Generator<{ amount: number; message: Sentence }> {
  const all = breaksOf(shift)
  const counted = all.filter(pause => pause.end - pause.start >= regime.least)
  const rest = counted.reduce((sum, pause) => sum + pause.end - pause.start, 0)
  const work = workingTime(shift)
  const needed = neededBy(regime, work)
  if (rest < needed)
    yield {
      amount: needed - rest,
      message: {
        de: `${rest} Minuten Pause bei ${lengthWords(work)} Arbeit, nötig sind ${needed} (in Teilen ab ${regime.least} Minuten).`,
        en: `${rest} minutes of break in ${lengthWords(work)} of work; ${needed} are needed (in parts of ${regime.least} or more).`,
      },
    }
  const run = longestRun(shift, counted)
  if (run > regime.maxRun)
    yield {
      amount: run - regime.maxRun,
      message: {
        de: `${lengthWords(run)} Arbeit ohne Pause, höchstens ${lengthWords(regime.maxRun)} sind zulässig.`,
        en: `${lengthWords(run)} of work without a break; at most ${lengthWords(regime.maxRun)} are allowed.`,
      },
    }
  for (const pause of regime.edge > 0 ? all : []) {
    const early = regime.edge - (pause.start - shift.start)
    const late = regime.edge - (shift.end - pause.end)
    if (Math.max(early, late) > 0)
      yield {
        amount: Math.max(0, early) + Math.max(0, late),
        message: {
          de: `die Pause ${rangeWords(pause)} liegt in der ersten oder letzten Stunde des Dienstes (Jugendliche).`,
          en: `the break ${rangeWords(pause)} lies in the first or last hour of the shift (minor).`,
        },
      }
  }
}

/** Longest time between two breaks that count; a shorter break does not end the run, and so belongs to it. */
function longestRun(shift: DayShift, counted: readonly TimeRange[]): Minutes {
  const edges = [{ start: shift.start, end: shift.start }, ...counted, { start: shift.end, end: shift.end }]
  let longest = 0
  for (let i = 1; i < edges.length; i++) longest = Math.max(longest, edges[i]!.start - edges[i - 1]!.end)
  return longest
}
