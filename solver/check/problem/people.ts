import type { Person, PlanningProblem, Wish } from '../../model/planning-problem.ts'
import { ACTIVITY, backward, outside, type ProblemCheck, type ProblemFault, SITE, unknown } from './fault.ts'

/** People: sites that exist, validities, weeks, time off, wishes, pins and history that make sense. */
export const people: ProblemCheck = function* (problem) {
  const sites = new Set(problem.sites.map(site => site.id))
  const activities = new Set(problem.activities.map(activity => activity.id))
  for (const [index, person] of problem.people.entries()) {
    const where = `people[${index}]`
    yield* siteFaults(person, sites, where)
    yield* skillFaults(person, where)
    yield* weekFaults(problem, person, where)
    for (const [at, off] of person.timeOff.entries()) yield* backward(off, `${where}.timeOff[${at}]`)
    for (const [at, wish] of person.wishes.entries()) {
      yield* outside(problem, wish.day, `${where}.wishes[${at}].day`)
      yield* wishFaults(wish, sites, `${where}.wishes[${at}]`)
    }
    yield* pinFaults(problem, person, { sites, activities }, where)
    yield* historyFaults(person, where)
  }
}

function* siteFaults(person: Person, known: ReadonlySet<string>, where: string): Generator<ProblemFault> {
  for (const [at, site] of person.sites.entries()) yield* unknown(known, site, SITE, `${where}.sites[${at}]`)
  if (!person.sites.includes(person.homeSite))
    yield {
      code: 'PRB-010',
      cause: {
        de: `Der Stammstandort „${person.homeSite}“ steht nicht unter den Standorten der Person.`,
        en: `The home site "${person.homeSite}" is not among the person's sites.`,
      },
      action: { de: 'Ihn unter sites ergänzen.', en: 'Add it to sites.' },
      where: `${where}.homeSite`,
    }
}

function* skillFaults(person: Person, where: string): Generator<ProblemFault> {
  for (const [at, held] of person.skills.entries())
    if (held.from !== undefined && held.to !== undefined && held.to < held.from)
      yield {
        code: 'PRB-015',
        cause: {
          de: `„${held.skill}“ gilt bis ${held.to}, aber erst ab ${held.from}.`,
          en: `"${held.skill}" is held to ${held.to} but from ${held.from} only.`,
        },
        action: { de: 'Beide Tage prüfen.', en: 'Check both days.' },
        where: `${where}.skills[${at}]`,
      }
}

function* weekFaults(problem: PlanningProblem, person: Person, where: string): Generator<ProblemFault> {
  for (const [at, week] of person.weeks.entries()) {
    const end = week.firstDay + week.days
    if (end <= 0 || week.firstDay >= problem.horizon.days)
      yield* outside(problem, week.firstDay, `${where}.weeks[${at}].firstDay`)
    const clash = person.weeks.findIndex(
      (other, index) => index < at && other.firstDay < end && week.firstDay < other.firstDay + other.days,
    )
    if (clash >= 0)
      yield {
        code: 'PRB-011',
        cause: {
          de: `Die Woche ab Tag ${week.firstDay} überschneidet sich mit weeks[${clash}].`,
          en: `The week from day ${week.firstDay} overlaps weeks[${clash}].`,
        },
        action: { de: 'Jeden Tag nur in einer Woche zählen.', en: 'Count each day in one week only.' },
        where: `${where}.weeks[${at}]`,
      }
  }
}

function* wishFaults(wish: Wish, sites: ReadonlySet<string>, where: string): Generator<ProblemFault> {
  const needsMinute = wish.kind === 'start-not-before' || wish.kind === 'end-not-after'
  if ((needsMinute && wish.minute === undefined) || (wish.kind === 'site' && wish.site === undefined)) {
    const field = needsMinute ? 'minute' : 'site'
    yield {
      code: 'PRB-013',
      cause: {
        de: `Dem Wunsch „${wish.kind}“ fehlt ${field}.`,
        en: `The wish "${wish.kind}" lacks ${field}.`,
      },
      action: { de: `${field} ergänzen oder den Wunsch weglassen.`, en: `Add ${field} or leave the wish out.` },
      where: `${where}.${field}`,
    }
  }
  if (wish.site !== undefined) yield* unknown(sites, wish.site, SITE, `${where}.site`)
}

function* pinFaults(
  problem: PlanningProblem,
  person: Person,
  known: { sites: ReadonlySet<string>; activities: ReadonlySet<string> },
  where: string,
): Generator<ProblemFault> {
  for (const [at, pin] of person.pins.entries()) {
    const here = `${where}.pins[${at}]`
    yield* outside(problem, pin.day, `${here}.day`)
    if (person.pins.findIndex(other => other.day === pin.day) < at)
      yield {
        code: 'PRB-012',
        cause: { de: `Für Tag ${pin.day} gibt es zwei Festlegungen.`, en: `Day ${pin.day} has two pins.` },
        action: { de: 'Nur eine behalten.', en: 'Keep one.' },
        where: here,
      }
    if (pin.kind === 'shift' && pin.shift === undefined)
      yield {
        code: 'PRB-012',
        cause: { de: 'Der festgelegte Dienst ist nicht angegeben.', en: 'The pinned shift is not given.' },
        action: { de: 'shift ergänzen oder kind ändern.', en: 'Add shift or change kind.' },
        where: `${here}.shift`,
      }
    if (!pin.shift) continue
    yield* backward(pin.shift, `${here}.shift`)
    for (const [which, piece] of pin.shift.pieces.entries()) {
      yield* unknown(known.sites, piece.site, SITE, `${here}.shift.pieces[${which}].site`)
      yield* unknown(known.activities, piece.activity, ACTIVITY, `${here}.shift.pieces[${which}].activity`)
    }
  }
}

/** Sites and activities of the past may have gone since; only the times of history count. */
function* historyFaults(person: Person, where: string): Generator<ProblemFault> {
  for (const [at, shift] of person.history.entries()) {
    yield* backward(shift, `${where}.history[${at}]`)
    if (shift.day >= 0)
      yield {
        code: 'PRB-014',
        cause: { de: `Tag ${shift.day} ist nicht vergangen.`, en: `Day ${shift.day} is not in the past.` },
        action: {
          de: 'Dienste im Zeitraum als Festlegung (pins) angeben.',
          en: 'State shifts inside the horizon as pins.',
        },
        where: `${where}.history[${at}].day`,
      }
  }
}
