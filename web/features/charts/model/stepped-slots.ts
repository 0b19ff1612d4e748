/**
 * Slots as points of a step chart (`curve: 'step-after'`): each holds until the next begins, and the last one until its
 * own end, for which a point is added.
 */
export function steppedSlots<S extends { readonly start: number }>(slots: readonly S[], slotMinutes: number): S[] {
  const last = slots.at(-1)
  return last === undefined ? [] : [...slots, { ...last, start: last.start + slotMinutes }]
}

/** The full hours that slots touch, as ticks of an axis in hours. */
export function fullHours(slots: readonly { readonly start: number }[], slotMinutes: number): number[] {
  const first = Math.ceil((slots[0]?.start ?? 0) / 60)
  const last = Math.floor(((slots.at(-1)?.start ?? 0) + slotMinutes) / 60)
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)
}
