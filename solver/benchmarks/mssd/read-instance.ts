import type { DesignProblem, ShiftShape } from '../../shifts/design/problem.ts'

/** Prices of the published problem (Bonutti et al. 2017). */
const PRICES = { under: 15, over: 15, shift: 60, band: 100 }

/**
 * Reads a multi-skill shift design instance. A template line gives a type's first and last start, its shortest and
 * longest length in steps, its break and how far that must lie from start and end; a line of requirements gives the people per
 * day, skills separated by slashes.
 * @throws RangeError naming what is missing
 */
export function readInstance(text: string): DesignProblem {
  const lines = text.split(/\r?\n/).map(line => line.trim())
  const after = (label: string) => {
    const line = lines.find(candidate => candidate.startsWith(label))
    if (line === undefined) throw new RangeError(`${label} is missing`)
    return line.slice(line.indexOf(':') + 1).trim()
  }
  const slotMinutes = whole(after('Granularity'))
  const days = whole(after('Days'))
  const skills = whole(after('Skills'))
  const slotsPerDay = 1440 / slotMinutes
  const duties = [...after('Duties Per Week').matchAll(/\((\d+),(\d+)\)/g)].map(([, least, most]) => ({
    least: whole(least),
    most: whole(most),
  }))
  const hours = after('Average Number Of Hours').split(/\s+/).map(whole)
  const shapes = lines.flatMap(line => readTemplate(line, slotMinutes))
  const required = Array.from({ length: skills }, () => new Int32Array(days * slotsPerDay))
  for (const line of lines) {
    const match = /^(\d\d:\d\d) \/ \d\d:\d\d (.*)$/.exec(line)
    if (!match) continue
    match[2]!
      .trim()
      .split(/\s+/)
      .forEach((cell, day) => {
        cell.split('/').forEach((count, skill) => {
          required[skill]![day * slotsPerDay + minuteOf(match[1]!) / slotMinutes] = whole(count)
        })
      })
  }
  return {
    days,
    slotsPerDay,
    slotMinutes,
    required,
    shapes,
    bands: hours.map((perWeek, skill) => ({
      least: (perWeek * 60) / duties[skill]!.most / slotMinutes,
      most: (perWeek * 60) / duties[skill]!.least / slotMinutes,
    })),
    prices: PRICES,
  }
}

function readTemplate(line: string, slotMinutes: number): ShiftShape[] {
  const fields = line.split(/\s+/)
  if (!/^\d\d:\d\d$/.test(fields[2] ?? '') || !/^\d\d:\d\d$/.test(fields[3] ?? '')) return []
  const [type = '', , first = '', last = '', , shortest, longest, step, , breakMinutes, , , before, behind] = fields
  const slots = (minutes: string | undefined) => whole(minutes) / slotMinutes
  const breakLength = slots(breakMinutes)
  const shapes: ShiftShape[] = []
  for (let start = minuteOf(first) / slotMinutes; start <= minuteOf(last) / slotMinutes; start++)
    for (let length = slots(shortest); length <= slots(longest); length += slots(step))
      for (
        let breakStart = start + slots(before);
        breakStart + breakLength + slots(behind) <= start + length;
        breakStart++
      )
        shapes.push({ type, start, length, breakStart, breakLength })
  return shapes
}

function minuteOf(clock: string): number {
  const [hours, minutes] = clock.split(':')
  return whole(hours) * 60 + whole(minutes)
}

function whole(field: string | undefined): number {
  const value = Number(field)
  if (!field || !Number.isInteger(value) || value < 0)
    throw new RangeError(`a whole number is needed, not "${field ?? ''}"`)
  return value
}
