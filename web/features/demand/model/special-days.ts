interface SpecialDay {
  readonly date: string
  readonly name: string
}

const NEAR_DAYS = 2

/** Special days as a chart can name them: days that lie close together share one text, at the first of them. */
export function joinedSpecialDays(days: readonly SpecialDay[]): SpecialDay[] {
  const joined: { date: string; last: string; name: string }[] = []
  for (const { date, name } of [...days].sort((a, b) => a.date.localeCompare(b.date))) {
    const before = joined.at(-1)
    if (before && daysApart(before.last, date) <= NEAR_DAYS) {
      before.name += `, ${name}`
      before.last = date
    } else joined.push({ date, last: date, name })
  }
  return joined.map(({ date, name }) => ({ date, name }))
}

function daysApart(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}
