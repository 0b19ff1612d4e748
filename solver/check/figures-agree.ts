import type { CoverLine } from '../model/planning-problem.ts'
import type { CostPart } from '../model/roster.ts'
import { endOfLine, presenceAt, slotStart } from './cover.ts'
import type { Given } from './given.ts'
import type { CheckReport, Sentence, Violation } from './report.ts'

/** Points by which two sums of costs may differ through rounding alone. */
const TOLERANCE = 1e-6
/** A gap is often written rounded. */
const GAP_TOLERANCE = 1e-4

/**
 * Compares the figures that the roster file states with those derived from its shifts: total, cost by rule, lower bound,
 * gap and open shifts. A difference breaks no law, it means that whoever wrote the file is wrong: a warning.
 */
export function* figuresAgree(given: Given, derived: CheckReport['cost']): Generator<Violation> {
  yield* costFaults(given, derived)
  yield* proofFaults(given, derived.total)
  yield* openFaults(given)
}

function* costFaults(given: Given, derived: CheckReport['cost']): Generator<Violation> {
  const { cost } = given.roster
  if (Math.abs(cost.total - derived.total) > TOLERANCE)
    yield warning(Math.abs(cost.total - derived.total), 'points', {
      de: `Der Dienstplan nennt Kosten von ${cost.total}, nachgerechnet sind es ${derived.total}.`,
      en: `The roster states a cost of ${cost.total}; derived from its shifts it is ${derived.total}.`,
    })
  const costOf = (parts: readonly CostPart[], rule: string) =>
    parts.reduce((sum, part) => sum + (part.rule === rule ? part.cost : 0), 0)
  for (const rule of new Set([...derived.byRule, ...cost.byRule].map(part => part.rule))) {
    const stated = costOf(cost.byRule, rule)
    const found = costOf(derived.byRule, rule)
    if (Math.abs(stated - found) > TOLERANCE)
      yield warning(Math.abs(stated - found), 'points', {
        de: `Für die Regel ${rule} nennt der Dienstplan ${stated} Punkte, nachgerechnet sind es ${found}.`,
        en: `For the rule ${rule} the roster states ${stated} points; derived from its shifts it is ${found}.`,
      })
  }
}

function* proofFaults(given: Given, total: number): Generator<Violation> {
  const { lowerBound, gap, status } = given.roster
  if (lowerBound === undefined) {
    if (status === 'optimal')
      yield warning(1, 'figures', {
        de: 'Der Dienstplan gilt als optimal, nennt aber keine untere Schranke.',
        en: 'The roster is called optimal but states no lower bound.',
      })
    return
  }
  if (lowerBound > total + TOLERANCE)
    yield warning(lowerBound - total, 'points', {
      de: `Die untere Schranke ${lowerBound} liegt über den Kosten ${total}.`,
      en: `The lower bound ${lowerBound} exceeds the cost ${total}.`,
    })
  if (status === 'optimal' && total - lowerBound > TOLERANCE)
    yield warning(total - lowerBound, 'points', {
      de: `Der Dienstplan gilt als optimal, kostet aber ${total} bei einer unteren Schranke von ${lowerBound}.`,
      en: `The roster is called optimal but costs ${total} with a lower bound of ${lowerBound}.`,
    })
  const derivedGap = total === 0 ? 0 : (total - lowerBound) / total
  if (gap !== undefined && Math.abs(gap - derivedGap) > GAP_TOLERANCE)
    yield warning(Math.abs(gap - derivedGap), 'share', {
      de: `Der Dienstplan nennt einen Abstand von ${gap}, nachgerechnet sind es ${derivedGap}.`,
      en: `The roster states a gap of ${gap}; it is ${derivedGap}.`,
    })
}

/** Open shifts may be cut into stretches in any way, so they are compared slot by slot. */
function* openFaults(given: Given): Generator<Violation> {
  const known = new Set(given.lines.map(line => line.id))
  for (const open of given.roster.open)
    if (!known.has(open.line))
      yield warning(1, 'figures', {
        de: `Der Dienstplan nennt einen offenen Dienst an der Bedarfszeile „${open.line}“, die es nicht gibt.`,
        en: `The roster lists an open shift at the cover line "${open.line}", which does not exist.`,
      })
  for (const line of given.lines) {
    const wrong = wrongSlots(given, line)
    if (wrong > 0)
      yield {
        ...warning(wrong, 'slots', {
          de: `Die offenen Dienste der Bedarfszeile „${line.id}“ stimmen in ${wrong} Zeitschritten nicht.`,
          en: `The open shifts of the cover line "${line.id}" are wrong in ${wrong} slots.`,
        }),
        line: line.id,
        day: line.day,
      }
  }
}

function wrongSlots(given: Given, line: CoverLine): number {
  const stated = given.roster.open.filter(open => open.line === line.id)
  const end = endOfLine(given, line)
  const beyond = stated.filter(open => open.day !== line.day || open.start < line.start || open.end > end).length
  const wrong = presenceAt(given, line).filter((present, slot) => {
    const start = slotStart(given, line, slot)
    const missing = Math.max(0, (line.required[slot] ?? 0) - present)
    const belowMinimum = Math.max(0, (line.minimum[slot] ?? 0) - present)
    const entries = stated.filter(open => open.start <= start && start < open.end)
    const entry = entries[0]
    if (missing === 0) return entry !== undefined
    return entries.length !== 1 || entry?.missing !== missing || entry.belowMinimum !== belowMinimum
  })
  return wrong.length + beyond
}

function warning(amount: number, unit: string, message: Sentence): Violation {
  return { rule: 'figures-agree', level: 'warning', amount, unit, cost: 0, message }
}
