import type { RosterState } from '../../../../api/contract/rosters.ts'
import type { Tone } from '../../../components/status-badge.tsx'

/** The tone in which a state is shown, beside its word. */
export const STATE_TONES: Readonly<Record<RosterState, Tone>> = {
  draft: 'neutral',
  proposed: 'info',
  objected: 'warning',
  agreed: 'success',
  published: 'success',
  superseded: 'neutral',
}
