import type { MessageKey, Translate } from '../../../i18n/messages.ts'

/** Kinds of special days that the calendar knows by itself, and their texts. */
const KINDS = {
  'after-holiday': 'events.day.after-holiday',
  'before-holiday': 'events.day.before-holiday',
  'after-closed-day': 'events.day.after-closed-day',
  'bridge-day': 'events.day.bridge-day',
  'turn-of-year': 'events.day.turn-of-year',
  'school-holiday': 'events.day.school-holiday',
  'month-first-days': 'events.day.month-first-days',
  'month-early-days': 'events.day.month-early-days',
  'month-late-days': 'events.day.month-late-days',
  'month-last-day': 'events.day.month-last-day',
} as const satisfies Record<string, MessageKey>

/** A kind of special day in words; an occasion of the city has its own name. */
export function kindName(kind: string, t: Translate): string {
  return Object.hasOwn(KINDS, kind) ? t(KINDS[kind as keyof typeof KINDS]) : kind
}

/** A factor as the change it brings: `1.12` is `+12 %`. */
export function changeOfFactor(factor: number, percent: (share: number, digits?: number) => string): string {
  const share = Math.round(100 * (factor - 1)) / 100
  return share > 0 ? `+${percent(share)}` : percent(share === 0 ? 0 : share)
}
