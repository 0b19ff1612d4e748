import type { Db } from '../../../db/client.ts'
import { findProfile } from '../../../db/queries/exports/handover-profiles.ts'
import { recordAudit } from '../../audit/record.ts'
import { type HandoverProfile, handoverProfile } from '../../contract/exports.ts'
import { notFound } from '../../errors.ts'
import { verb } from '../../http/verb.ts'
import { fetchRoster } from '../../rosters/internal.ts'
import { shiftsToHand } from './handed-shifts.ts'
import { encoded, handoverText } from './handover.ts'
import { BUILT_IN } from './profiles.ts'

export const downloadHandover = verb('downloadHandover', async call => {
  const { db, user, params, query } = call
  const full = await fetchRoster(db, params.roster)
  const profile = await profileOf(db, query.profile)
  const shifts = await shiftsToHand(db, user, full, query.since)
  await recordAudit(db, call, {
    verb: 'exports.handover',
    entity: 'roster',
    entityId: full.row.id,
    after: { profile: query.profile, since: query.since ?? null, part: query.part, lines: shifts.length },
  })
  const kind = query.part === 'intervals' ? '-intervalle' : ''
  return {
    fileName: `dienstplan-${full.row.firstDay}-v${full.row.version}${query.since === undefined ? '' : '-aenderungen'}${kind}.csv`,
    content: encoded(handoverText(shifts, profile, query.part), profile.encoding),
  }
})

async function profileOf(db: Db, id: string): Promise<HandoverProfile> {
  const builtIn = BUILT_IN.find(profile => profile.id === id)
  if (builtIn) return builtIn.profile
  const saved = /^\d{1,9}$/.test(id) ? await findProfile(db, Number(id)) : undefined
  if (!saved) throw notFound({ de: 'Das Ausgabeprofil', en: 'The profile' }, id)
  return handoverProfile.parse(saved.profile)
}
