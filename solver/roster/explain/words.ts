import type { PlanningProblem } from '../../model/planning-problem.ts'
import type { DayIndex, Points } from '../../model/units.ts'
import type { DayShift } from '../../rules/roster-view.ts'
import type { Words } from '../../rules/rule.ts'
import { joinPieces } from '../../rules/shift-time.ts'
import { dayWords, nameOf, shiftWords } from '../../rules/words.ts'
import type { RuleChange } from './change.ts'

/** `1.250` in German, `1,250` in English. */
export function pointsWords(points: Points): Words {
  const digits = String(Math.round(Math.abs(points))).replace(/\B(?=(\d{3})+$)/g, ' ')
  const sign = points < -0.5 ? '-' : ''
  return { de: sign + digits.replaceAll(' ', '.'), en: sign + digits.replaceAll(' ', ',') }
}

/** What a change costs as a clause: `1.250 Punkte teurer`. */
export function costWords(cost: Points): Words {
  const points = pointsWords(Math.abs(cost))
  if (Math.abs(cost) < 0.5) return { de: 'gleich teuer', en: 'at the same cost' }
  return cost > 0
    ? { de: `${points.de} Punkte teurer`, en: `${points.en} points dearer` }
    : { de: `${points.de} Punkte billiger`, en: `${points.en} points cheaper` }
}

/** The rules behind a cost: `Bedarf gedeckt +1.000, Wünsche erfüllt -100`. */
export function rulesWords(byRule: readonly RuleChange[]): Words {
  const word = (change: RuleChange, language: 'de' | 'en') =>
    `${change.title[language]} ${change.cost > 0 ? '+' : ''}${pointsWords(change.cost)[language]}`
  return {
    de: byRule.map(change => word(change, 'de')).join(', '),
    en: byRule.map(change => word(change, 'en')).join(', '),
  }
}

/** A shift with its places: `08:00-16:30 Mitte`. */
export function shiftAtWords(problem: PlanningProblem, shift: DayShift): string {
  const sites = [...new Set(joinPieces(shift).map(piece => piece.site))]
  const names = sites.map(id => problem.sites.find(site => site.id === id)?.name || id)
  return `${shiftWords(shift)} ${names.join(', ')}`
}

export function personName(problem: PlanningProblem, person: string): string {
  const found = problem.people.find(candidate => candidate.id === person)
  return found ? nameOf(found) : person
}

/** `Meier, Mo, 01.03.2027` */
export function cellWords(problem: PlanningProblem, person: string, day: DayIndex): Words {
  const date = dayWords(problem, day)
  const name = personName(problem, person)
  return { de: `${name}, ${date.de}`, en: `${name}, ${date.en}` }
}
