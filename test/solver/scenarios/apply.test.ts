import { describe, expect, it } from 'vitest'
import { sum } from '../../../solver/opening/choice.ts'
import { applyScenario, faultsOfScenario } from '../../../solver/scenarios/apply.ts'
import { scenarioDefinitionSchema } from '../../../solver/scenarios/change.ts'
import { LEVERS } from '../../../solver/scenarios/levers.ts'
import { exampleConceptCity } from '../../builders/concept-city.ts'

const city = exampleConceptCity()
const with_ = (changes: unknown[], year?: number) =>
  applyScenario(city, scenarioDefinitionSchema.parse({ changes }), year)
const lever = (id: string, value: number, service?: string) => ({ kind: 'lever', lever: id, value, service })

describe('what a scenario changes', () => {
  it('leaves the city as it is without changes, and never edits it', () => {
    const before = JSON.stringify(city)
    expect(with_([])).toEqual(city)
    with_([{ kind: 'close-site', site: 'ost' }, lever('payment-machine', 1), { kind: 'demand', percent: 5 }])
    expect(JSON.stringify(city)).toBe(before)
  })

  it('spreads the people of a closed office, or lets them leave', () => {
    const minutes = (one: typeof city) => sum(one.sites.map(site => site.staffMinutes))
    expect(minutes(with_([{ kind: 'close-site', site: 'ost' }]))).toBeCloseTo(minutes(city), 6)
    expect(minutes(with_([{ kind: 'close-site', site: 'ost', staff: 'leave' }]))).toBeCloseTo(
      minutes(city) - city.sites.find(site => site.id === 'ost')!.staffMinutes,
      6,
    )
  })

  it('adds posts, sickness, promises and a busy week', () => {
    expect(with_([{ kind: 'staff', site: 'telefon', posts: -2 }]).phone!.staffMinutes).toBe(
      city.phone!.staffMinutes - 2 * 2340,
    )
    expect(with_([{ kind: 'sickness', share: 0.2 }]).absence.sickness).toBe(0.2)
    const target = { kind: 'target', channel: 'walk-in', share: 0.9, withinMinutes: 15 }
    expect(with_([target]).customers.walkIn).toEqual({ share: 0.9, withinMinutes: 15, maxOccupancy: 0.85 })
    expect(applyScenario(city, { base: 'peak', changes: [] }).demandFactor).toBe(city.peakFactor)
  })

  it('climbs a ramp year by year, but sets what is a setting at once', () => {
    const share = (year?: number) => with_([lever('online-share', 0.5, 'registration')], year).ways[0]?.share ?? 0
    expect([share(0), share(1), share(5), share(9), share()]).toEqual([0, 0.1, 0.5, 0.5, 0.5])
    expect(with_([lever('appointment-share', 0.9)], 0).customers.appointmentShare).toBe(0.9)
  })

  it('never takes more than all cases of a service, whatever ways are added', () => {
    const { ways } = with_([
      lever('online-share', 0.8),
      lever('kiosk-share', 0.5),
      lever('phone-share', 0.6, 'registration'),
    ])
    for (const service of city.services) {
      const taken = sum(ways.filter(way => way.service === service.id).map(way => way.share))
      expect(taken).toBeLessThanOrEqual(1 + 1e-12)
    }
  })

  it('names all faults of a scenario at once', () => {
    const faults = faultsOfScenario(
      city,
      scenarioDefinitionSchema.parse({
        changes: [
          { kind: 'close-site', site: 'nowhere' },
          { kind: 'set-hours', site: 'mitte', hours: [{ weekday: 1, blocks: [{ start: 600, end: 540 }] }] },
          lever('no-such-lever', 1),
          lever('online-share', 3),
          lever('online-share', 0.1, 'no-such-service'),
        ],
      }),
    )
    expect(faults.map(fault => [fault.code, fault.change])).toEqual([
      ['SCN-001', 0],
      ['SCN-003', 1],
      ['SCN-004', 2],
      ['SCN-005', 3],
      ['SCN-004', 4],
    ])
  })
})

describe('every lever', () => {
  it.each(LEVERS.map(one => [one.id, one] as const))(
    '%s has words, a source, and a value within its range',
    (_, one) => {
      for (const words of [one.title, one.effect, one.source]) {
        expect(words.de.length).toBeGreaterThan(3)
        expect(words.en.length).toBeGreaterThan(3)
      }
      expect(one.value).toBeGreaterThanOrEqual(one.min)
      expect(one.value).toBeLessThanOrEqual(one.max)
      const service = one.services === 'none' ? undefined : 'registration'
      expect(one.apply(city, one.value, service)).not.toBe(city)
    },
  )

  it('has an id of its own', () => {
    expect(new Set(LEVERS.map(one => one.id)).size).toBe(LEVERS.length)
  })
})
