import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Job } from '../../../api/contract/jobs.ts'
import { beatJob } from '../../../db/queries/jobs/beat-job.ts'
import { finishJob } from '../../../db/queries/jobs/finish-job.ts'
import { takeJob } from '../../../db/queries/jobs/take-job.ts'
import { openWorld, type World } from '../../world/app.ts'

/** A run as the pages follow it: a stream of the job after every change. */

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

describe('watching a run', () => {
  it('tells every change until the end, then the stream ends by itself', async () => {
    const planner = world.as('planner of all')
    const { body } = await planner.call('startForecast', { body: {} })
    const { id } = body.job
    const response = await planner.fetch(`/api/v1/jobs/${id}/events`)
    expect(response.headers.get('Content-Type')).toMatch(/^text\/event-stream/)

    const { db } = world.app
    const told: Job[] = []
    const attempt = { id, attempts: 1 }
    for await (const job of eventsOf(response)) {
      told.push(job)
      if (told.length === 1) await takeJob(db, id, 'test', new Date())
      if (told.length === 2) await beatJob(db, attempt, new Date(), { phase: 'forecast', seconds: 0.5 })
      if (told.length === 3) await finishJob(db, attempt, new Date(), { state: 'done', result: { forecastId: 7 } })
    }
    expect(told.map(job => job.state)).toEqual(['queued', 'running', 'running', 'done'])
    expect(told[2]!.progress).toEqual({ phase: 'forecast', seconds: 0.5 })
    expect(told[3]).toMatchObject({ attempt: 1, result: { forecastId: 7 } })
  })

  it('of a run that does not exist is refused before any stream begins', async () => {
    const response = await world.as('planner of all').fetch('/api/v1/jobs/4711/events')
    expect(response.status).toBe(404)
    expect(response.headers.get('Content-Type')).toMatch(/problem\+json/)
  })
})

async function* eventsOf(response: Response): AsyncGenerator<Job> {
  let text = ''
  const decoder = new TextDecoder()
  for await (const chunk of response.body!) {
    text += decoder.decode(chunk as Uint8Array, { stream: true })
    const parts = text.split('\n\n')
    text = parts.pop()!
    for (const part of parts) if (part.startsWith('data: ')) yield JSON.parse(part.slice(6)) as Job
  }
}
