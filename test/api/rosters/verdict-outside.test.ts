import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { problemOfWeek } from '../../../api/rosters/problem-of-week.ts'
import type { Database } from '../../../db/client.ts'
import { simulateRoster, solveRoster } from '../../../solver/index.ts'
import { type OutsideFigures, simulateOutside } from '../../tools/outside-simulator.ts'
import { openTestDatabase } from '../../world/database.ts'
import { forecastAndRequire, WEEK } from '../../world/planned-week.ts'

/** A simulator that shares nothing with ours, given the two exported files only, must come to the same verdict. */

const FRIDAY = 4
const SITES = ['mitte', 'west', 'telefon']

let database: Database
let problemFile: string
let rosterFile: string
beforeAll(async () => {
  database = await openTestDatabase('example')
  await forecastAndRequire(database.db)
  const { problem } = await problemOfWeek(database.db, WEEK)
  const { roster } = await solveRoster(problem, { seed: 1, maxSteps: 40 })
  problemFile = JSON.stringify(problem)
  rosterFile = JSON.stringify(roster)
}, 60_000)
afterAll(() => database.close())

describe('the promise on the roster page', () => {
  it('is within 2 points of an outside simulation from the exported files, per office, day and channel', () => {
    const file = JSON.parse(problemFile)
    const own = simulateRoster(file, JSON.parse(rosterFile), {
      seed: 1,
      days: 4000,
      oneMore: false,
      only: SITES.flatMap(site => ['counter', 'phone'].map(activity => ({ site, activity, day: FRIDAY }))),
    })
    const outside = simulateOutside(onlyFriday(file), JSON.parse(rosterFile), 5, 4000)
    expect(outside.map(({ site, channel }) => `${site} ${channel}`).sort()).toEqual([
      'mitte appointment',
      'mitte walk-in',
      'telefon call',
      'west appointment',
      'west walk-in',
    ])
    for (const figures of outside) {
      const said = own.pools
        .find(pool => pool.site === figures.site)!
        .channels.find(channel => channel.channel === figures.channel)!
      const place = `${figures.site} ${figures.channel}`
      expect(Math.abs(figures.inTime - said.serviceLevel.value), `${place}: share in time`).toBeLessThan(0.02)
      // Whole days are coarser: 4000 of them know a share to about +-1.5 points.
      expect(Math.abs(figures.kept - said.promiseKept.value), `${place}: days kept`).toBeLessThan(0.04)
      expect(figures.customers / said.customers).toBeCloseTo(1, 1)
      expect(Math.abs(figures.meanWait - said.meanWait.value)).toBeLessThan(0.1 * said.meanWait.value + 0.3)
    }
  })

  it('would be missed by an outside simulation of another handling time', () => {
    const file = onlyFriday(JSON.parse(problemFile))
    const slower = {
      ...file,
      demand: {
        ...file.demand,
        services: file.demand.services.map(one => ({ ...one, meanMinutes: 1.1 * one.meanMinutes })),
      },
    }
    const level = (rows: OutsideFigures[]) =>
      rows.find(row => row.site === 'mitte' && row.channel === 'walk-in')!.inTime
    const difference =
      level(simulateOutside(file, JSON.parse(rosterFile), 5, 400)) -
      level(simulateOutside(slower, JSON.parse(rosterFile), 5, 400))
    expect(difference).toBeGreaterThan(0.02)
  })
})

interface Demanded {
  readonly demand: {
    readonly arrivals: { site: string; day: number }[]
    readonly services: { meanMinutes: number }[]
  }
}

/** The file with the customers of a Friday at three places: 4000 days of all would take a minute. */
function onlyFriday(file: Demanded): Demanded {
  return {
    ...file,
    demand: {
      ...file.demand,
      arrivals: file.demand.arrivals.filter(line => line.day === FRIDAY && SITES.includes(line.site)),
    },
  }
}
