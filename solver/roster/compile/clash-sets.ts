import type { Person, Pin, PlanningProblem, RuleUse } from '../../model/planning-problem.ts'
import type { Points } from '../../model/units.ts'
import { RULES } from '../../rules/index.ts'
import { resolveRules } from '../../rules/resolve.ts'
import type { Rule, Words } from '../../rules/rule.ts'
import { dayWords, nameOf, shiftWords } from '../../rules/words.ts'
import { createRowOptimiser } from '../core/best-row.ts'
import { createPriceTables } from '../core/price-tables.ts'
import type { ClashRelaxation, PinClash } from '../result.ts'
import { compileProblem } from './compile-problem.ts'
import { brokenBy } from './pins.ts'

/** A rule taken out of a problem of one person, so that it can be asked whether the rest still clashes. */
type Relax = (problem: PlanningProblem, person: Person) => { problem: PlanningProblem; person: Person }

/** What stands for a rule in a problem: its numbers, its level, or the facts that it looks at. */
const RELAXED: Readonly<Record<string, Relax>> = {
  'time-off-kept': (problem, person) => ({ problem, person: { ...person, timeOff: [] } }),
  'no-sundays-and-holidays': (problem, person) => ({ problem: { ...problem, holidays: [] }, person }),
  'sites-allowed': (problem, person) => ({
    problem,
    person: { ...person, sites: problem.sites.map(site => site.id) },
  }),
  'skills-held': (problem, person) => ({
    problem,
    person: { ...person, skills: problem.activities.flatMap(({ skill }) => (skill === undefined ? [] : [{ skill }])) },
  }),
  'weekly-minutes-max': withUse({ id: 'weekly-minutes-max', level: 'warning' }),
  'max-workdays-per-week': withUse({ id: 'max-workdays-per-week', level: 'warning' }),
  'working-time-average': (problem, person) => ({ problem, person: { ...person, averageBefore: undefined } }),
  'min-rest-between-shifts': loosened('min-rest-between-shifts'),
  'max-daily-working-time': (problem, person) =>
    loosened('max-daily-working-time')(problem, { ...person, maxDayMinutes: undefined }),
  'max-consecutive-workdays': loosened('max-consecutive-workdays'),
  minors: loosened('minors'),
  'expectant-hours': loosened('expectant-hours'),
  breaks: loosened('breaks'),
}

function withUse(use: RuleUse): Relax {
  return (problem, person) => ({ problem: { ...problem, rules: [...problem.rules, use] }, person })
}

/** Every number of a statutory rule far on its loose side; only ever used to name what clashes. */
function loosened(id: string): Relax {
  const rule = RULES.find(candidate => candidate.id === id)!
  const directions = Object.entries(rule.tighter ?? {}) as [string, 'smaller' | 'larger'][]
  const params = Object.fromEntries(directions.map(([name, tighter]) => [name, tighter === 'smaller' ? 100_000 : 0]))
  return withUse({ id, params })
}

/**
 * Looks for pins of a person that law, contract or absence do not allow together, until the rest can be kept. Each clash
 * is minimal: without any one of its pins or rules the others could be kept. Its relaxations are ranked by price; the pin
 * that is the cheapest to give up is left out of `kept`.
 */
export function clashesOf(
  problem: PlanningProblem,
  person: Person,
): { readonly kept: readonly Pin[]; readonly clashes: PinClash[] } {
  const clashes: PinClash[] = []
  const inside = (pin: Pin) => pin.day >= 0 && pin.day < problem.horizon.days
  let pins = person.pins.filter(inside)
  const outside = person.pins.filter(pin => !inside(pin))
  while (rowCost(problem, { ...person, pins }) === Number.POSITIVE_INFINITY) {
    const clash = minimalClash(problem, person, pins)
    const relaxations = relaxationsOf(problem, person, pins, clash)
    const given = relaxations.find(relaxation => relaxation.kind === 'pin')
    const lost = clash.pins.find(pin => pin.day === given?.day) ?? clash.pins.at(-1)
    if (!lost) throw new RangeError(`person ${person.id} has no lawful row even without pins`)
    clashes.push(describe(problem, person, { ...clash, relaxations, lost }))
    pins = pins.filter(pin => pin !== lost)
  }
  return { kept: [...outside, ...pins], clashes }
}

interface Clash {
  readonly pins: readonly Pin[]
  readonly rules: readonly string[]
}

/** Leaves out pins, then rules, as long as the rest still clashes; what stays is needed. */
function minimalClash(problem: PlanningProblem, person: Person, pins: readonly Pin[]): Clash {
  let kept = [...pins]
  for (const pin of pins) {
    const fewer = kept.filter(other => other !== pin)
    if (rowCost(problem, { ...person, pins: fewer }) === Number.POSITIVE_INFINITY) kept = fewer
  }
  const hard = new Set(resolveRules(problem).flatMap(({ rule, level }) => (level === 'hard' ? [rule.id] : [])))
  let current = { problem, person: { ...person, pins: kept } }
  const rules: string[] = []
  for (const [id, relax] of Object.entries(RELAXED)) {
    if (!hard.has(id)) continue
    const looser = relax(current.problem, current.person)
    if (rowCost(looser.problem, looser.person) === Number.POSITIVE_INFINITY) current = looser
    else rules.push(id)
  }
  // What no other rule explains lies in the shape of shifts itself, or in a Sunday, which nothing can relax.
  return { pins: kept, rules: rules.length > 0 ? rules : unrelaxable(problem, person, kept) }
}

