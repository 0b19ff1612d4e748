import type { Db } from '../../db/client.ts'
import { findIdByPersonnelNumber } from '../../db/queries/people/find-by-number.ts'
import { AppError } from '../errors.ts'

/**
 * @param owner who may hold the number already
 * @throws AppError REQ-008 when somebody else has this personnel number
 */
export async function demandFreeNumber(db: Db, personnelNumber: string, owner?: string): Promise<void> {
  const holder = await findIdByPersonnelNumber(db, personnelNumber)
  if (holder === undefined || holder === owner) return
  throw new AppError('REQ-008', {
    cause: {
      de: `Die Personalnummer ${personnelNumber} ist vergeben.`,
      en: `The personnel number ${personnelNumber} is taken.`,
    },
    action: { de: 'Die Nummer prüfen.', en: 'Check the number.' },
    where: 'personnelNumber',
  })
}
