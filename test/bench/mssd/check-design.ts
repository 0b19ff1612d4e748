/** What a shift design costs, in its parts, and what in it the instance does not allow. */
export interface MssdVerdict {
  readonly under: number
  readonly over: number
  readonly shifts: number
  readonly dutyLength: number
  readonly total: number
  readonly violations: readonly string[]
}

const minutes = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5))

/** Judges a design from the words of the problem, reading both files by itself: it shares nothing with the engine. */
export function checkMssdDesign(instance: string, design: string): MssdVerdict {
  const violations: string[] = []
  const grain = Number(/Granularity: (\d+)/.exec(instance)![1])
  const skills = Number(/Skills: (\d+)/.exec(instance)![1])
  const days = Number(/Days: (\d+)/.exec(instance)![1])
  const duties = [.../Duties Per Week[^:]*: (.*)/.exec(instance)![1]!.matchAll(/\((\d+),(\d+)\)/g)]
  const hours = /Average Number Of Hours[^:]*: (.*)/.exec(instance)![1]!.trim().split(/\s+/).map(Number)
  const templates = new Map<string, string[]>()
  const present: number[][] = Array.from({ length: skills }, () => new Array<number>((days * 1440) / grain).fill(0))
  const slots = present[0]!.length
  for (const line of instance.split('\n')) {
    const fields = line.trim().split(/\s+/)
    if (/^\d\d:\d\d$/.test(fields[2] ?? '') && /^\d\d:\d\d$/.test(fields[3] ?? '')) templates.set(fields[0]!, fields)
    if (fields[1] === '/')
      for (let day = 0; day < days; day++)
        fields[3 + day]!.split('/').forEach((count, skill) => {
          present[skill]![(day * 1440 + minutes(fields[0]!)) / grain]! -= Number(count)
        })
  }
  const worked = new Array<number>(skills).fill(0)
  const people = new Array<number>(skills).fill(0)
  const used = new Set<string>()
  for (const line of design.split('\n')) {
    if (line === '') continue
    const [type = '', start = '', length = '', pause = '', pauseLength = '', ...counts] = line.split('\t')
    const template = templates.get(type)
    if (!template) {
      violations.push(`unknown type ${type}`)
      continue
    }
    const begin = minutes(start)
    const end = begin + Number(length)
    const pauseBegin = minutes(pause)
    const pauseEnd = pauseBegin + Number(pauseLength)
    const wrong = (what: string) => violations.push(`${type} ${start} ${length}: ${what}`)
    if (begin < minutes(template[2]!) || begin > minutes(template[3]!)) wrong('start')
    if (Number(length) < Number(template[5]) || Number(length) > Number(template[6])) wrong('length')
    if ((Number(length) - Number(template[5])) % Number(template[7]) !== 0) wrong('step of the length')
    if (Number(pauseLength) !== Number(template[9])) wrong('length of the break')
    if (pauseBegin - begin < Number(template[12]) || end - pauseEnd < Number(template[13])) wrong('place of the break')
    if ([begin, end, pauseBegin, pauseEnd].some(time => time % grain !== 0)) wrong('off the grid')
    if (counts.length !== days) wrong(`${counts.length} days`)
    if (used.has([type, start, length, pause].join())) wrong('listed twice')
    used.add([type, start, length, pause].join())
    counts.forEach((cell, day) => {
      cell.split('/').forEach((text, skill) => {
        const count = Number(text)
        if (!Number.isInteger(count) || count < 0) wrong(`count ${text}`)
        people[skill]! += count
        for (let time = begin; time < end; time += grain) {
          if (time >= pauseBegin && time < pauseEnd) continue
          present[skill]![((day * 1440 + time) / grain) % slots]! += count
          worked[skill]! += count
        }
      })
    })
  }
  let under = 0
  let over = 0
  for (const row of present)
    for (const difference of row) {
      under += 15 * Math.max(0, -difference)
      over += 15 * Math.max(0, difference)
    }
  let dutyLength = 0
  duties.forEach(([, least, most], skill) => {
    const perPerson = (hours[skill]! * 60) / grain
    const short = (perPerson / Number(most)) * people[skill]! - worked[skill]!
    const long = worked[skill]! - (perPerson / Number(least)) * people[skill]!
    dutyLength += 100 * Math.max(0, short, long)
  })
  const shifts = 60 * used.size
  return { under, over, shifts, dutyLength, total: under + over + shifts + dutyLength, violations }
}
