import type { Minutes, TimeRange } from '../model/units.ts'

/** Neighbouring slots with the same value. */
export interface SlotStretch extends TimeRange {
  readonly value: number
  readonly slots: number
}

/** Joins neighbouring slots of equal value; slots at 0 or below are left out. */
export function stretchesInSlots(
  values: readonly number[],
  start: Minutes,
  slotMinutes: Minutes,
): readonly SlotStretch[] {
  const stretches: SlotStretch[] = []
  for (let from = 0; from < values.length; ) {
    const value = values[from]!
    let to = from + 1
    while (to < values.length && values[to] === value) to++
    if (value > 0)
      stretches.push({ start: start + from * slotMinutes, end: start + to * slotMinutes, value, slots: to - from })
    from = to
  }
  return stretches
}
