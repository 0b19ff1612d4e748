import type { OperationId } from '../../api/contract/routes.ts'
import type { World } from './app.ts'

/** A request as it goes over the wire. */
export interface SampleRequest {
  readonly params?: Record<string, string | number>
  readonly query?: Record<string, string>
  readonly body?: unknown
}

/** Things of the office Mitte in the example city, which the planner of Nord has no part in. */
export interface MittesThings {
  readonly world: World
  /** Works at Mitte, not at Nord. */
  readonly person: string
  /** Works at Mitte at home and may help out at Nord: the planner of Nord sees, but does not change. */
  readonly shared: string
}

const opening = { blocks: [{ start: 480, end: 720, access: 'all' }], leadMinutes: 30, tailMinutes: 30 }

/**
 * For every route that concerns the objects of one office, a valid request that names one of Mitte's. Sent by the planner of
 * Nord each must be refused; a route whose scope is `sites` and that is missing here fails the test.
 */
export const FOREIGN_REQUESTS: Partial<Record<OperationId, (things: MittesThings) => SampleRequest>> = {
  getSite: () => ({ params: { site: 'mitte' } }),
  updateSite: () => ({
    params: { site: 'mitte' },
    body: { name: 'Meins', kind: 'office', counters: 1, from: '2020-01-01', revision: 1 },
  }),
  setOpeningHours: () => ({
    params: { site: 'mitte' },
    body: { revision: 1, items: [{ weekday: 1, ...opening, from: '2020-01-01' }] },
  }),
  setClosingDays: () => ({ params: { site: 'mitte' }, body: { revision: 1, items: [] } }),
  setTours: () => ({ params: { site: 'mitte' }, body: { revision: 1, items: [] } }),
  setServiceTargets: () => ({ params: { site: 'mitte' }, body: { revision: 1, items: [] } }),
  setStaffingLevels: () => ({ params: { site: 'mitte' }, body: { revision: 1, items: [] } }),
  getPerson: ({ person }) => ({ params: { person } }),
  updatePerson: ({ shared }) => ({ params: { person: shared }, body: { revision: 1, speed: 0.5 } }),
  addAbsence: ({ shared }) => ({
    params: { person: shared },
    body: { firstDay: '2026-12-01', lastDay: '2026-12-01', kind: 'leave' },
  }),
  updateAbsence: ({ shared }) => ({
    params: { person: shared, absence: 1 },
    body: { firstDay: '2026-12-01', lastDay: '2026-12-01' },
  }),
  removeAbsence: ({ shared }) => ({ params: { person: shared, absence: 1 } }),
  addWish: ({ shared }) => ({ params: { person: shared }, body: { date: '2026-12-01', kind: 'off' } }),
  removeWish: ({ shared }) => ({ params: { person: shared, wish: 1 } }),
}
