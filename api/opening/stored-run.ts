import type { ConceptCity, HourPrice, HoursQuestion, ProposalReport } from '../../solver/index.ts'

/** What a stored search for opening hours was made from ... */
export interface StoredOpeningInput {
  readonly city: ConceptCity
  readonly question: HoursQuestion
  readonly seed: number
  readonly days: number
}

/** ... and what came out. */
export interface StoredOpeningResult extends Omit<ProposalReport, 'stopped'> {
  readonly prices: readonly HourPrice[]
}
