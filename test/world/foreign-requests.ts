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
  /** A draft in which that person has a shift at Mitte. */
  readonly roster: number
  /** A correction of its forecast. */
  readonly adjustment: number
}

/** A file of counts for Mitte. */
const countsOfMitte = {
  fileName: 'mitte.csv',
  content: Buffer.from('Datum;Zeit;Anzahl\n02.11.2026;08:00;3\n').toString('base64'),
  format: 'interval-counts',
  mapping: {
    delimiter: ';',
    encoding: 'utf-8',
    decimal: ',',
    columns: { date: 'Datum', time: 'Zeit', count: 'Anzahl' },
    intervalMinutes: 15,
    site: 'mitte',
    channel: 'walk-in',
  },
}

const opening = { blocks: [{ start: 480, end: 720, access: 'all' }], leadMinutes: 30, tailMinutes: 30 }

const WEEK = '2026-11-23'

/**
 * For every route that concerns one office (its scope is `sites`, or its query names a site), a valid request that names
 * something of Mitte's, or the week of all offices. Sent by the planner of Nord each must be refused; a route that is
 * missing here fails the test.
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
  downloadRosterSheet: () => ({ params: { roster: 999_999 }, query: { site: 'mitte' } }),
  getZmsScope: () => ({ params: { site: 'mitte' } }),
  setZmsScope: () => ({
    params: { site: 'mitte' },
    body: {
      scopeId: '141',
      providerId: '122217',
      providerSource: 'dldb',
      slotMinutes: 10,
      startInDays: 0,
      endInDays: 14,
      publicPercent: 80,
    },
  }),
  getZmsPlan: () => ({ params: { site: 'mitte' }, query: { from: WEEK, to: WEEK } }),
  downloadZmsAvailability: () => ({
    params: { site: 'mitte' },
    query: { from: WEEK, to: WEEK, dialect: 'munich' },
  }),
  getBookableCapacity: () => ({ params: { site: 'mitte' }, query: { from: WEEK, to: WEEK } }),
  downloadBookableCapacity: () => ({ params: { site: 'mitte' }, query: { from: WEEK, to: WEEK } }),
  getSiteObservations: () => ({ params: { site: 'mitte' } }),
  downloadObservations: () => ({ params: { kind: 'waits' }, query: { site: 'mitte' } }),
  listPeople: () => ({ query: { site: 'mitte' } }),
  getHistory: () => ({ query: { site: 'mitte', from: '2026-11-01', to: '2026-11-02' } }),
  getForecastLines: () => ({ params: { forecast: 1 }, query: { site: 'mitte', channel: 'walk-in' } }),
  getRequirementLines: () => ({ params: { requirement: 1 }, query: { site: 'mitte', from: WEEK, to: WEEK } }),
  explainRequirement: () => ({
    params: { requirement: 1 },
    query: { site: 'mitte', activity: 'counter', date: WEEK },
  }),
  previewImport: () => ({ body: countsOfMitte }),
  runImport: () => ({ body: countsOfMitte }),
  startForecast: () => ({ body: { weeks: 8 } }),
  startReplay: () => ({ body: {} }),
  getAccuracy: () => ({ query: { site: 'mitte' } }),
  listFullDays: () => ({ query: { site: 'mitte', channel: 'walk-in' } }),
  setFullDay: () => ({ body: { site: 'mitte', channel: 'walk-in', date: '2026-11-02', full: true } }),
  getSameDay: () => ({ query: { site: 'mitte', channel: 'walk-in' } }),
  listAdjustments: () => ({ query: { site: 'mitte' } }),
  addAdjustment: () => ({
    body: { from: WEEK, to: WEEK, site: 'mitte', channel: 'walk-in', factor: 1.2, reason: 'Anschreiben verschickt' },
  }),
  revokeAdjustment: ({ adjustment }) => ({ params: { adjustment } }),
  setCityEvents: () => ({ body: { revision: 1, items: [] } }),
  startRequirement: () => ({ body: {} }),
  startRoster: () => ({ body: { firstDay: WEEK } }),
  editRosterCell: ({ roster, person }) => ({
    params: { roster },
    body: { revision: 1, person, day: 0, shift: null },
  }),
  explainRosterCell: ({ roster, person }) => ({ params: { roster, person, day: 0 } }),
  listRosterFits: ({ roster }) => ({
    params: { roster },
    query: { line: 'mitte-counter', start: '480', end: '540' },
  }),
  proposeReplans: ({ roster, person }) => ({
    params: { roster },
    body: { event: { kind: 'absence', person, firstDay: 0 } },
  }),
  takeReplan: ({ roster, person }) => ({
    params: { roster },
    body: { event: { kind: 'absence', person, firstDay: 0 }, cells: [] },
  }),
  copyRoster: ({ roster }) => ({ params: { roster }, body: {} }),
  proposeRoster: ({ roster }) => ({ params: { roster }, body: { revision: 1 } }),
  withdrawRoster: ({ roster }) => ({ params: { roster }, body: { revision: 1 } }),
  publishRoster: ({ roster }) => ({ params: { roster }, body: { revision: 1 } }),
  deleteRoster: ({ roster }) => ({ params: { roster } }),
  exportRoster: ({ roster }) => ({ params: { roster } }),
  exportRosterProblem: ({ roster }) => ({ params: { roster } }),
  exportWeekProblem: () => ({ params: { week: '2026-W48' } }),
  cancelJob: () => ({ params: { job: 'f3b1c1de-0000-4000-8000-000000000000' } }),
  removeWish: ({ shared }) => ({ params: { person: shared, wish: 1 } }),
}
