import { formatMinutes } from '../../../../solver/index.ts'
import type { IntervalCountsMapping } from '../../../contract/imports.ts'
import type { FileFault } from '../../format.ts'
import { faults } from '../../row-faults.ts'
import type { PlacedRow } from './read-rows.ts'

/**
 * What is wrong between rows: the same interval twice, intervals that overlap, and stretches whose intervals are longer than
 * stated. A longer step now and then is a gap; two in a row of the same length are longer intervals, unless the file
 * leaves out intervals with nobody.
 */
export function checkSequence(intervals: readonly PlacedRow[], mapping: IntervalCountsMapping): FileFault[] {
  const found: FileFault[] = []
  const groups = new Map<string, PlacedRow[]>()
  for (const interval of intervals) {
    const key = `${interval.site} ${interval.channel} ${interval.date} ${interval.part}`
    const group = groups.get(key)
    if (group) group.push(interval)
    else groups.set(key, [interval])
  }
  const length = mapping.intervalMinutes
  const column = mapping.columns.dateTime ?? mapping.columns.time
  // Where rows tell their end, that has been compared with the stated length already.
  const watchSteps = mapping.missing === 'unknown' && mapping.columns.end === undefined
  for (const group of groups.values()) {
    // In the order of instants: the doubled hour of autumn comes once with each offset.
    const sorted = [...group].sort((a, b) => a.start - a.offset - (b.start - b.offset) || a.row - b.row)
    let step = length
    for (const [i, interval] of sorted.entries()) {
      const before = sorted[i - 1]
      if (!before) continue
      const distance = interval.start - interval.offset - (before.start - before.offset)
      const [later, earlier] = before.row < interval.row ? [interval, before] : [before, interval]
      const what = `${later.date}, ${formatMinutes(later.start)}`
      const at = { row: later.row, column }
      if (distance === 0) found.push(faults.duplicate(at, what, earlier.row))
      else if (distance < before.minutes) found.push(faults.overlapping(at, what, earlier.row))
      else if (watchSteps && distance > length && distance === step && distance <= 60)
        found.push(faults.mixedLengths({ row: before.row, column }, distance, length))
      step = distance
    }
  }
  return found
}
