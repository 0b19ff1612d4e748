import type { Db } from '../../db/client.ts'
import {
  decideOpeningDraft as decide,
  insertOpeningDraft,
  type OpeningDraftRow,
  listOpeningDrafts as readDrafts,
} from '../../db/queries/opening/opening-drafts.ts'
import { findOpeningRun } from '../../db/queries/opening/opening-runs.ts'
import { listRosters } from '../../db/queries/rosters/list-rosters.ts'
import { mondayOf } from '../../solver/index.ts'
import { recordAudit } from '../audit/record.ts'
import type { OpeningDraft } from '../contract/opening.ts'
import { changedMeanwhile, demandNoFaults, notFound } from '../errors.ts'
import { verb } from '../http/verb.ts'
import type { StoredOpeningResult } from './stored-run.ts'
import { writeHours } from './write-hours.ts'

export const listOpeningDrafts = verb('listOpeningDrafts', async ({ db }) => {
  const drafts = await readDrafts(db)
  return { items: await Promise.all(drafts.map(draft => viewDraft(db, draft))) }
})

/** Takes a proposal up. Nothing changes for planning until it is approved. */
export const createOpeningDraft = verb('createOpeningDraft', async call => {
  const { db, body, user, now } = call
  const today = await call.today()
  if (body.validFrom <= today)
    demandNoFaults([
      {
        code: 'FLD-012',
        cause: { de: 'Der Tag liegt nicht in der Zukunft.', en: 'The day does not lie ahead.' },
        action: { de: 'Einen späteren Tag wählen.', en: 'Choose a later day.' },
        where: 'validFrom',
      },
    ])
  const found = await findOpeningRun(db, body.run)
  if (!found) throw notFound({ de: 'Diese Suche', en: 'This search' }, String(body.run))
  const result = found.run.result as StoredOpeningResult
  const proposal = result.proposals.find(one => one.id === body.proposal)
  if (!proposal) throw notFound({ de: 'Dieser Vorschlag', en: 'This proposal' }, body.proposal)
  return db.transaction(async tx => {
    const id = await insertOpeningDraft(tx, {
      openingRunId: body.run,
      proposal: body.proposal,
      validFrom: body.validFrom,
      hours: proposal.hours,
      createdBy: user.id,
      createdAt: now,
    })
    const draft = await fetchDraft(tx, id)
    await recordAudit(tx, call, { verb: 'opening.draft', entity: 'opening-draft', entityId: id, after: body })
    return draft
  })
})

export const decideOpeningDraft = verb('decideOpeningDraft', async call => {
  const { db, params, body, user, now } = call
  const today = await call.today()
  return db.transaction(async tx => {
    const before = await fetchDraft(tx, params.draft)
    const state = body.decision === 'approve' ? 'approved' : 'withdrawn'
    if (state === 'approved' && before.validFrom <= today)
      demandNoFaults([
        {
          code: 'FLD-012',
          cause: {
            de: 'Der erste Geltungstag ist inzwischen erreicht.',
            en: 'The first valid day has come meanwhile.',
          },
          action: {
            de: 'Den Entwurf zurückziehen und den Vorschlag mit einem späteren Tag übernehmen.',
            en: 'Withdraw the draft and take the proposal up with a later day.',
          },
          where: 'validFrom',
        },
      ])
    const decided = await decide(tx, { id: params.draft, revision: body.revision, state, by: user.id, at: now })
    if (!decided) throw changedMeanwhile()
    if (state === 'approved') await writeHours(tx, before.hours, before.validFrom)
    const after = await fetchDraft(tx, params.draft)
    await recordAudit(tx, call, {
      verb: `opening.${body.decision}`,
      entity: 'opening-draft',
      entityId: params.draft,
      before: { state: before.state },
      after: { state: after.state, validFrom: after.validFrom, hours: after.hours },
    })
    return after
  })
})

/** @throws AppError REQ-007 */
async function fetchDraft(db: Db, id: number): Promise<OpeningDraft> {
  const [row] = await readDrafts(db, id)
  if (!row) throw notFound({ de: 'Dieser Entwurf', en: 'This draft' }, String(id))
  return viewDraft(db, row)
}

/** The draft with the rosters of its time: they stay as they are, and somebody must look at them. */
async function viewDraft(db: Db, { createdByName, openingRunId, ...draft }: OpeningDraftRow): Promise<OpeningDraft> {
  const rosters = await listRosters(db, { from: mondayOf(draft.validFrom) })
  return {
    ...draft,
    run: openingRunId,
    hours: draft.hours as OpeningDraft['hours'],
    createdAt: draft.createdAt.toISOString(),
    createdBy: createdByName,
    affected: rosters.map(({ id, firstDay, version, state }) => ({ id, firstDay, version, state })),
  }
}
