import type { ConceptCity } from '../../solver/index.ts'
import type { ConceptPlaces } from '../contract/concepts.ts'

/** Names, places and hours that the pages need beside figures. */
export function toPlaces(city: ConceptCity): ConceptPlaces {
  const blocks = (hours: ConceptCity['sites'][number]['hours']) =>
    hours.map(day => ({ weekday: day.weekday, blocks: day.blocks.map(block => ({ ...block })) }))
  return {
    districts: city.districts.map(({ id, name, x, y, people }) => ({ id, name, x, y, people })),
    sites: [
      ...city.sites.map(({ id, name, kind, x, y, stepFree, hours }) => ({
        id,
        name,
        kind,
        x,
        y,
        stepFree,
        hours: blocks(hours),
      })),
      ...(city.phone
        ? [
            {
              id: city.phone.id,
              name: city.phone.name,
              kind: 'phone' as const,
              x: null,
              y: null,
              stepFree: null,
              hours: blocks(city.phone.hours),
            },
          ]
        : []),
    ],
    services: city.services.map(({ id, name, onlinePossible }) => ({ id, name, onlinePossible })),
  }
}
