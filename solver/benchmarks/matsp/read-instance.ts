import { HORIZON_START, type MatspInstance, STEP } from './instance.ts'

/**
 * Reads an instance file: sections of comma-separated lines; `#` begins a comment.
 * @throws RangeError naming what is missing or no number
 */
export function readInstance(text: string): MatspInstance {
  const sections = new Map<string, string[][]>()
  let name = ''
  for (const raw of text.split(/\r?\n/)) {
    const line = raw.trim()
    if (line === '' || line.startsWith('#')) continue
    if (line.startsWith('SECTION_')) {
      name = line
      sections.set(name, [])
    } else sections.get(name)?.push(line.split(',').map(field => field.trim()))
  }
  const section = (key: string) => {
    const lines = sections.get(key)
    if (!lines) throw new RangeError(`${key} is missing`)
    return lines
  }
  const days = whole(section('SECTION_HORIZON')[0]?.[0])
  const tasks = whole(section('SECTION_TASKS')[0]?.[0])
  const slots = (days * 1440) / STEP
  const cover = Array.from({ length: slots * tasks }, () => ({ min: 0, max: 0 }))
  for (const [day, time, task, min, max] of section('SECTION_COVER')) {
    const [from = ''] = (time ?? '').split('-')
    const [hours, minutes] = from.split(':')
    const slot = ((whole(day) - 1) * 1440 + whole(hours) * 60 + whole(minutes) - HORIZON_START) / STEP
    if (!Number.isInteger(slot) || slot < 0 || slot >= slots) throw new RangeError(`cover outside the horizon: ${time}`)
    cover[slot * tasks + whole(task) - 1] = { min: whole(min), max: whole(max) }
  }
  return {
    days,
    tasks,
    cover,
    staff: section('SECTION_STAFF').map(([id = '', min, max]) => ({
      id,
      minMinutes: whole(min),
      maxMinutes: whole(max),
    })),
  }
}

function whole(field: string | undefined): number {
  const value = Number(field)
  if (!field || !Number.isInteger(value) || value < 0)
    throw new RangeError(`a whole number is needed, not "${field ?? ''}"`)
  return value
}
