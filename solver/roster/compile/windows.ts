import type { Person } from '../../model/planning-problem.ts'
import type { TimeRange } from '../../model/units.ts'

/** The parts of `range` on a day in which the person is not off, on the grid, in order of time. */
export function freeWindows(person: Person, day: number, range: TimeRange, step: number): TimeRange[] {
  const blocked = person.timeOff
    .map(off => ({ start: off.start + (off.day - day) * 1440, end: off.end + (off.day - day) * 1440 }))
    .filter(off => off.end > range.start && off.start < range.end && off.end > off.start)
    .sort((a, b) => a.start - b.start)
  const windows: TimeRange[] = []
  let at = range.start
  for (const off of blocked) {
    if (off.start > at) windows.push({ start: at, end: off.start })
    at = Math.max(at, off.end)
  }
  if (at < range.end) windows.push({ start: at, end: range.end })
  return windows
    .map(({ start, end }) => ({ start: Math.ceil(start / step) * step, end: Math.floor(end / step) * step }))
    .filter(({ start, end }) => end > start)
}
