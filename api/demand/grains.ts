import { daysBetween, type IsoDate, mondayOf } from '../../solver/index.ts'
import type { Grain } from '../contract/demand.ts'
import { AppError } from '../errors.ts'

/** Longest range of days that is shown in quarters or hours. */
export const FINE_DAYS = 62
const COARSE_DAYS = 1100

/** @throws AppError REQ-001 when the range runs backwards or is too long for its grain */
export function demandRange(from: IsoDate, to: IsoDate, grain: Grain): void {
  const days = daysBetween(from, to) + 1
  const most = grain === 'quarter' || grain === 'hour' ? FINE_DAYS : COARSE_DAYS
  if (days >= 1 && days <= most) return
  throw new AppError('REQ-001', {
    cause:
      days < 1
        ? { de: 'Der letzte Tag liegt vor dem ersten.', en: 'The last day is before the first.' }
        : { de: `Das sind ${days} Tage, möglich sind ${most}.`, en: `That is ${days} days, ${most} are possible.` },
    action: {
      de: 'Einen kürzeren Zeitraum oder gröbere Schritte wählen.',
      en: 'Choose a shorter range or coarser steps.',
    },
    where: 'query.to',
  })
}

/** Where a figure of a day's slot belongs in a series of this grain. */
export function placeOf(date: IsoDate, minute: number, grain: Grain): { date: IsoDate; start: number | null } {
  switch (grain) {
    case 'quarter':
      return { date, start: minute - (minute % 15) }
    case 'hour':
      return { date, start: minute - (minute % 60) }
    case 'day':
      return { date, start: null }
    case 'week':
      return { date: mondayOf(date), start: null }
  }
}
