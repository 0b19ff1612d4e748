import type { AppFault } from './errors.ts'

/** Stretch of days a record counts; without an end it counts until further notice. */
export interface Valid {
  readonly from: string
  readonly to?: string | null | undefined
}

export function endBeforeStart(where: string): AppFault {
  return {
    code: 'FLD-009',
    cause: { de: 'Das Ende liegt vor dem Anfang.', en: 'The end is before the start.' },
    action: { de: 'Anfang oder Ende ändern.', en: 'Change the start or the end.' },
    where,
  }
}

/** Faults of records whose last day lies before their first one. */
export function faultsOfOrder(items: readonly Valid[], list = 'items'): AppFault[] {
  return items.flatMap((item, i) => (item.to != null && item.to < item.from ? [endBeforeStart(`${list}.${i}.to`)] : []))
}

/**
 * Faults of records that must not count at the same time: each one that overlaps an earlier one with the same key.
 * @param keyOf what makes two records rivals, e.g. the weekday
 */
export function faultsOfOverlap<T extends Valid>(
  items: readonly T[],
  keyOf: (item: T) => string,
  list = 'items',
): AppFault[] {
  return items.flatMap((item, i) => {
    const rival = items.slice(0, i).findIndex(other => keyOf(other) === keyOf(item) && overlap(other, item))
    if (rival < 0) return []
    return [
      {
        code: 'FLD-010' as const,
        cause: {
          de: `Gilt zur selben Zeit wie Eintrag ${rival + 1}.`,
          en: `Counts at the same time as entry ${rival + 1}.`,
        },
        action: {
          de: 'Einen der beiden früher enden oder später beginnen lassen.',
          en: 'End one of them earlier or start it later.',
        },
        where: `${list}.${i}.from`,
      },
    ]
  })
}

/** Whether two stretches of days, both ends included, share a day; one that ends before it starts has none. */
export function overlap(a: Valid, b: Valid): boolean {
  const first = a.from > b.from ? a.from : b.from
  return [a, b].every(({ from, to }) => first <= (to ?? LAST_DAY) && from <= (to ?? LAST_DAY))
}

const LAST_DAY = '9999-12-31'

export function unknown(where: string, id: string): AppFault {
  return {
    code: 'FLD-008',
    cause: { de: `„${id}“ gibt es nicht.`, en: `“${id}” does not exist.` },
    action: { de: 'Aus der Liste wählen.', en: 'Choose from the list.' },
    where,
  }
}

/** A fault in words of its own: two fields that do not fit each other. */
export function misfit(where: string, de: string, en: string, actionDe: string, actionEn: string): AppFault {
  return { code: 'FLD-012', cause: { de, en }, action: { de: actionDe, en: actionEn }, where }
}
