import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { problemOfWeek } from '../../../api/rosters/problem-of-week.ts'
import type { Database } from '../../../db/client.ts'
import { absences, contracts, people, protections, wishes } from '../../../db/schema/index.ts'
import {
  assembleRoster,
  checkProblem,
  checkRoster,
  type PlanningProblem,
  planningProblemSchema,
  scoreRoster,
} from '../../../solver/index.ts'
import { openTestDatabase } from '../../world/database.ts'
import { forecastAndRequire, WEEK } from '../../world/planned-week.ts'

/** The planning problem of the example city's next week. */

let database: Database
let problem: PlanningProblem
beforeAll(async () => {
  database = await openTestDatabase('example')
  await forecastAndRequire(database.db)
  problem = (await problemOfWeek(database.db, WEEK)).problem
})
afterAll(() => database.close())

describe('the problem of a week', () => {
  it('is a document without faults', () => {
    expect(planningProblemSchema.parse(problem)).toEqual(problem)
    expect(checkProblem(problem)).toEqual([])
  })

  it('is the same document from the same rows', async () => {
    const again = (await problemOfWeek(database.db, WEEK)).problem
    expect(JSON.stringify(again)).toBe(JSON.stringify(problem))
  })

  it('holds everybody with a contract, by id, with a target no higher than the contract', async () => {
    const rows = await database.db.select({ id: people.id }).from(people)
    expect(problem.people.map(person => person.id)).toEqual(rows.map(row => row.id).sort())
    for (const person of problem.people) {
      const [week] = person.weeks
      expect(week!.targetMinutes).toBeLessThanOrEqual(person.contract.weeklyMinutes)
      expect(week!.targetMinutes).toBeGreaterThanOrEqual(0)
      expect(person.sites).toContain(person.homeSite)
    }
    expect(await database.db.$count(contracts)).toBeGreaterThanOrEqual(problem.people.length)
  })

  it('has lines for offices, phone, back office and trained people, and tours as indivisible lines', () => {
    const activities = new Set(problem.cover.flatMap(line => line.activities))
    expect([...activities].sort()).toEqual(['back-office', 'counter', 'phone', 'tour'])
    expect(problem.cover.some(line => line.skill !== undefined && !line.indivisible)).toBe(true)
    const tours = problem.cover.filter(line => line.indivisible)
    expect(tours.length).toBeGreaterThan(0)
    for (const tour of tours) expect(tour.activities).toEqual(['tour'])
  })

  it('prices what customers wait: the fewer of the required people, the dearer each, beyond them ever less', () => {
    const served = problem.cover.filter(line => line.costs !== undefined)
    expect([...new Set(served.flatMap(line => line.activities))].sort()).toEqual(['counter', 'phone'])
    expect(served).toHaveLength(
      problem.cover.filter(line => !line.skill && /^(counter|phone)$/.test(line.activities[0]!)).length,
    )
    const { shortage, surplus } = problem.prices
    for (const line of served)
      line.costs!.forEach((curve, slot) => {
        const required = line.required[slot]!
        for (let n = 1; n < curve.length; n++) {
          const saved = curve[n - 1]! - curve[n]!
          if (n <= required) expect(saved).toBeGreaterThanOrEqual(shortage)
          else expect(saved).toBeGreaterThanOrEqual(-surplus)
        }
      })
  })

  it('costs the same for the engine and for the checker, with nobody and with everybody at the counter', () => {
    const [day] = problem.cover.filter(line => line.costs !== undefined && line.activities[0] === 'counter')
    const end = day!.start + day!.required.length * problem.slotMinutes
    const shifts = problem.people
      .filter(person => person.sites.includes(day!.site))
      .map(person => ({
        person: person.id,
        day: day!.day,
        start: day!.start,
        end,
        breaks: [],
        pieces: [{ start: day!.start, end, site: day!.site, activity: 'counter' }],
      }))
    const costOf = (those: typeof shifts) => {
      const checked = checkRoster(problem, assembleRoster(problem, those, { status: 'manual' })).cost
      expect(scoreRoster(problem, those).total).toBeCloseTo(checked.total, 6)
      return checked.byRule.find(part => part.rule === 'cover-costs')!.cost
    }
    const none = costOf([])
    expect(none).toBe(sumOf(problem.cover, line => sumOf(line.costs ?? [], curve => curve[0]!)))
    expect(costOf(shifts)).toBe(
      none -
        sumOf(day!.costs!, curve => curve[0]!) +
        sumOf(day!.costs!, curve => curve[Math.min(shifts.length, curve.length - 1)]!),
    )
  })

  it('lets nobody work at a site without a line or hours that day', () => {
    for (const line of problem.cover) {
      const day = problem.sites.find(site => site.id === line.site)!.days.find(candidate => candidate.day === line.day)!
      expect(line.start).toBeGreaterThanOrEqual(day.presence.start)
      expect(line.start + line.required.length * problem.slotMinutes).toBeLessThanOrEqual(day.presence.end)
    }
  })

  it('says what a simulator needs: arrivals, services and promises of every office and the phone', () => {
    const { arrivals, services, targets } = problem.demand!
    const served = new Set(problem.sites.filter(site => site.kind !== 'outpost').map(site => site.id))
    expect(new Set(arrivals.map(stream => stream.site))).toEqual(served)
    for (const stream of arrivals) {
      expect(services.some(service => service.site === stream.site && service.channel === stream.channel)).toBe(true)
      expect(targets.some(target => target.site === stream.site && target.channel === stream.channel)).toBe(true)
    }
    const calls = services.find(service => service.channel === 'call')!
    expect(calls.patienceMeanMinutes).toBeGreaterThan(0)
    expect(services.find(service => service.channel === 'appointment')!.noShowShare).toBeGreaterThan(0)
  })

  it('tells no reason: no kind of absence, no cause of a protection, no birth date', async () => {
    const text = JSON.stringify(problem)
    for (const row of await database.db.select().from(protections))
      if (row.reason) expect(text).not.toContain(row.reason)
    for (const kind of ['"leave"', '"sick"', '"parental"', '"special"', 'birthDate']) expect(text).not.toContain(kind)
  })
})

