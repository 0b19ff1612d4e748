import type { CurtoisCover, CurtoisInstance, CurtoisPerson, CurtoisRequest } from './instance.ts'

/**
 * Reads an instance file: seven sections of comma-separated lines; `#` begins a comment.
 * @throws RangeError naming the line where the file says something else than the format
 */
export function readInstance(text: string): CurtoisInstance {
  const sections = splitSections(text)
  const section = (name: string) => {
    const lines = sections.get(name)
    if (!lines) throw new RangeError(`${name} is missing`)
    return lines
  }
  const shifts = section('SECTION_SHIFTS').map(([id = '', minutes = '', follow = '']) => ({
    id,
    minutes: whole(minutes, 'minutes of a shift'),
    notFollowedBy: follow.split('|').filter(other => other !== ''),
  }))
  const daysOff = new Map(
    section('SECTION_DAYS_OFF').map(([id = '', ...days]) => [
      id,
      days.filter(day => day !== '').map(day => whole(day, 'day off')),
    ]),
  )
  return {
    days: whole(section('SECTION_HORIZON')[0]?.[0] ?? '', 'horizon'),
    shifts,
    staff: section('SECTION_STAFF').map(fields => readPerson(fields, daysOff.get(fields[0] ?? '') ?? [])),
    onRequests: section('SECTION_SHIFT_ON_REQUESTS').map(readRequest),
    offRequests: section('SECTION_SHIFT_OFF_REQUESTS').map(readRequest),
    cover: section('SECTION_COVER').map(readCover),
  }
}

function splitSections(text: string): Map<string, string[][]> {
  const sections = new Map<string, string[][]>()
  let current: string[][] | undefined
  for (const raw of text.split(/\r?\n/)) {
    const line = raw.trim()
    if (line === '' || line.startsWith('#')) continue
    if (line.startsWith('SECTION_')) {
      current = []
      sections.set(line, current)
      continue
    }
    if (!current) throw new RangeError(`a line before the first section: ${line}`)
    current.push(line.split(',').map(field => field.trim()))
  }
  return sections
}

function readPerson(fields: readonly string[], daysOff: readonly number[]): CurtoisPerson {
  const [id = '', limits = '', ...numbers] = fields
  const [maxMinutes, minMinutes, maxRun, minRun, minOff, maxWeekends] = numbers.map(field =>
    whole(field, `figures of person ${id}`),
  )
  if (maxWeekends === undefined) throw new RangeError(`person ${id} needs eight fields`)
  return {
    id,
    maxShifts: new Map(
      limits.split('|').map(part => {
        const [shift = '', most = ''] = part.split('=')
        return [shift, whole(most, `shift limits of person ${id}`)]
      }),
    ),
    maxMinutes: maxMinutes!,
    minMinutes: minMinutes!,
    maxConsecutiveShifts: maxRun!,
    minConsecutiveShifts: minRun!,
    minConsecutiveDaysOff: minOff!,
    maxWeekends,
    daysOff,
  }
}

function readRequest([person = '', day = '', shift = '', weight = '']: readonly string[]): CurtoisRequest {
  return { person, day: whole(day, 'day of a request'), shift, weight: whole(weight, 'weight of a request') }
}

function readCover([day = '', shift = '', required = '', under = '', over = '']: readonly string[]): CurtoisCover {
  return {
    day: whole(day, 'day of cover'),
    shift,
    required: whole(required, 'required people'),
    weightUnder: whole(under, 'weight of under-cover'),
    weightOver: whole(over, 'weight of over-cover'),
  }
}

function whole(field: string, what: string): number {
  const value = Number(field)
  if (field === '' || !Number.isInteger(value) || value < 0)
    throw new RangeError(`${what}: a whole number is needed, not "${field}"`)
  return value
}
