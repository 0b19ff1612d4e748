import type { Db } from '../../db/client.ts'
import { moveRoster } from '../../db/queries/rosters/move-roster.ts'
import { recordAudit } from '../audit/record.ts'
import { fetchCity } from '../city/internal.ts'
import type { RosterState, RosterSummary } from '../contract/rosters.ts'
import { AppError, changedMeanwhile } from '../errors.ts'
import type { AnyCall } from '../http/verb.ts'
import { type FullRoster, fetchRoster, summaryOf } from './internal.ts'

interface Step {
  readonly roster: number
  readonly revision: number
  readonly from: readonly RosterState[]
  readonly to: RosterState
  /** Area and verb of the audit row. */
  readonly verb: string
  readonly reason?: string
  /** Further conditions, and what is stored along with the new state. Runs in the transaction. */
  readonly before?: (tx: Db, full: FullRoster) => Promise<{ hash: string; checkReport: unknown } | undefined>
}

/**
 * Moves a roster to its next state, with its history and audit row, in one transaction.
 * @throws AppError REQ-009 from another state, REQ-011 when it has changed since the caller saw it
 */
export async function move(call: AnyCall, step: Step): Promise<{ roster: RosterSummary }> {
  const { db, user, now } = call
  await db.transaction(async tx => {
    const full = await fetchRoster(tx, step.roster)
    if (full.row.revision !== step.revision) throw changedMeanwhile()
    if (!step.from.includes(full.row.state)) throw wrongState(full.row.state)
    const published = await step.before?.(tx, full)
    const moved = await moveRoster(tx, {
      id: step.roster,
      revision: step.revision,
      from: full.row.state,
      to: step.to,
      at: now,
      userId: user.id,
      ...(step.reason === undefined ? {} : { reason: step.reason }),
      ...(published ? { published } : {}),
    })
    if (!moved) throw changedMeanwhile()
    await recordAudit(tx, call, {
      verb: step.verb,
      entity: 'roster',
      entityId: step.roster,
      before: { state: full.row.state },
      after: {
        state: step.to,
        ...(step.reason === undefined ? {} : { reason: step.reason }),
        ...(published ? { hash: published.hash } : {}),
      },
    })
  })
  const { hearingDays } = await fetchCity(db)
  return { roster: await summaryOf(db, step.roster, hearingDays) }
}

const NAMES: Readonly<Record<RosterState, { de: string; en: string }>> = {
  draft: { de: 'ein Entwurf', en: 'a draft' },
  proposed: { de: 'vorgelegt', en: 'proposed' },
  objected: { de: 'abgelehnt', en: 'objected to' },
  agreed: { de: 'gebilligt', en: 'agreed' },
  published: { de: 'veröffentlicht', en: 'published' },
  superseded: { de: 'durch eine neuere Fassung ersetzt', en: 'replaced by a newer version' },
}

function wrongState(state: RosterState): AppError {
  return new AppError('REQ-009', {
    cause: { de: `Der Dienstplan ist ${NAMES[state].de}.`, en: `The roster is ${NAMES[state].en}.` },
    action: { de: 'Die Seite neu laden.', en: 'Load the page again.' },
  })
}
