import type { CoverLine } from '../model/planning-problem.ts'
import { presenceOf } from './presence.ts'
import type { RosterView } from './roster-view.ts'
import type { Departure, Words } from './rule.ts'
import { dayWords, shiftWords } from './words.ts'

/** What one slot of a line holds. */
export interface SlotState {
  readonly present: number
  readonly minimum: number
  readonly required: number
  /** the slot's own cost curve, where the line has one */
  readonly curve: readonly number[] | undefined
}

/** Stretches of equal amount along each cover line; `amountIn` says how much one slot departs. */
export function* coverDepartures(
  view: RosterView,
  amountIn: (slot: SlotState, line: CoverLine) => number,
  words: (amount: number) => Words,
): Generator<Departure> {
  const { slotMinutes } = view.problem
  for (const line of view.lines) {
    const present = presenceOf(view, line)
    const amounts = Array.from(present, (count, slot) =>
      Math.max(
        0,
        amountIn(
          {
            present: count,
            minimum: line.minimum[slot] ?? 0,
            required: line.required[slot] ?? 0,
            curve: line.costs?.[slot],
          },
          line,
        ),
      ),
    )
    for (const { start, end, amount, slots } of stretches(amounts, line.start, slotMinutes))
      yield {
        day: line.day,
        amount: amount * slots,
        // Written when it is read: a search asks for thousands of costs and few words.
        get message() {
          const date = dayWords(view.problem, line.day)
          const place = placeWords(view, line)
          const what = words(amount)
          return {
            de: `${place}, ${date.de}, ${shiftWords({ start, end })}: ${what.de}.`,
            en: `${place}, ${date.en}, ${shiftWords({ start, end })}: ${what.en}.`,
          }
        },
      }
  }
}

/** `Mitte, Schalter (Schlüssel)` */
function placeWords({ site, activity }: RosterView, line: CoverLine): string {
  const activities = line.activities.map(id => activity(id)?.name || id).join('/')
  return `${site(line.site)?.name || line.site}, ${activities}${line.skill === undefined ? '' : ` (${line.skill})`}`
}

/** Joins neighbouring slots of equal amount; slots of amount 0 are left out. */
export function stretches(
  amounts: readonly number[],
  firstStart: number,
  slotMinutes: number,
): { start: number; end: number; amount: number; slots: number }[] {
  const found: { start: number; end: number; amount: number; slots: number }[] = []
  amounts.forEach((amount, slot) => {
    if (amount === 0) return
    const start = firstStart + slot * slotMinutes
    const last = found.at(-1)
    if (last && last.end === start && last.amount === amount) {
      last.end += slotMinutes
      last.slots++
    } else found.push({ start, end: start + slotMinutes, amount, slots: 1 })
  })
  return found
}
