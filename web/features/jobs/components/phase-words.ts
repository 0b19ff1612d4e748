import type { MessageKey } from '../../../i18n/messages.ts'

/** Phases that runs name, and their texts. A phase the pages do not know is shown by its own word. */
const PHASES = {
  forecast: 'jobs.phase.forecast',
  requirement: 'jobs.phase.requirement',
  correct: 'jobs.phase.correct',
  start: 'jobs.phase.start',
  bound: 'jobs.phase.bound',
  dive: 'jobs.phase.dive',
  improve: 'jobs.phase.improve',
  check: 'jobs.phase.check',
  read: 'jobs.phase.read',
  simulate: 'jobs.phase.simulate',
  refine: 'jobs.phase.refine',
  score: 'jobs.phase.score',
  store: 'jobs.phase.store',
  today: 'jobs.phase.today',
  search: 'jobs.phase.search',
  judge: 'jobs.phase.judge',
  base: 'jobs.phase.base',
  scenario: 'jobs.phase.scenario',
  'long-view': 'jobs.phase.long-view',
} as const satisfies Record<string, MessageKey>

export function phaseKey(phase: string): (typeof PHASES)[keyof typeof PHASES] | undefined {
  return Object.hasOwn(PHASES, phase) ? PHASES[phase as keyof typeof PHASES] : undefined
}
