import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readEnv } from '../../api/config/env.ts'
import type { IntervalCountsMapping } from '../../api/contract/imports.ts'
import type { OpeningHours } from '../../api/contract/sites.ts'
import { type Service, startService } from '../../api/start-service.ts'
import { addDays } from '../../solver/index.ts'
import { type Client, clientAt } from '../world/app.ts'

/** A city's first day, from an empty database to a roster, through the service as it is started for good. */

const TODAY = '2026-11-18'
const SINCE = '2020-01-01'

let service: Service
let admin: Client
let hr: Client
beforeAll(async () => {
  const lines: string[] = []
  const env = readEnv({
    PORT: '0',
    HOST: '127.0.0.1',
    AMTSTAKT_DATA: 'memory',
    AMTSTAKT_TODAY: TODAY,
    LOG_LEVEL: 'silent',
  })
  service = await startService({ env, empty: true, say: line => lines.push(line) })
  const setupToken = lines.at(-2)?.trim() ?? ''
  const nobody = clientAt(service.url, async () => undefined)
  admin = signedIn(
    await nobody.call('createFirstAdmin', {
      body: { setupToken, login: 'chefin', name: 'Chefin', password: 'drei Äpfel im Korb', cityName: 'Burg' },
    }),
  )
  const { user, oneTimePassword } = (
    await admin.call('createUser', { body: { login: 'personal', name: 'Personalstelle', role: 'hr' } })
  ).body
  const first = signedIn(await nobody.call('signIn', { body: { login: user.login, password: oneTimePassword } }))
  await first.call('changePassword', { body: { currentPassword: oneTimePassword, newPassword: 'vier Birnen am Baum' } })
  hr = first
})
afterAll(() => service?.stop())

function signedIn(reply: { headers: Headers }): Client {
  const cookie = reply.headers.get('Set-Cookie')?.split(';')[0]
  return clientAt(service.url, async () => cookie)
}

async function ended(job: string) {
  for (;;) {
    const { body } = await admin.call('getJob', { params: { job } })
    if (body.state !== 'queued' && body.state !== 'running') return body
    await new Promise(resolve => setTimeout(resolve, 200))
  }
}

const weekdays = [1, 2, 3, 4, 5]
const open: Omit<OpeningHours, 'weekday'> = {
  blocks: [{ start: 480, end: 960, access: 'all' }],
  leadMinutes: 30,
  tailMinutes: 30,
  from: SINCE,
}

/** Sixteen weeks of counts per quarter of an hour, made up of the day and the time. */
function history(): string {
  const rows = ['Datum;Zeit;Anzahl']
  for (let back = 16 * 7; back > 0; back--) {
    const date = addDays(TODAY, -back)
    const weekday = new Date(`${date}T00:00:00Z`).getUTCDay()
    if (!weekdays.includes(weekday)) continue
    for (let minute = 480; minute < 960; minute += 15) {
      const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
      rows.push(`${date.split('-').reverse().join('.')};${time};${(back + minute / 15 + weekday) % 5}`)
    }
  }
  return Buffer.from(rows.join('\n')).toString('base64')
}

describe('a city of one’s own', () => {
  it('gets an office with hours, people and history, and the guide counts along', async () => {
    await admin.call('createSite', {
      body: { id: 'rathaus', name: 'Rathaus', kind: 'office', counters: 4, from: SINCE },
    })
    const hours = await admin.call('setOpeningHours', {
      params: { site: 'rathaus' },
      body: { revision: 1, items: weekdays.map(weekday => ({ weekday, ...open })) },
    })
    expect(hours.status).toBe(200)
    for (let number = 1; number <= 6; number++) {
      const reply = await hr.call('createPerson', {
        body: {
          personnelNumber: String(number),
          givenName: 'Person',
          familyName: `Nummer ${number}`,
          homeSite: 'rathaus',
          sites: ['rathaus'],
          entryDate: SINCE,
          speed: 1,
          contracts: [{ weeklyMinutes: 2340, from: SINCE }],
          skills: ['counter', 'back-office'].map(skill => ({ skill, from: SINCE })),
          protections: [],
          weeklyFreeTimes: [],
        },
      })
      expect(reply.status).toBe(201)
    }
    const file = { fileName: 'counts.csv', content: history() }
    const { mapping } = (await admin.call('recogniseImport', { body: file })).body
    const run = await admin.call('runImport', {
      body: {
        ...file,
        format: 'interval-counts',
        mapping: { ...(mapping as IntervalCountsMapping), site: 'rathaus', channel: 'walk-in' },
      },
    })
    expect(run.body.report.faults).toEqual([])
    const status = (await admin.call('getSetupStatus')).body
    expect(status.steps.map(step => [step.id, step.count])).toEqual([
      ['admin', 2],
      ['offices', 1],
      ['hours', 1],
      ['people', 6],
      ['history', 80],
    ])
    expect(status.complete).toBe(true)
  })

  it('gets a forecast, a requirement and a lawful roster', async () => {
    const forecast = await ended((await admin.call('startForecast', { body: { weeks: 2 } })).body.job.id)
    expect(forecast).toMatchObject({ state: 'done', error: null })
    const started = await admin.call('startRoster', { body: { firstDay: '2026-11-23', seconds: 60, steps: 200 } })
    expect(await ended(started.body.job.id)).toMatchObject({ state: 'done', error: null })
    const [roster] = (await admin.call('listRosters')).body.items
    expect(roster).toMatchObject({ firstDay: '2026-11-23', version: 1, state: 'draft', hardViolations: 0 })
    expect(roster?.requiredPersonHours).toBeGreaterThan(40)
    expect(roster?.plannedPersonHours).toBeGreaterThan(40)
  })
})
