import { pgFault } from '../../db/client.ts'
import { deleteDraft } from '../../db/queries/rosters/delete-draft.ts'
import { recordAudit } from '../audit/record.ts'
import { demandAllSites } from '../auth/rights.ts'
import { AppError } from '../errors.ts'
import { verb } from '../http/verb.ts'
import { fetchRoster } from './internal.ts'

export const deleteRoster = verb('deleteRoster', async call => {
  const { db, params, user } = call
  demandAllSites(user)
  try {
    await db.transaction(async tx => {
      const { row } = await fetchRoster(tx, params.roster)
      if (!(await deleteDraft(tx, row.id))) throw noDraft()
      await recordAudit(tx, call, {
        verb: 'rosters.delete',
        entity: 'roster',
        entityId: row.id,
        before: { firstDay: row.firstDay, version: row.version, state: row.state },
      })
    })
  } catch (error) {
    throw pgFault(error)?.kind === 'foreign-key' ? hasCopies() : error
  }
  return {}
})

function noDraft(): AppError {
  return new AppError('ROS-004', {
    cause: { de: 'Nur ein Entwurf lässt sich löschen.', en: 'Only a draft can be deleted.' },
    action: { de: 'Einen vorgelegten Plan zuerst zurückziehen.', en: 'Withdraw a proposed roster first.' },
  })
}

function hasCopies(): AppError {
  return new AppError('REQ-009', {
    cause: {
      de: 'Eine andere Fassung ist aus diesem Entwurf entstanden.',
      en: 'Another version was made from this draft.',
    },
    action: { de: 'Den Entwurf behalten.', en: 'Keep the draft.' },
  })
}
