/**
 * Shift design: which shifts a week should have and how many people of each skill take them on each day. Slots are
 * numbered through a week that begins again at its end.
 */
export interface DesignProblem {
  readonly days: number
  readonly slotsPerDay: number
  readonly slotMinutes: number
  /** per skill the people wanted in each slot of the week */
  readonly required: readonly Int32Array[]
  readonly shapes: readonly ShiftShape[]
  /** per skill, work slots that a duty should have on average, at least and at most */
  readonly bands: readonly { readonly least: number; readonly most: number }[]
  readonly prices: DesignPrices
}

export interface DesignPrices {
  /** per slot and person */
  readonly under: number
  readonly over: number
  /** per different shift, however often it is used */
  readonly shift: number
  /** per slot outside the band, over all duties of a skill */
  readonly band: number
}

/** A shift that may be used on any day: slots from midnight of its day, the break not worked. */
export interface ShiftShape {
  readonly type: string
  readonly start: number
  readonly length: number
  /** from midnight as well; undefined without a break */
  readonly breakStart?: number
  readonly breakLength: number
}

/** A shape with the people who take it: `people[skill][day]`. */
export interface DesignedShift {
  readonly shape: ShiftShape
  readonly people: readonly (readonly number[])[]
}

/** Slots from midnight in which a shape is worked. */
export function workedSlots({ start, length, breakStart = -1, breakLength }: ShiftShape): number[] {
  const slots: number[] = []
  for (let slot = start; slot < start + length; slot++)
    if (breakStart < 0 || slot < breakStart || slot >= breakStart + breakLength) slots.push(slot)
  return slots
}
