/** What a roster of a Curtois instance costs, in its four parts, and every hard rule that it breaks. */
export interface CurtoisVerdict {
  readonly under: number
  readonly over: number
  readonly onRequests: number
  readonly offRequests: number
  readonly total: number
  readonly violations: readonly string[]
}

interface Person {
  limits: Map<string, number>
  figures: number[]
  daysOff: Set<number>
}

/**
 * Judges a roster from the words of the format, reading file and roster by itself: it shares nothing with the engine.
 * @param roster lines of tab-separated cells: id, then a shift or nothing per day
 */
export function checkCurtoisRoster(instance: string, roster: string): CurtoisVerdict {
  const sections: Record<string, string[][]> = {}
  let name = ''
  for (const line of instance.split('\n').map(text => text.trim())) {
    if (!line || line[0] === '#') continue
    if (line.startsWith('SECTION_')) {
      name = line.slice(8)
      sections[name] = []
    } else sections[name]!.push(line.split(',').map(text => text.trim()))
  }
  const horizon = Number(sections.HORIZON![0]![0])
  const length = new Map(sections.SHIFTS!.map(([id, minutes]) => [id!, Number(minutes)]))
  const blocked = new Map(sections.SHIFTS!.map(([id, , list]) => [id!, (list ?? '').split('|').filter(Boolean)]))
  const people = new Map<string, Person>()
  for (const [id, limits, ...figures] of sections.STAFF!)
    people.set(id!, {
      limits: new Map(
        limits!.split('|').map(part => [part.split('=')[0]!, Number(part.split('=')[1])] as [string, number]),
      ),
      figures: figures.map(Number),
      daysOff: new Set(),
    })
  for (const [id, ...days] of sections.DAYS_OFF!)
    for (const day of days) if (day !== '') people.get(id!)!.daysOff.add(Number(day))

  const violations: string[] = []
  const work = new Map<string, string[]>()
  for (const line of roster.split('\n')) {
    if (line === '') continue
    const [id, ...cells] = line.split('\t')
    if (!people.has(id!)) violations.push(`${id}: unknown person`)
    if (work.has(id!)) violations.push(`${id}: two lines`)
    if (cells.length !== horizon) violations.push(`${id}: ${cells.length} days`)
    work.set(id!, cells)
  }
  for (const [id, person] of people) {
    const cells = work.get(id)
    if (!cells) violations.push(`${id}: no line`)
    else for (const fault of faultsOf(person, cells)) violations.push(`${id}: ${fault}`)
  }

  function* faultsOf({ limits, figures, daysOff }: Person, cells: string[]): Generator<string> {
    const [maxMinutes, minMinutes, maxRun, minRun, minOff, maxWeekends] = figures as [
      number,
      number,
      number,
      number,
      number,
      number,
    ]
    const used = new Map<string, number>()
    let minutes = 0
    for (const [day, shift] of cells.entries()) {
      if (!shift) continue
      if (!length.has(shift)) yield `day ${day}: unknown shift ${shift}`
      if (daysOff.has(day)) yield `day ${day}: works on a day off`
      minutes += length.get(shift) ?? 0
      used.set(shift, (used.get(shift) ?? 0) + 1)
      const next = cells[day + 1]
      if (next && blocked.get(shift)!.includes(next)) yield `day ${day + 1}: ${next} after ${shift}`
    }
    for (const [shift, count] of used)
      if (count > (limits.get(shift) ?? 0)) yield `${count} shifts ${shift}, ${limits.get(shift)} allowed`
    if (minutes > maxMinutes) yield `${minutes} minutes, ${maxMinutes} allowed`
    if (minutes < minMinutes) yield `${minutes} minutes, ${minMinutes} needed`
    let weekends = 0
    for (let saturday = 5; saturday < horizon; saturday += 7) if (cells[saturday] || cells[saturday + 1]) weekends++
    if (weekends > maxWeekends) yield `${weekends} weekends, ${maxWeekends} allowed`
    for (let first = 0; first < horizon; ) {
      let end = first + 1
      while (end < horizon && !cells[end] === !cells[first]) end++
      const inner = first > 0 && end < horizon
      const days = end - first
      if (cells[first] && days > maxRun) yield `day ${first}: ${days} days of work in a row`
      if (cells[first] && inner && days < minRun) yield `day ${first}: only ${days} days of work in a row`
      if (!cells[first] && inner && days < minOff) yield `day ${first}: only ${days} days off in a row`
      first = end
    }
  }

  const present = new Map<string, number>()
  for (const cells of work.values())
    cells.forEach((shift, day) => {
      if (shift) present.set(`${day} ${shift}`, (present.get(`${day} ${shift}`) ?? 0) + 1)
    })
  let under = 0
  let over = 0
  for (const [day, shift, required, weightUnder, weightOver] of sections.COVER!) {
    const missing = Number(required) - (present.get(`${Number(day)} ${shift}`) ?? 0)
    if (missing > 0) under += missing * Number(weightUnder)
    else over -= missing * Number(weightOver)
  }
  let onRequests = 0
  for (const [id, day, shift, weight] of sections.SHIFT_ON_REQUESTS!)
    if (work.get(id!)?.[Number(day)] !== shift) onRequests += Number(weight)
  let offRequests = 0
  for (const [id, day, shift, weight] of sections.SHIFT_OFF_REQUESTS!)
    if (work.get(id!)?.[Number(day)] === shift) offRequests += Number(weight)
  return { under, over, onRequests, offRequests, total: under + over + onRequests + offRequests, violations }
}
