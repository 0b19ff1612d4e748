import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeRequirement } from '../../../api/jobs/handlers/make-requirement.ts'
import { serviceTargets } from '../../../db/schema/index.ts'
import { addDays } from '../../../solver/index.ts'
import { openWorld, type World } from '../../world/app.ts'
import { forecastAndRequire, runWithoutQueue, WEEK } from '../../world/planned-week.ts'

/** The requirement of a day found by simulation, from the job to the page. */

const SATURDAY = addDays(WEEK, 5)

let world: World
let byFormula: number
let simulated: number
beforeAll(async () => {
  world = await openWorld()
  const { db } = world.app
  // Without a limit of occupancy the promise alone decides, by formula and by simulation.
  await db.update(serviceTargets).set({ maxOccupancy: null })
  const { forecastId, requirementId } = await forecastAndRequire(db)
  byFormula = requirementId
  const made = await makeRequirement(
    await runWithoutQueue(db),
    { id: forecastId, firstDay: SATURDAY, lastDay: SATURDAY },
    'simulated',
  )
  simulated = made!.id
}, 60_000)
afterAll(() => world.close())

const linesOf = async (requirement: number) => {
  const reply = await world.as('planner of all').call('getRequirementLines', {
    params: { requirement },
    query: { from: SATURDAY, to: SATURDAY, site: 'mitte', activity: 'counter' },
  })
  expect(reply.status).toBe(200)
  return reply.body
}

describe('a requirement found by simulation', () => {
  it('is a version of its own that says how it was found', async () => {
    expect((await linesOf(byFormula)).requirement.staffing).toBe('formula')
    expect((await linesOf(simulated)).requirement).toMatchObject({
      staffing: 'simulated',
      firstDay: SATURDAY,
      lastDay: SATURDAY,
    })
  })

  it('needs fewer people than the formula, and each figure tells both', async () => {
    const formula = (await linesOf(byFormula)).items[0]!.slots
    const found = (await linesOf(simulated)).items[0]!.slots
    const sum = (slots: typeof found) => slots.reduce((total, slot) => total + slot.required, 0)
    expect(sum(found)).toBeLessThan(sum(formula))
    const busy = found.filter(slot => slot.arrivals.some(part => part.mean > 0))
    for (const slot of busy) {
      expect(slot.decidedBy).toBe('simulation')
      expect(slot.simulated!.levels.length).toBeGreaterThan(0)
      expect(slot.simulated!.formulaPeople).toBe(formula.find(other => other.start === slot.start)!.required)
    }
    expect(formula.every(slot => slot.simulated === null)).toBe(true)
  })

  it('prices one person fewer above one person more', async () => {
    for (const slot of (await linesOf(simulated)).items[0]!.slots) {
      if (!slot.waiting || slot.waiting.oneFewer === null) continue
      const fewer = slot.waiting.oneFewer - slot.waiting.required
      expect(fewer).toBeGreaterThanOrEqual(slot.waiting.required - slot.waiting.oneMore)
    }
  })
})