function sumOf<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((sum, item) => sum + value(item), 0)
}

describe('what changes with the rows', () => {
  it('approved leave lowers the target and keeps the day free; a request does neither', async () => {
    const { id } = problem.people.find(
      person => person.timeOff.length === 0 && person.weeks[0]!.targetMinutes === 2340,
    )!
    const ask = async (state: 'requested' | 'approved') => {
      const [row] = await database.db
        .insert(absences)
        .values({ personId: id, firstDay: WEEK, lastDay: WEEK, kind: 'leave', state })
        .returning()
      const { problem: now } = await problemOfWeek(database.db, WEEK)
      await database.db.delete(absences)
      const person = now.people.find(candidate => candidate.id === id)!
      return { row, off: person.timeOff, target: person.weeks[0]!.targetMinutes }
    }
    const before = await database.db.select().from(absences)
    expect(await ask('requested')).toMatchObject({ off: [], target: 2340 })
    expect(await ask('approved')).toMatchObject({
      off: [{ day: 0, start: 0, end: 1440, kind: 'absent' }],
      target: 2340 - 468,
    })
    await database.db.insert(absences).values(before.map(({ id: _, ...row }) => row))
  })

  it('whoever is under 18 is planned as a minor until the birthday, stated or not', async () => {
    const { id } = problem.people.find(person => person.protections.length === 0)!
    const protectionsAt = async (birthDate: string) => {
      await database.db.update(people).set({ birthDate }).where(eq(people.id, id))
      const { problem: now } = await problemOfWeek(database.db, WEEK)
      return now.people.find(person => person.id === id)!.protections
    }
    expect(await protectionsAt('2008-11-24')).toEqual(['minor'])
    expect(await protectionsAt('2008-11-23')).toEqual([])
  })

  it('a wish that was withdrawn is none', async () => {
    const open = problem.people.flatMap(person => person.wishes).length
    await database.db.update(wishes).set({ state: 'withdrawn' })
    const { problem: now } = await problemOfWeek(database.db, WEEK)
    expect(open).toBeGreaterThan(0)
    expect(now.people.flatMap(person => person.wishes)).toEqual([])
  })

  it('a week that no requirement holds is refused with what to do', async () => {
    await expect(problemOfWeek(database.db, '2028-01-03')).rejects.toMatchObject({ code: 'ROS-001' })
  })
})
