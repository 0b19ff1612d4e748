import type { ConceptCity, ConceptSite } from '../opening/concept-city.ts'
import type { ScenarioChange, ScenarioDefinition } from './change.ts'
import { leverOf } from './levers.ts'

/** A change that the city does not allow. */
export interface ScenarioFault {
  readonly code: 'SCN-001' | 'SCN-002' | 'SCN-003' | 'SCN-004' | 'SCN-005'
  readonly change: number
  readonly cause: { readonly de: string; readonly en: string }
  readonly action: { readonly de: string; readonly en: string }
}

/** All that is wrong with a scenario's changes, before anything is computed. */
export function faultsOfScenario(city: ConceptCity, definition: ScenarioDefinition): ScenarioFault[] {
  const known = new Set([...city.sites.map(site => site.id), ...(city.phone ? [city.phone.id] : [])])
  const opened = new Set<string>()
  return definition.changes.flatMap((change, i): ScenarioFault[] => {
    if (change.kind === 'open-site') {
      if (known.has(change.site) || opened.has(change.site)) return [fault('SCN-002', i, change.site)]
      opened.add(change.site)
    } else if ('site' in change && !known.has(change.site) && !opened.has(change.site)) {
      return [fault('SCN-001', i, change.site)]
    }
    if ('hours' in change && change.hours.some(day => day.blocks.some(isOutOfOrder))) return [fault('SCN-003', i, '')]
    if (change.kind !== 'lever') return []
    const lever = leverOf(change.lever)
    if (!lever) return [fault('SCN-004', i, change.lever)]
    const foreign = change.service !== undefined && !city.services.some(service => service.id === change.service)
    if (foreign) return [fault('SCN-004', i, change.service!)]
    return change.value < lever.min || change.value > lever.max
      ? [fault('SCN-005', i, `${lever.min} - ${lever.max}`)]
      : []
  })
}

function isOutOfOrder(
  block: { start: number; end: number },
  i: number,
  blocks: readonly { start: number; end: number }[],
) {
  return block.end <= block.start || (i > 0 && blocks[i - 1]!.end > block.start)
}

const TEXTS = {
  'SCN-001': {
    cause: { de: 'Diesen Standort gibt es nicht: ', en: 'There is no such site: ' },
    action: { de: 'Einen vorhandenen Standort wählen.', en: 'Choose a site that exists.' },
  },
  'SCN-002': {
    cause: { de: 'Diesen Standort gibt es schon: ', en: 'This site exists already: ' },
    action: { de: 'Ein anderes Kürzel nehmen.', en: 'Take another code.' },
  },
  'SCN-003': {
    cause: {
      de: 'Eine Öffnungszeit endet vor ihrem Beginn oder überschneidet sich.',
      en: 'Opening hours end before they begin, or overlap.',
    },
    action: { de: 'Die Zeiten der Reihe nach angeben.', en: 'Give the times in order.' },
  },
  'SCN-004': {
    cause: { de: 'Diesen Hebel oder diese Leistung gibt es nicht: ', en: 'There is no such lever or service: ' },
    action: { de: 'Aus der Liste wählen.', en: 'Choose from the list.' },
  },
  'SCN-005': {
    cause: { de: 'Der Wert liegt nicht im erlaubten Bereich: ', en: 'The value is not within the range: ' },
    action: { de: 'Einen Wert im Bereich angeben.', en: 'Give a value within the range.' },
  },
} as const

function fault(code: ScenarioFault['code'], change: number, what: string): ScenarioFault {
  const { cause, action } = TEXTS[code]
  return { code, change, cause: { de: cause.de + what, en: cause.en + what }, action }
}

/**
 * The city under a scenario, change by change in their order.
 * @param year years from now, for ramps and growth; Infinity: every ramp has been climbed, growth left out
 */
export function applyScenario(city: ConceptCity, definition: ScenarioDefinition, year = Infinity): ConceptCity {
  const start = definition.base === 'peak' ? scaled(city, city.peakFactor) : city
  return definition.changes.reduce((changed, change) => applyChange(changed, change, year), start)
}

