/** A small instance in the public format, drawn by chance: three people, seven days, two or three shifts. */
import { createRandom } from '../../../../solver/model/random.ts'

export function tinyInstance(seed: number, days = 7, people = 3): string {
  const random = createRandom(seed, 81)
  const shifts = [
    ['E', 480, ''],
    ['L', 480, 'E'],
    ['N', 600, 'E|L'],
  ].slice(0, 2 + random.below(2))
  const ids = ['A', 'B', 'C', 'D'].slice(0, people)
  const lines = [
    'SECTION_HORIZON',
    String(days),
    'SECTION_SHIFTS',
    ...shifts.map(shift => shift.join(',')),
    'SECTION_STAFF',
  ]
  for (const id of ids) {
    const most = shifts.map(([shift]) => `${shift}=${random.next() < 0.3 ? random.below(3) : days}`).join('|')
    lines.push(
      `${id},${most},${480 * 5},${480 * random.below(3)},${3 + random.below(3)},${1 + random.below(2)},${1 + random.below(2)},${random.below(2)}`,
    )
  }
  lines.push('SECTION_DAYS_OFF', ...ids.map(id => `${id},${random.below(days)}`))
  const request = () =>
    `${ids[random.below(people)]},${random.below(days)},${shifts[random.below(shifts.length)]![0]},${1 + random.below(3)}`
  lines.push('SECTION_SHIFT_ON_REQUESTS', request(), 'SECTION_SHIFT_OFF_REQUESTS', request(), 'SECTION_COVER')
  for (let day = 0; day < days; day++)
    for (const [shift] of shifts) lines.push(`${day},${shift},${random.below(3)},100,1`)
  return `${lines.join('\r\n')}\r\n`
}
