import { describe, expect, it } from 'vitest'
import { addDays, datesFrom, mondayOf, weekdayOf } from '../../../../db/seed/dates.ts'
import { exampleAbsences, exampleWishes, LEAVE_SHARE, SICK_SHARE } from '../../../../db/seed/example/absences.ts'
import { examplePeople } from '../../../../db/seed/example/people.ts'

// A spring day, so that neither Advent nor the days between the years lie ahead.
const SPRING = '2026-02-04'
const staff = examplePeople(SPRING, 1)
const absences = exampleAbsences(staff, SPRING, 1)
const weeks = Array.from({ length: 8 }, (_, i) => addDays(mondayOf(SPRING), 7 * (i + 1)))
const weekdays = weeks.flatMap(monday => datesFrom(monday, addDays(monday, 4)))
const awayDays = (kinds: string[]) =>
  weekdays.reduce(
    (sum, date) =>
      sum + absences.filter(row => kinds.includes(row.kind) && row.firstDay <= date && date <= row.lastDay).length,
    0,
  )

describe("the example city's absences", () => {
  it('over the coming eight weeks are 9 % sickness and about 11.5 % leave', () => {
    const personDays = staff.people.length * weekdays.length
    expect(Math.abs(awayDays(['sick']) / personDays - SICK_SHARE)).toBeLessThan(0.02)
    expect(Math.abs(awayDays(['leave']) / personDays - LEAVE_SHARE)).toBeLessThan(0.02)
  })

  it('never meet on one day of one person, and start on or before the last day', () => {
    const seen = new Set<string>()
    for (const row of absences) {
      expect(row.firstDay <= row.lastDay).toBe(true)
      for (const date of datesFrom(row.firstDay, row.lastDay)) {
        expect(seen.has(`${row.personId} ${date}`), `${row.personId} ${date}`).toBe(false)
        seen.add(`${row.personId} ${date}`)
      }
    }
  })

  it('hold two long illnesses and some half days', () => {
    const long = absences.filter(row => row.kind === 'sick' && addDays(row.firstDay, 42) <= row.lastDay)
    expect(long.length).toBe(2)
    expect(absences.some(row => row.startMinute === 720 || row.endMinute === 720)).toBe(true)
  })

  it('take more people away at Christmas, and leave someone in every office', () => {
    const winter = '2026-11-18'
    const team = examplePeople(winter, 1)
    const rows = exampleAbsences(team, winter, 1)
    const onLeave = (date: string) =>
      rows.filter(row => row.kind === 'leave' && row.firstDay <= date && date <= row.lastDay).length
    expect(onLeave('2026-12-29')).toBeGreaterThan(1.5 * onLeave('2026-12-01'))
    for (const homeSite of new Set(team.people.map(person => person.homeSite))) {
      const ids = new Set(team.people.filter(person => person.homeSite === homeSite).map(person => person.id))
      const away = rows.filter(
        row => ids.has(row.personId) && row.firstDay <= '2026-12-29' && '2026-12-29' <= row.lastDay,
      ).length
      expect(away, homeSite).toBeLessThan(ids.size)
    }
  })
})

describe("the example city's wishes", () => {
  const wishes = exampleWishes(staff, absences, SPRING, 1)

  it('are two to seven a person on workdays ahead on which the person is there, of every kind', () => {
    for (const { id } of staff.people) {
      const own = wishes.filter(wish => wish.personId === id)
      expect(own.length).toBeLessThanOrEqual(7)
      for (const { date } of own) {
        expect(weekdayOf(date)).toBeLessThanOrEqual(5)
        expect(absences.some(row => row.personId === id && row.firstDay <= date && date <= row.lastDay)).toBe(false)
      }
    }
    expect(new Set(wishes.map(wish => wish.kind))).toEqual(
      new Set(['off', 'work', 'start-not-before', 'end-not-after', 'site']),
    )
    expect(wishes.every(wish => wish.date > SPRING)).toBe(true)
  })
})
