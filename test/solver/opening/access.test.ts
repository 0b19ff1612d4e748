import { describe, expect, it } from 'vitest'
import { accessLosses, accessOf } from '../../../solver/opening/access.ts'
import type { ConceptCity } from '../../../solver/opening/concept-city.ts'
import { exampleConceptCity, withSites } from '../../builders/concept-city.ts'

const city = exampleConceptCity()
const nobody = (one: ConceptCity) =>
  one.districts.map(() => ({ sites: one.sites.map(() => 10), online: 0, phone: 0, lost: 0 }))
const of = (one: ConceptCity, district: string) =>
  accessOf(one, nobody(one))[one.districts.findIndex(row => row.id === district)]!

describe('what a district can reach', () => {
  it('counts hours of several offices once', () => {
    // Altstadt reaches Mitte, Nord and Ost, all open the same 34 hours; Mitte alone also on Saturday.
    const altstadt = of(city, 'altstadt')
    // Midday 11:30 to 14: Mon, Tue, Thu 2.5, Wed from noon 2, Fri to noon 0.5.
    expect(altstadt.hours).toBe(38)
    expect(altstadt.bands).toEqual({ early: 2, midday: 10, 'after-work': 6, saturday: 4 })
  })

  it('knows the nearest office without steps', () => {
    const nord = of(city, 'neue-neustadt')
    expect(nord.nearestKm!).toBeLessThan(0.5)
    expect(nord.nearestStepFreeKm!).toBeGreaterThan(3)
  })

  it('names what a district loses, and nothing where nothing changes', () => {
    const without = withSites(city, site => (site.id === 'sued' ? null : site))
    expect(accessLosses(of(city, 'hopfengarten'), of(without, 'hopfengarten'))).toContain('farther')
    expect(accessLosses(of(city, 'altstadt'), of(without, 'altstadt'))).toEqual([])
    const weekdays = withSites(city, site => ({ ...site, hours: site.hours.filter(day => day.weekday < 6) }))
    expect(accessLosses(of(city, 'altstadt'), of(weekdays, 'altstadt'))).toContain('no-saturday')
  })

  it('has no nearest office where none is open', () => {
    const none = withSites(city, site => ({ ...site, hours: [] }))
    expect(of(none, 'altstadt')).toMatchObject({ nearestKm: null, hours: 0 })
    expect(accessLosses(of(city, 'altstadt'), of(none, 'altstadt'))).toContain('farther')
  })
})
