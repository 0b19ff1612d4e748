import { daysBetween } from '../../solver/index.ts'
import { AppError } from '../errors.ts'

/** @throws AppError REQ-001 unless the range is in order and at most a year long */
export function demandYear({ from, to }: { readonly from: string; readonly to: string }): void {
  const days = daysBetween(from, to)
  if (days >= 0 && days <= 366) return
  throw new AppError('REQ-001', {
    cause:
      days < 0
        ? { de: 'Der letzte Tag liegt vor dem ersten.', en: 'The last day lies before the first.' }
        : { de: 'Der Zeitraum ist länger als ein Jahr.', en: 'The range is longer than a year.' },
    action: { de: 'Einen anderen Zeitraum wählen.', en: 'Choose another range.' },
    where: 'query.to',
  })
}
