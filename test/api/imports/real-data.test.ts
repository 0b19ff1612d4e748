import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { intervalCountsMapping } from '../../../api/contract/imports.ts'
import type { KnownSite } from '../../../api/imports/format.ts'
import { intervalCounts } from '../../../api/imports/formats/interval-counts/format.ts'
import { mergeBatch } from '../../../api/imports/merge.ts'
import { CITY } from './interval-counts/sample.ts'

/** Real files, where they lie beside the repository. They are not part of it; without them the test says so and ends. */

const folder = join(import.meta.dirname, '../../../../shared/data')
const present = existsSync(folder)

describe('real files', () => {
  it('bank calls of half a year in five-minute steps', () => {
    if (!present) return void console.info(`not run: no data in ${folder}`)
    const file = readFileSync(join(folder, 'bank_calls_5min.csv'))
    const proposed = intervalCounts.recognise(file, CITY)!.mapping!
    const mapping = { ...proposed, site: 'telefon', ignore: ['rownames'] }
    const { rows, faults, batch } = intervalCounts.read(file, mapping, CITY)
    expect(faults).toEqual([])
    expect(rows).toBe(21_294)
    const merge = mergeBatch(batch, [])
    expect(merge.changed).toHaveLength(126)
    const total = (counts: readonly (number | null)[]) => counts.reduce<number>((sum, count) => sum + (count ?? 0), 0)
    expect(merge.changed.every(day => day.slotMinutes === 15)).toBe(true)
    expect(merge.changed.reduce((sum, day) => sum + total(day.counts), 0) + lostAtTheEnd(batch.intervals)).toBe(
      batch.intervals.reduce((sum, interval) => sum + interval.count, 0),
    )
  })

  it('Warsaw’s counters: ten offices, their queues added up', () => {
    if (!present) return void console.info(`not run: no data in ${folder}`)
    const file = gunzipSync(readFileSync(join(folder, 'warsaw_queues_15min.csv.gz')))
    const names = [
      ...new Set(
        file
          .toString('utf8')
          .split('\n')
          .slice(1)
          .flatMap(line => /^[^,]+/.exec(line) ?? []),
      ),
    ]
    const sites: KnownSite[] = names.map((name, i) => ({ code: `office-${i}`, name, kind: 'office' }))
    expect(names).toHaveLength(10)
    const { rows, faults, batch } = intervalCounts.read(
      file,
      intervalCountsMapping.parse({
        delimiter: ',',
        encoding: 'utf-8',
        decimal: '.',
        columns: {
          date: 'date',
          time: 'bin_start',
          site: 'office',
          part: 'queue_name',
          count: 'tickets_called_in_bin',
        },
        ignore: ['letter', 'waiting_mean', 'open_counters_mean', 'est_service_min', 'ticket_last_called'],
        dateFormat: 'yyyy-MM-dd',
        intervalMinutes: 15,
        channel: 'walk-in',
        emptyCount: 'unknown',
      }),
      { ...CITY, sites },
    )
    expect(faults.slice(0, 3)).toEqual([])
    expect(batch.intervals.length).toBeGreaterThan(rows * 0.9)
    const merge = mergeBatch(batch, [])
    const stored = merge.changed.flatMap(day => day.counts).reduce<number>((sum, count) => sum + (count ?? 0), 0)
    expect(stored).toBe(batch.intervals.reduce((sum, interval) => sum + interval.count, 0))
  })
})

/** Calls of a day's last, incomplete quarter of an hour, which stays unknown. */
function lostAtTheEnd(intervals: readonly { date: string; start: number; count: number }[]): number {
  const parts = new Map<string, number[]>()
  for (const { date, start, count } of intervals) {
    const key = `${date} ${Math.floor(start / 15)}`
    parts.set(key, [...(parts.get(key) ?? []), count])
  }
  return [...parts.values()]
    .filter(part => part.length < 3)
    .flat()
    .reduce((sum, count) => sum + count, 0)
}