function applyChange(city: ConceptCity, change: ScenarioChange, year: number): ConceptCity {
  switch (change.kind) {
    case 'close-site':
      return closed(city, change.site, change.staff)
    case 'move-site':
      return onSite(city, change.site, site => ({ ...site, x: change.x, y: change.y, stepFree: change.stepFree }))
    case 'open-site':
      return { ...city, sites: [...city.sites, opened(city, change)] }
    case 'set-hours':
      return {
        ...onSite(city, change.site, site => ({ ...site, hours: change.hours })),
        phone: city.phone?.id === change.site ? { ...city.phone, hours: change.hours } : city.phone,
      }
    case 'staff': {
      const more = change.posts * city.fullTimeMinutes
      const staffed = <T extends { staffMinutes: number; people: number }>(place: T): T => ({
        ...place,
        staffMinutes: Math.max(0, place.staffMinutes + more),
        people: Math.max(0, place.people + change.posts),
      })
      return {
        ...onSite(city, change.site, staffed),
        phone: city.phone?.id === change.site ? staffed(city.phone) : city.phone,
      }
    }
    case 'counters':
      return onSite(city, change.site, site => ({ ...site, counters: change.counters }))
    case 'demand':
      return scaled(city, 1 + change.percent / 100)
    case 'growth':
      return Number.isFinite(year) ? scaled(city, (1 + change.percent / 100) ** year) : city
    case 'sickness':
      return { ...city, absence: { ...city.absence, sickness: change.share } }
    case 'target': {
      const kept = { share: change.share, withinMinutes: change.withinMinutes }
      if (change.channel === 'call')
        return city.phone ? { ...city, phone: { ...city.phone, target: { ...city.phone.target, ...kept } } } : city
      const name = change.channel === 'walk-in' ? 'walkIn' : 'appointment'
      return { ...city, customers: { ...city.customers, [name]: { ...city.customers[name], ...kept } } }
    }
    case 'lever': {
      const lever = leverOf(change.lever)
      if (!lever) return city
      const ramp = change.rampYears ?? lever.rampYears
      const part = ramp === 0 ? 1 : Math.min(1, year / ramp)
      // Shares and minutes climb from nothing; the others are settings that hold from the first day.
      const climbs = !SETTINGS.has(lever.id)
      return part === 0 && climbs
        ? city
        : lever.apply(city, climbs ? change.value * part : change.value, change.service)
    }
  }
}

const SETTINGS: ReadonlySet<string> = new Set(['appointment-share', 'no-show-share', 'booking-lead'])

function onSite(city: ConceptCity, id: string, change: (site: ConceptSite) => ConceptSite): ConceptCity {
  return { ...city, sites: city.sites.map(site => (site.id === id ? change(site) : site)) }
}

/** Its people go to the other offices by the size of their teams; work without customers goes with them. */
function closed(city: ConceptCity, id: string, staff: 'spread' | 'leave'): ConceptCity {
  const gone = city.sites.find(site => site.id === id)
  const left = city.sites.filter(site => site.id !== id)
  const offices = left.filter(site => site.kind === 'office')
  const people = offices.reduce((sum, site) => sum + site.people, 0)
  if (!gone || people === 0) return { ...city, sites: left }
  return {
    ...city,
    sites: left.map(site => {
      if (site.kind !== 'office') return site
      const part = site.people / people
      return {
        ...site,
        otherMinutes: site.otherMinutes + gone.otherMinutes * part,
        staffMinutes: site.staffMinutes + (staff === 'spread' ? gone.staffMinutes * part : 0),
        people: site.people + (staff === 'spread' ? gone.people * part : 0),
      }
    }),
  }
}

function opened(city: ConceptCity, change: Extract<ScenarioChange, { kind: 'open-site' }>): ConceptSite {
  return {
    id: change.site,
    name: change.name,
    kind: 'office',
    x: change.x,
    y: change.y,
    stepFree: change.stepFree,
    counters: change.counters,
    hours: change.hours,
    minimum: 2,
    served: {},
    otherMinutes: 0,
    staffMinutes: change.posts * city.fullTimeMinutes,
    people: change.posts,
  }
}

/** More or fewer cases and calls. */
function scaled(city: ConceptCity, factor: number): ConceptCity {
  return {
    ...city,
    demandFactor: city.demandFactor * factor,
    phone: city.phone && {
      ...city.phone,
      calls: city.phone.calls.map(day => ({ ...day, mean: day.mean.map(count => count * factor) })),
    },
  }
}
