import type { PlanningProblem } from '../model/planning-problem.ts'
import { addDays, formatMinutes } from '../model/time.ts'
import type { DayIndex, IsoDate, Minutes } from '../model/units.ts'
import type { DayShift } from './roster-view.ts'
import type { Words } from './rule.ts'

/** A day as both languages write it, with its weekday. */
export function dayWords(problem: PlanningProblem, day: DayIndex): Words {
  const iso = addDays(problem.horizon.firstDay, day)
  const words = written.get(iso) ?? writeDay(iso)
  written.set(iso, words)
  return words
}

/** Days written before: a roster is full of findings about few days. */
const written = new Map<IsoDate, Words>()

function writeDay(iso: IsoDate): Words {
  const date = new Date(`${iso}T00:00:00Z`)
  const weekday = (date.getUTCDay() + 6) % 7
  const [year, month, dayOfMonth] = iso.split('-')
  return {
    de: `${['Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa', 'So'][weekday]}, ${dayOfMonth}.${month}.${year}`,
    en: `${['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'][weekday]}, ${iso}`,
  }
}

/** `08:00-16:30` */
export function shiftWords(shift: Pick<DayShift, 'start' | 'end'>): string {
  return `${formatMinutes(shift.start)}-${formatMinutes(shift.end)}`
}

/** Minutes as hours: `8:30 h`. */
export function hourWords(minutes: Minutes): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')} h`
}

/** Who is meant: the name where there is one, else the id. */
export function nameOf(person: { readonly id: string; readonly name: string }): string {
  return person.name === '' ? person.id : person.name
}
