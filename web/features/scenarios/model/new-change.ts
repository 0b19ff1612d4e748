import { LEVERS } from '../../../../solver/browser.ts'
import type { Places, ScenarioChange } from '../api/scenarios.ts'

export const CHANGE_KINDS = [
  'close-site',
  'open-site',
  'move-site',
  'set-hours',
  'staff',
  'counters',
  'lever',
  'demand',
  'growth',
  'sickness',
  'target',
] as const

/** A change of a kind to begin with: as things stand, or a careful step. */
export function newChange(kind: ScenarioChange['kind'], places: Places): ScenarioChange {
  const office = places.sites.find(site => site.kind === 'office') ?? places.sites[0]
  const site = office?.id ?? ''
  const hours = (office?.hours ?? []).map(day => ({ weekday: day.weekday, blocks: day.blocks.slice(0, 2) }))
  const lever = LEVERS[0]!
  switch (kind) {
    case 'close-site':
      return { kind, site, staff: 'spread' }
    case 'open-site':
      return { kind, site: 'neu-buero', name: '', x: 0, y: 0, stepFree: true, counters: 6, posts: 6, hours }
    case 'move-site':
      return { kind, site, x: office?.x ?? 0, y: office?.y ?? 0, stepFree: office?.stepFree ?? true }
    case 'set-hours':
      return { kind, site, hours }
    case 'staff':
      return { kind, site, posts: 1 }
    case 'counters':
      return { kind, site, counters: 8 }
    case 'demand':
      return { kind, percent: 5 }
    case 'growth':
      return { kind, percent: 1 }
    case 'sickness':
      return { kind, share: 0.15 }
    case 'target':
      return { kind, channel: 'walk-in', share: 0.85, withinMinutes: 20 }
    case 'lever':
      return { kind, lever: lever.id, value: lever.value, rampYears: lever.rampYears }
  }
}
