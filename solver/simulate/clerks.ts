/** A stretch of work at the counter or the phone: one person, from and to minutes after midnight. */
export interface Duty {
  readonly start: number
  readonly end: number
  /** Share of a trained clerk's pace, > 0. */
  readonly speed: number
}

/** Who serves when, prepared for the event loop. */
export interface Clerks {
  readonly duties: readonly Duty[]
  /** Changes in order of time: at equal times arrivals of clerks before departures. */
  readonly times: Float64Array
  /** Index of the duty that begins (>= 0), or -1 - index of the one that ends. */
  readonly changes: Int32Array
  /**
   * `named`: the person whose duty ends leaves, after finishing the customer. `anyone`: when the number falls, whoever is
   * idle leaves first (the exhaustive discipline of the formulas).
   */
  readonly leaving: 'named' | 'anyone'
  /** When the last duty ends: those on it stay until nobody waits. */
  readonly lastEnd: number
}

export function clerksOf(duties: readonly Duty[], leaving: Clerks['leaving']): Clerks {
  const changes = duties
    .flatMap((duty, i) => [
      { time: duty.start, change: i },
      { time: duty.end, change: -1 - i },
    ])
    .sort((a, b) => a.time - b.time || b.change - a.change)
  return {
    duties,
    times: Float64Array.from(changes, change => change.time),
    changes: Int32Array.from(changes, change => change.change),
    leaving,
    lastEnd: duties.reduce((last, duty) => Math.max(last, duty.end), -Infinity),
  }
}

/** Duties for a number of clerks per interval; as many as possible stay on from one interval to the next. */
export function dutiesOf(people: readonly number[], start: number, intervalMinutes: number): Duty[] {
  const duties: Duty[] = []
  const since: number[] = []
  people.forEach((count, i) => {
    const now = start + i * intervalMinutes
    while (since.length > count) duties.push({ start: since.pop()!, end: now, speed: 1 })
    while (since.length < count) since.push(now)
  })
  const end = start + people.length * intervalMinutes
  for (const begin of since) duties.push({ start: begin, end, speed: 1 })
  return duties
}