function unrelaxable(problem: PlanningProblem, person: Person, pins: readonly Pin[]): string[] {
  const broken = pins.flatMap(pin => (pin.shift ? brokenBy(problem, person, { ...pin.shift, day: pin.day }) : []))
  return broken.length > 0 ? [...new Set(broken)] : ['shift-shape']
}

/**
 * What each way out costs against giving up all pins of the clash: the person's own costs (hours, wishes, a rule
 * overruled at its weight), as if cover were met.
 */
function relaxationsOf(
  problem: PlanningProblem,
  person: Person,
  pins: readonly Pin[],
  clash: Clash,
): ClashRelaxation[] {
  const others = pins.filter(pin => !clash.pins.includes(pin))
  const isPossible = rowCost(problem, { ...person, pins: others }) < Number.POSITIVE_INFINITY
  const rest = isPossible ? others : []
  const free = rowCost(problem, { ...person, pins: rest })
  const ofPins = clash.pins.map((pin): ClashRelaxation => {
    const date = dayWords(problem, pin.day)
    const price = rowCost(problem, { ...person, pins: [...rest, ...clash.pins.filter(other => other !== pin)] }) - free
    return {
      kind: 'pin',
      day: pin.day,
      price,
      message: { de: `die Festlegung am ${date.de} aufgeben`, en: `give up the pin on ${date.en}` },
    }
  })
  const ofRules = clash.rules
    .map(id => RULES.find(rule => rule.id === id))
    .filter((rule): rule is Rule => rule?.basis === 'agreement' && rule.id !== 'shift-shape')
    .map((rule): ClashRelaxation => {
      const overruled = { ...problem, rules: [...problem.rules, { id: rule.id, level: 'soft' as const }] }
      return {
        kind: 'rule',
        rule: rule.id,
        price: rowCost(overruled, { ...person, pins: [...rest, ...clash.pins] }) - free,
        message: { de: `„${rule.title.de}“ überschreiten`, en: `overrule "${rule.title.en}"` },
      }
    })
  return [...ofPins, ...ofRules]
    .filter(({ price }) => price < Number.POSITIVE_INFINITY)
    .sort((a, b) => a.price - b.price || (b.day ?? -1) - (a.day ?? -1))
}

/** Cost of the person's best lawful row as if cover were met; Infinity when a pin must be broken. */
function rowCost(problem: PlanningProblem, person: Person): Points {
  const alone = {
    ...problem,
    people: [person],
    cover: problem.cover.filter(line => person.sites.includes(line.site)),
  }
  const { core, broken } = compileProblem(alone)
  if (broken.length > 0) return Number.POSITIVE_INFINITY
  return createRowOptimiser(core).best(0, createPriceTables(core)).value
}

function describe(
  problem: PlanningProblem,
  person: Person,
  { pins, rules, relaxations, lost }: Clash & { readonly relaxations: readonly ClashRelaxation[]; readonly lost: Pin },
): PinClash {
  const pinWords = (language: 'de' | 'en') =>
    pins.map(pin => `${dayWords(problem, pin.day)[language]} ${whatIsPinned(pin)[language]}`).join('; ')
  const titles = rules.map(id => RULES.find(rule => rule.id === id)?.title ?? { de: id, en: id })
  const ways = (language: 'de' | 'en') =>
    relaxations
      .slice(0, 3)
      .map(({ message, price }) => `${message[language]} (${Math.round(price)})`)
      .join(language === 'de' ? ' oder ' : ' or ')
  const many = pins.length > 1
  const date = dayWords(problem, lost.day)
  const way = { de: ways('de'), en: ways('en') }
  return {
    person: person.id,
    day: lost.day,
    rules,
    pins: pins.map(pin => pin.day),
    relaxations,
    message: {
      de: `${nameOf(person)}: ${many ? 'Die Festlegungen' : 'Die Festlegung'} ${pinWords('de')} ${many ? 'widersprechen zusammen' : 'widerspricht'} „${titles.map(title => title.de).join('“, „')}“; die vom ${date.de} bleibt unberücksichtigt.${way.de === '' ? '' : ` Auswege mit Preis: ${way.de}.`}`,
      en: `${nameOf(person)}: the ${many ? 'pins' : 'pin'} ${pinWords('en')} ${many ? 'together contradict' : 'contradicts'} "${titles.map(title => title.en).join('", "')}"; that of ${date.en} is left.${way.en === '' ? '' : ` Ways out with their price: ${way.en}.`}`,
    },
  }
}

function whatIsPinned(pin: Pin): Words {
  if (pin.kind === 'off') return { de: 'frei', en: 'off' }
  if (pin.kind === 'work' || !pin.shift) return { de: 'arbeiten', en: 'work' }
  return { de: shiftWords(pin.shift), en: shiftWords(pin.shift) }
}
