/** What a roster of a multi-activity instance costs, and every hard rule that it breaks. */
export interface MatspVerdict {
  /** quarter hours above a maximum */
  readonly surplus: number
  /** quarter hours below a minimum, each a violation as well */
  readonly below: number
  readonly violations: readonly string[]
}

/** Judges a `.solution` file from the rules' words, reading both files by itself: it shares nothing with the engine. */
export function checkMatspRoster(instance: string, solution: string): MatspVerdict {
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
  const violations: string[] = []
  // minutes are counted from midnight of day 0
  const opens = 6 * 60
  const closes = horizon * 24 * 60 + 6 * 60
  const present = new Map<string, number>()
  const hours = new Map(sections.STAFF!.map(([id, min, max]) => [id!, { min: Number(min), max: Number(max) }]))
  const seen = new Set<string>()
  for (const [, id = '', body = ''] of solution.matchAll(/<Employee ID="([^"]*)">([\s\S]*?)<\/Employee>/g)) {
    const limits = hours.get(id)
    const complain = (fault: string) => violations.push(`${id}: ${fault}`)
    if (!limits) complain('unknown')
    if (seen.has(id)) complain('listed twice')
    seen.add(id)
    const shifts = [...body.matchAll(/<Shift>([\s\S]*?)<\/Shift>/g)]
      .map(([, text = '']) => {
        const day = Number(/<Day>(\d+)<\/Day>/.exec(text)?.[1])
        const [hour = Number.NaN, minute = 0] = (/<Start>([\d:]+)<\/Start>/.exec(text)?.[1] ?? '')
          .split(':')
          .map(Number)
        const pieces = [...text.matchAll(/<ID>(\d+)<\/ID>\s*<Length>(\d+)<\/Length>/g)].map(([, task, length]) => ({
          task: Number(task),
          length: Number(length),
        }))
        const start = day * 1440 + hour * 60 + minute
        return {
          day,
          clock: hour * 60 + minute,
          start,
          pieces,
          length: pieces.reduce((sum, piece) => sum + piece.length, 0),
        }
      })
      .sort((a, b) => a.start - b.start)
    let total = 0
    let inARow = 0
    shifts.forEach(({ day, clock, start, pieces, length }, index) => {
      total += length
      const where = `day ${day}`
      if (!Number.isFinite(start)) complain('a shift without day or start')
      const mayStart =
        clock === 0 ||
        (clock >= 360 && clock <= 600) ||
        (clock >= 840 && clock <= 1080) ||
        (clock >= 1200 && clock <= 1425)
      if (!mayStart || clock % 15 !== 0) complain(`${where}: starts at minute ${clock}`)
      if (length < 360 || length > 600) complain(`${where}: lasts ${length} minutes`)
      if (start < opens || start + length > closes) complain(`${where}: outside the horizon`)
      let at = start
      pieces.forEach(({ task, length: minutes }, piece) => {
        if (minutes < 60 || minutes % 15 !== 0) complain(`${where}: a piece of ${minutes} minutes`)
        if (piece > 0 && pieces[piece - 1]!.task === task) complain(`${where}: neighbouring pieces of task ${task}`)
        for (const end = at + minutes; at < end; at += 15)
          present.set(`${at} ${task}`, (present.get(`${at} ${task}`) ?? 0) + 1)
      })
      const before = shifts[index - 1]
      inARow = before && before.day === day - 1 ? inARow + 1 : 1
      if (before?.day === day) complain(`${where}: two starts`)
      if (before && start - (before.start + before.length) < 14 * 60) complain(`${where}: too little rest`)
      if (inARow > 5) complain(`${where}: more than five days in a row`)
    })
    if (limits && (total < limits.min || total > limits.max))
      complain(`${total} minutes, ${limits.min} to ${limits.max} allowed`)
  }
  for (const [id, { min }] of hours) if (!seen.has(id) && min > 0) violations.push(`${id}: no shifts`)
  let surplus = 0
  let below = 0
  for (const [day, time, task, min, max] of sections.COVER!) {
    const [hour = 0, minute = 0] = time!.split('-')[0]!.split(':').map(Number)
    const key = `${(Number(day) - 1) * 1440 + hour * 60 + minute} ${Number(task)}`
    const count = present.get(key) ?? 0
    present.delete(key)
    surplus += Math.max(0, count - Number(max))
    if (count < Number(min)) {
      below += Number(min) - count
      violations.push(`day ${day} ${time} task ${task}: ${count} of ${min}`)
    }
  }
  for (const [slot, count] of present) {
    surplus += count
    if (Number(slot.split(' ')[1]) > Number(sections.TASKS![0]![0])) violations.push(`unknown task at ${slot}`)
  }
  return { surplus, below, violations }
}
