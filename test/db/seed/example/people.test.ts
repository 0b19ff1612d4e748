import { describe, expect, it } from 'vitest'
import { addDays, yearsLater } from '../../../../db/seed/dates.ts'
import { examplePeople } from '../../../../db/seed/example/people.ts'
import { OFFICES } from '../../../../db/seed/example/sites.ts'
import { TODAY } from '../../../world/database.ts'

const all = examplePeople(TODAY, 1)
const homeOf = new Map(all.people.map(person => [person.id, person.homeSite]))
const holders = (skillCode: string) => all.skills.filter(row => row.skillCode === skillCode).map(row => row.personId)

describe("the example city's people", () => {
  it('are 62, with names, numbers and ids of their own', () => {
    expect(all.people.length).toBe(62)
    for (const key of ['id', 'personnelNumber', 'familyName'] as const)
      expect(new Set(all.people.map(person => person[key])).size).toBe(62)
  })

  it('have contracts from 39 to 15 hours, one each, with a fixed day off for each workday less', () => {
    const hours = all.contracts.map(contract => contract.weeklyMinutes / 60)
    expect([Math.max(...hours), Math.min(...hours)]).toEqual([39, 15])
    expect(new Set(hours).size).toBeGreaterThanOrEqual(7)
    expect(new Set(all.contracts.map(contract => contract.personId)).size).toBe(62)
    for (const { personId, workdaysPerWeek } of all.contracts) {
      const free = all.freeTimes.filter(row => row.personId === personId && row.kind === 'contract-free')
      expect(free.length, personId).toBe(5 - (workdaysPerWeek ?? 5))
      expect(new Set(free.map(row => row.weekday)).size).toBe(free.length)
    }
  })

  it('never agree to more in a day than the law allows', () => {
    for (const { weeklyMinutes, workdaysPerWeek } of all.contracts)
      expect(weeklyMinutes / (workdaysPerWeek ?? 5)).toBeLessThanOrEqual(600)
  })

  it('include four trainees, two of them minors until the day before their birthday, with school days', () => {
    const trainees = all.protections.filter(row => row.effect === 'trainee').map(row => row.personId)
    expect(trainees.length).toBe(4)
    const minors = all.protections.filter(row => row.effect === 'minor')
    expect(minors.length).toBe(2)
    for (const { personId, validTo } of minors) {
      const birthDate = all.people.find(person => person.id === personId)!.birthDate!
      expect(validTo).toBe(addDays(yearsLater(birthDate, 18), -1))
      expect(validTo! > addDays(TODAY, 60)).toBe(true)
    }
    for (const personId of trainees)
      expect(all.freeTimes.some(row => row.personId === personId && row.kind === 'school')).toBe(true)
    for (const personId of trainees) expect(holders('skilled')).not.toContain(personId)
    const ages = all.people
      .filter(person => !minors.some(row => row.personId === person.id))
      .map(person => person.birthDate!)
    expect(ages.every(birthDate => yearsLater(birthDate, 18) <= TODAY)).toBe(true)
  })

  it('include people who are protected, each with a reason for HR', () => {
    const count = (effect: string) => all.protections.filter(row => row.effect === effect).length
    expect([count('no-extra-work'), count('expectant'), count('nursing')]).toEqual([3, 1, 1])
    expect(all.protections.every(row => row.reason)).toBe(true)
  })

  it('can do the work: several people per skill where it is needed', () => {
    for (const office of OFFICES) {
      const at = (skill: string) => holders(skill).filter(id => homeOf.get(id) === office).length
      expect(at('counter'), office).toBeGreaterThanOrEqual(7)
      expect(at('cash-lead'), office).toBeGreaterThanOrEqual(4)
    }
    expect(holders('phone').filter(id => homeOf.get(id) === 'telefon').length).toBe(14)
    expect(holders('mobile').length).toBeGreaterThanOrEqual(8)
  })

  it('may all work at home, most at a second office, the crew at the outposts', () => {
    for (const { id, homeSite } of all.people)
      expect(all.sites).toContainEqual({ personId: id, siteCode: homeSite, rank: 1 })
    expect(all.sites.filter(row => row.rank === 2).length).toBeGreaterThan(25)
    const crew = new Set(all.sites.filter(row => row.siteCode.startsWith('mobil-')).map(row => row.personId))
    expect([...crew].sort()).toEqual([...new Set(holders('mobile'))].sort())
  })

  it('are the same for the same day and seed', () => {
    expect(examplePeople(TODAY, 1)).toEqual(all)
    expect(examplePeople(TODAY, 2).people).not.toEqual(all.people)
  })
})
