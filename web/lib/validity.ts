interface Valid {
  readonly from: string
  readonly to?: string | null
}

/** Whether something valid from the first to the last day (both included, no end when left out) holds on a date. */
export function isValidOn({ from, to }: Valid, date: string): boolean {
  return from <= date && (!to || date <= to)
}
