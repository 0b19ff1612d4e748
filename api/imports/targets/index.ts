import type { Db } from '../../../db/client.ts'
import type { CurrentUser } from '../../context.ts'
import type { ImportBatch } from '../batch.ts'
import { absencesTarget } from './absences.ts'
import { bookedTarget } from './booked.ts'
import { callsTarget } from './calls.ts'
import { demandTarget } from './demand.ts'
import { observationsTarget } from './observations.ts'
import { peopleTarget } from './people.ts'
import { presentHoursTarget } from './present-hours.ts'
import type { ImportTarget, Laid, LayContext } from './target.ts'

/** Where each kind of batch goes. */
const TARGETS: { readonly [K in ImportBatch['kind']]: ImportTarget<Extract<ImportBatch, { kind: K }>> } = {
  demand: demandTarget,
  observations: observationsTarget,
  booked: bookedTarget,
  calls: callsTarget,
  absences: absencesTarget,
  people: peopleTarget,
  'present-hours': presentHoursTarget,
}

function targetOf<B extends ImportBatch>(batch: B): ImportTarget<B> {
  return TARGETS[batch.kind] as unknown as ImportTarget<B>
}

/** @throws AppError AUTH-004 when the batch speaks of an office out of the caller's reach */
export function demandReach(user: CurrentUser, batch: ImportBatch): void {
  targetOf(batch).demandReach(user, batch)
}

/** Lays a batch over what is stored, without writing anything. */
export async function layBatch(db: Db, batch: ImportBatch, context: LayContext): Promise<Laid> {
  return targetOf(batch).layOver(db, batch, context)
}
