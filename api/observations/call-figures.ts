import { extentOf } from '../imports/targets/target.ts'

interface CountedCalls {
  readonly date: string
  readonly offered: number
  readonly answered: number
  readonly answeredInTarget: number | null
  readonly abandoned: number
  readonly abandonedShort: number
  readonly talkSeconds: number | null
  readonly holdSeconds: number | null
  readonly wrapUpSeconds: number | null
  readonly waitSeconds: number | null
}

/**
 * Handling time and patience of callers from interval reports. Patience is the maximum-likelihood estimate of an
 * exponential time that is cut off when a call is answered: all time waited, divided by the calls given up (Brown et al.,
 * "Statistical Analysis of a Telephone Call Center", JASA 100 (2005), section 5). Where a report's waiting time leaves out
 * those who gave up, it comes out too short.
 * @param intervals at least one
 */
export function callFigures(intervals: readonly CountedCalls[]) {
  const sum = (of: (interval: CountedCalls) => number) => intervals.reduce((total, one) => total + of(one), 0)
  const offered = sum(one => one.offered)
  const answered = sum(one => one.answered)
  const abandoned = sum(one => one.abandoned + one.abandonedShort)
  const timed = intervals.filter(one => one.talkSeconds !== null)
  const timedCalls = timed.reduce((total, one) => total + one.answered, 0)
  const handled = timed.reduce(
    (total, one) => total + (one.talkSeconds ?? 0) + (one.holdSeconds ?? 0) + (one.wrapUpSeconds ?? 0),
    0,
  )
  const waited = intervals.filter(one => one.waitSeconds !== null)
  const waitSeconds = waited.reduce((total, one) => total + (one.waitSeconds ?? 0), 0)
  const waitedCalls = waited.reduce((total, one) => total + one.offered, 0)
  const gaveUp = waited.reduce((total, one) => total + one.abandoned + one.abandonedShort, 0)
  const judged = intervals.filter(one => one.answeredInTarget !== null)
  const judgedCalls = judged.reduce((total, one) => total + one.answered, 0)
  const { firstDay, lastDay } = extentOf(intervals.map(one => one.date))
  return {
    firstDay: firstDay!,
    lastDay: lastDay!,
    offered,
    answered,
    abandonedShare: offered === 0 ? 0 : abandoned / offered,
    inTargetShare:
      judgedCalls === 0 ? null : judged.reduce((total, one) => total + (one.answeredInTarget ?? 0), 0) / judgedCalls,
    handlingMinutes: timedCalls === 0 ? null : handled / timedCalls / 60,
    meanWaitSeconds: waitedCalls === 0 ? null : waitSeconds / waitedCalls,
    patienceMinutes: gaveUp === 0 || waitSeconds === 0 ? null : waitSeconds / gaveUp / 60,
  }
}
