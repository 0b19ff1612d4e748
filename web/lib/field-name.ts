import type { PlainKey, Translate } from '../i18n/messages.ts'

/** Parts of a place that say nothing to a reader. */
const SILENT = new Set(['items'])

/**
 * The place of a fault in words: `contracts.0.weeklyMinutes` → `Contracts, Entry 1, Weekly hours`. A part without a name
 * in the catalogue `fields` stays as it is.
 */
export function fieldName(where: string, t: Translate): string {
  return where
    .split('.')
    .filter(part => !SILENT.has(part))
    .map(part => {
      if (/^\d+$/.test(part)) return t('components.entry', { number: Number(part) + 1 })
      const key = `fields.${part}` as PlainKey
      const name = t(key)
      return name === key ? part : name
    })
    .join(', ')
}
