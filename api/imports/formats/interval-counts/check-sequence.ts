import { formatMinutes } from '../../../../solver/index.ts'
import type { FileFault, ImportMapping } from '../../format.ts'
import { faults } from './faults.ts'
import type { ReadInterval } from './read-rows.ts'

/**
 * What is wrong between rows: the same interval twice, intervals that overlap, and stretches whose intervals are longer than
 * stated. A longer step now and then is a gap; two in a row of the same length are longer intervals, unless the file
 * leaves out intervals with nobody.
 */
export function checkSequence(intervals: readonly ReadInterval[], mapping: ImportMapping): FileFault[] {
  const found: FileFault[] = []
  const groups = new Map<string, ReadInterval[]>()
  for (const interval of intervals) {
    const key = `${interval.site} ${interval.channel} ${interval.date}`
    const group = groups.get(key)
    if (group) group.push(interval)
    else groups.set(key, [interval])
  }
  const length = mapping.intervalMinutes
  const column = mapping.columns.dateTime ?? mapping.columns.time
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
      else if (distance < length) found.push(faults.overlapping(at, what, earlier.row))
      else if (mapping.missing === 'unknown' && distance > length && distance === step && distance <= 60)
        found.push(faults.mixedLengths({ row: before.row, column }, distance, length))
      step = distance
    }
  }
  return found
}
