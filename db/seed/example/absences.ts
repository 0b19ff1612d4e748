import type { absences, wishes } from '../../schema/index.ts'
import { addDays, datesFrom, mondayOf, weekdayOf } from '../dates.ts'
import { chance } from '../random.ts'
import { cityCalendar } from './calendar.ts'
import type { ExamplePeople } from './people.ts'

/** Shares of people away in an ordinary week: sick (of which some for long), on leave, in training (DOMAIN.md 5). */
export const SICK_SHARE = 0.09
export const LEAVE_SHARE = 0.115
export const WEEKS_AHEAD = 8
const LONG_TERM_SICK = 2
/** Nobody lets more than this share of an office go on leave in the same week. */
const MOST_LEAVE_OF_OFFICE = 0.25

type AbsenceRow = typeof absences.$inferInsert
type WishRow = typeof wishes.$inferInsert

/** Absences from this week to eight weeks ahead, never two of one person on a day. */
export function exampleAbsences({ people }: ExamplePeople, today: string, seed: number): AbsenceRow[] {
  const random = chance(seed, 'absences')
  const firstMonday = mondayOf(today)
  const lastDay = addDays(firstMonday, WEEKS_AHEAD * 7 + 6)
  const taken = new Set<string>()
  const rows: AbsenceRow[] = []
  const isFree = (personId: string, from: string, to: string) =>
    datesFrom(from, to).every(date => !taken.has(`${personId} ${date}`))
  const add = (row: AbsenceRow) => {
    for (const date of datesFrom(row.firstDay, row.lastDay)) taken.add(`${row.personId} ${date}`)
    rows.push({ state: 'approved', ...row })
  }

  for (const { id } of random.shuffled(people.slice(10, 50)).slice(0, LONG_TERM_SICK)) {
    add({ personId: id, firstDay: addDays(firstMonday, -35), lastDay, kind: 'sick' })
  }
  for (let week = 0; week <= WEEKS_AHEAD; week++) {
    const monday = addDays(firstMonday, week * 7)
    const christmas = datesFrom(monday, addDays(monday, 4)).some(date => /-(12-(2[3-9]|3\d)|01-01)$/.test(date))
    // Advent is quiet at the counters, and leave left over is taken then.
    const advent = !christmas && monday.slice(5, 7) === '12'
    const wanted = Math.round(people.length * LEAVE_SHARE * (christmas ? 1.8 : advent ? 1.5 : 1))
    const away = () => people.filter(person => taken.has(`${person.id} ${addDays(monday, 1)}`))
    const officeIsThin = (homeSite: string) => {
      const team = people.filter(person => person.homeSite === homeSite)
      return (
        away().filter(person => person.homeSite === homeSite).length + 1 >
        Math.max(1, team.length * (christmas ? 0.4 : advent ? 0.3 : MOST_LEAVE_OF_OFFICE))
      )
    }
    let leave = rows.filter(row => row.kind === 'leave' && row.firstDay <= monday && monday <= row.lastDay).length
    for (const { id, homeSite } of random.shuffled(people)) {
      if (leave >= wanted) break
      const weeks = !christmas && random.next() < 0.25 ? 2 : 1
      const end = addDays(monday, weeks * 7 - 3)
      if (officeIsThin(homeSite) || !isFree(id, monday, end)) continue
      add({ personId: id, firstDay: monday, lastDay: end, kind: 'leave' })
      leave++
    }
    // Single days and half days off, a training day, a visit to the doctor.
    for (const { id } of random.shuffled(people).slice(0, 3)) {
      const date = addDays(monday, random.between(0, 4))
      if (!isFree(id, date, date)) continue
      const part = random.pick([{}, { startMinute: 720 }, { endMinute: 720 }] as const)
      add({
        personId: id,
        firstDay: date,
        lastDay: date,
        ...part,
        kind: random.pick(['leave', 'training', 'special'] as const),
      })
    }
    // Sickness comes in spells; the plan knows them only because this is an example.
    let sickDays = people.length * 5 * SICK_SHARE - LONG_TERM_SICK * 5
    for (const { id } of random.shuffled(people)) {
      if (sickDays <= 0) break
      const length = random.pick([1, 2, 3, 3, 5, 5, 8])
      const start = addDays(monday, random.between(0, 4))
      const end = addDays(start, length - 1)
      if (end > lastDay || !isFree(id, start, end)) continue
      add({ personId: id, firstDay: start, lastDay: end, kind: 'sick' })
      sickDays -= datesFrom(start, end).filter(date => weekdayOf(date) <= 5).length
    }
  }
  return rows
}

/** Wishes for the coming eight weeks, within a small budget each. */
export function exampleWishes(
  { people, sites }: ExamplePeople,
  absent: readonly AbsenceRow[],
  today: string,
  seed: number,
): WishRow[] {
  const calendar = cityCalendar(today)
  const firstMonday = addDays(mondayOf(today), 7)
  return people.flatMap(({ id }) => {
    const random = chance(seed, 'wishes', id)
    const dates = random
      .shuffled(datesFrom(firstMonday, addDays(firstMonday, WEEKS_AHEAD * 7 - 1)))
      .filter(date => weekdayOf(date) <= 5 && !calendar.isHoliday(date))
      .filter(date => !absent.some(row => row.personId === id && row.firstDay <= date && date <= row.lastDay))
    const second = sites.find(site => site.personId === id && site.rank === 2)?.siteCode
    return dates.slice(0, random.between(2, 7)).map((date): WishRow => {
      const wish = { personId: id, date, weight: random.pick([5, 10, 10, 20]) }
      const draw = random.next()
      if (draw < 0.4) return { ...wish, kind: 'off' }
      if (draw < 0.65) return { ...wish, kind: 'end-not-after', minute: random.pick([900, 960, 990]) }
      if (draw < 0.85) return { ...wish, kind: 'start-not-before', minute: random.pick([540, 600, 660]) }
      if (draw < 0.95 || !second) return { ...wish, kind: 'work' }
      return { ...wish, kind: 'site', siteCode: second }
    })
  })
}
