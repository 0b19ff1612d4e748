import { describe, expect, it } from 'vitest'
import type { RosterVerdict, VerdictChannel, VerdictPool } from '../../../../../api/contract/verdicts.ts'
import {
  helpOfOneMore,
  promiseRows,
  summaryOf,
  troubles,
  worstInterval,
} from '../../../../../web/features/verdicts/model/verdict-rows.ts'

const around = (value: number, half = 0.01) => ({ value, low: value - half, high: value + half })

function aChannel(changes: Partial<VerdictChannel> = {}): VerdictChannel {
  return {
    channel: 'walk-in',
    share: 0.8,
    withinMinutes: 20,
    verdict: 'kept',
    customers: 60,
    serviceLevel: around(0.9),
    meanWait: around(5),
    gaveUp: 0,
    promiseKept: around(0.85),
    intervals: [],
    oneMore: null,
    ...changes,
  }
}

function aPool(
  site: string,
  day: number,
  channels: VerdictChannel[],
  verdict: VerdictPool['verdict'] = 'kept',
): VerdictPool {
  return {
    site,
    siteName: site,
    activity: 'counter',
    day,
    date: `2027-03-0${day + 1}`,
    verdict,
    close: 1080,
    presenceHours: 20,
    promiseKept: around(0.85),
    overtime: { mean: around(5), p90: 12, staffMinutes: 8 },
    utilisation: 0.7,
    unserved: 0,
    channels,
  }
}

function aVerdict(pools: VerdictPool[]): RosterVerdict {
  return {
    id: 1,
    revision: 1,
    current: true,
    seed: 1,
    days: 500,
    firstSimulatedDay: 1_000_000,
    createdAt: '2027-02-24T08:00:00.000Z',
    pools,
    faults: [],
  }
}

const far = aChannel({ verdict: 'broken', serviceLevel: around(0.3) })
const near = aChannel({ verdict: 'broken', serviceLevel: around(0.75) })
const open = aChannel({ verdict: 'close', serviceLevel: around(0.795) })

describe('promises of a verdict', () => {
  it('are one row each, for the chosen offices, without channels that nobody uses', () => {
    const verdict = aVerdict([
      aPool('mitte', 0, [aChannel(), aChannel({ channel: 'appointment' })]),
      aPool('nord', 0, [aChannel(), aChannel({ channel: 'appointment', customers: 0, serviceLevel: null })]),
    ])
    expect(promiseRows(verdict, [])).toHaveLength(3)
    expect(promiseRows(verdict, ['nord']).map(row => row.pool.site)).toEqual(['nord'])
  })

  it('that fail come before those left open, the farthest first', () => {
    const rows = promiseRows(
      aVerdict([aPool('a', 0, [open]), aPool('b', 0, [near]), aPool('c', 0, [far]), aPool('d', 0, [aChannel()])]),
      [],
    )
    expect(troubles(rows).map(row => row.pool.site)).toEqual(['c', 'b', 'a'])
  })

  it('are counted by office and day', () => {
    expect(
      summaryOf(aVerdict([aPool('a', 0, [far], 'broken'), aPool('a', 1, [open], 'close'), aPool('b', 0, [])])),
    ).toEqual({
      pools: 3,
      broken: 1,
      close: 1,
      kept: 1,
    })
  })
})

describe('the worst half-hour', () => {
  it('is the one with the lowest share, of those with customers to speak of', () => {
    const intervals = [
      { start: 480, customers: 4, serviceLevel: around(0.9) },
      { start: 510, customers: 4, serviceLevel: around(0.4) },
      { start: 540, customers: 0.1, serviceLevel: around(0) },
      { start: 570, customers: 0, serviceLevel: null },
    ]
    expect(worstInterval(aChannel({ intervals }))).toMatchObject({ start: 510, level: { value: 0.4 } })
    expect(worstInterval(aChannel())).toBeUndefined()
  })
})

describe('one person more', () => {
  it.each([
    [around(0.9), 'enough'],
    [around(0.8), 'perhaps'],
    [around(0.6), 'too-little'],
  ] as const)('at %o is %s', (serviceLevel, word) => {
    expect(helpOfOneMore(aChannel({ oneMore: { serviceLevel, meanWait: around(2) } }))).toBe(word)
  })

  it('is not spoken of where it was not simulated', () => {
    expect(helpOfOneMore(aChannel())).toBeUndefined()
  })
})
