import type { RequirementLine, RequirementSlot } from '../../../../api/contract/requirements.ts'

/** One activity at one site over some days, as a table: times down, days across. */
export interface RequirementWeek {
  readonly site: string
  readonly siteName: string
  readonly activity: string
  readonly slotMinutes: number
  readonly dates: readonly string[]
  /** Starts of the rows, minutes after midnight. */
  readonly starts: readonly number[]
  /** `slots[row][column]`; nothing where the site is closed. */
  readonly slots: readonly (readonly (RequirementSlot | undefined)[])[]
  /** Required person-hours of each date. */
  readonly personHours: readonly number[]
  /** Highest requirement of any slot, at least 1. */
  readonly top: number
}

/** The weeks of every site and activity among the lines, in the order in which they come. Dates without a line stay as empty columns. */
export function requirementWeeks(lines: readonly RequirementLine[], dates: readonly string[]): RequirementWeek[] {
  const groups = new Map<string, RequirementLine[]>()
  for (const line of lines) {
    const key = `${line.site}|${line.activity}`
    const group = groups.get(key)
    if (group) group.push(line)
    else groups.set(key, [line])
  }
  return [...groups.values()].map(group => weekOf(group, dates))
}

function weekOf(lines: readonly RequirementLine[], dates: readonly string[]): RequirementWeek {
  const { site, siteName, activity, slotMinutes } = lines[0]!
  const starts = [...new Set(lines.flatMap(line => line.slots.map(slot => slot.start)))].sort((a, b) => a - b)
  const byDate = new Map(lines.map(line => [line.date, new Map(line.slots.map(slot => [slot.start, slot]))]))
  return {
    site,
    siteName,
    activity,
    slotMinutes,
    dates,
    starts,
    slots: starts.map(start =>
      dates.map(date => {
        const slot = byDate.get(date)?.get(start)
        return slot?.decidedBy === 'closed' ? undefined : slot
      }),
    ),
    personHours: dates.map(date => {
      const heads = [...(byDate.get(date)?.values() ?? [])].reduce((sum, slot) => sum + slot.required, 0)
      return (heads * slotMinutes) / 60
    }),
    top: lines.reduce((top, line) => Math.max(top, ...line.slots.map(slot => slot.required)), 1),
  }
}
