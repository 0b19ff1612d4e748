import type { DesignedShift, DesignProblem } from '../../shifts/design/problem.ts'

/**
 * A design as text, one line per shift, tab-separated: type, start, minutes, start and minutes of the break, then per day
 * the people with skills separated by slashes.
 */
export function writeDesign({ slotMinutes, days }: DesignProblem, shifts: readonly DesignedShift[]): string {
  const clock = (slot: number) => {
    const minute = slot * slotMinutes
    return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
  }
  const lines = shifts.map(({ shape, people }) =>
    [
      shape.type,
      clock(shape.start),
      shape.length * slotMinutes,
      shape.breakStart === undefined ? '' : clock(shape.breakStart),
      shape.breakLength * slotMinutes,
      ...Array.from({ length: days }, (_, day) => people.map(row => row[day]).join('/')),
    ].join('\t'),
  )
  return `${lines.join('\n')}\n`
}
