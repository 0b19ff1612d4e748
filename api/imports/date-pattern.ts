/** Parts of a date and time as a text spells them. */
export interface Moment {
  readonly year?: number
  readonly month?: number
  readonly day?: number
  readonly hour?: number
  readonly minute?: number
  /** Minutes east of UTC. */
  readonly offset?: number
}

const TOKENS: Readonly<Record<string, readonly [pattern: string, part: keyof Moment | 'second' | 'yearShort']>> = {
  yyyy: ['(\\d{4})', 'year'],
  yy: ['(\\d{2})', 'yearShort'],
  MM: ['(\\d{2})', 'month'],
  M: ['(\\d{1,2})', 'month'],
  dd: ['(\\d{2})', 'day'],
  d: ['(\\d{1,2})', 'day'],
  HH: ['(\\d{2})', 'hour'],
  H: ['(\\d{1,2})', 'hour'],
  mm: ['(\\d{2})', 'minute'],
  m: ['(\\d{1,2})', 'minute'],
  ss: ['(\\d{2})', 'second'],
  ZZ: ['(Z|[+-]\\d{2}:?\\d{2})', 'offset'],
}

/**
 * Reads texts of one spelling: `dd.MM.yyyy`, `yyyy-MM-dd'T'HH:mm:ssZZ` (letters between quotes stand for themselves). The
 * result has the numbers as written; whether such a day or time exists is not judged here.
 */
export function datePattern(format: string): (text: string) => Moment | undefined {
  const parts: (keyof Moment | 'second' | 'yearShort')[] = []
  const source = format.replace(
    /'([^']*)'|yyyy|yy|MM|M|dd|d|HH|H|mm|m|ss|ZZ|[\s\S]/g,
    (token: string, quoted: string | undefined) => {
      const known = TOKENS[token]
      if (!known) return escaped(quoted ?? token)
      parts.push(known[1])
      return known[0]
    },
  )
  const pattern = new RegExp(`^${source}$`)
  return text => {
    const match = pattern.exec(text)
    if (!match) return undefined
    const moment: { -readonly [K in keyof Moment]: Moment[K] } = {}
    parts.forEach((part, i) => {
      const written = match[i + 1]!
      if (part === 'offset') moment.offset = offsetOf(written)
      else if (part === 'yearShort') moment.year = 2000 + Number(written)
      else if (part !== 'second') moment[part] = Number(written)
    })
    return moment
  }
}

/** `+02:00`, `+0200`, `Z` or `+2` as minutes; undefined for anything else. */
export function offsetOf(text: string): number | undefined {
  if (text === 'Z' || text === 'z') return 0
  const match = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(text)
  if (!match) return undefined
  return (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3] ?? 0))
}

/** Whether the calendar has this day: no 29 February in ordinary years. */
export function isRealDate(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
