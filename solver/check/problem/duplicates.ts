import type { ProblemCheck, ProblemFault } from './fault.ts'

/** Ids that must be unique are. */
export const duplicates: ProblemCheck = function* (problem) {
  yield* twice(
    problem.sites.map(site => site.id),
    'sites',
  )
  yield* twice(
    problem.activities.map(activity => activity.id),
    'activities',
  )
  yield* twice(
    problem.cover.map(line => line.id),
    'cover',
  )
  yield* twice(
    problem.people.map(person => person.id),
    'people',
  )
  for (const [index, person] of problem.people.entries())
    yield* twice(
      person.wishes.map(wish => wish.id),
      `people[${index}].wishes`,
    )
  for (const [index, site] of problem.sites.entries())
    yield* twice(
      site.days.map(entry => String(entry.day)),
      `sites[${index}].days`,
    )
  yield* twice(
    problem.holidays.map(holiday => String(holiday.day)),
    'holidays',
  )
  yield* twice(
    problem.travel.map(way => [way.from, way.to].sort().join(' - ')),
    'travel',
  )
}

function* twice(ids: readonly string[], list: string): Generator<ProblemFault> {
  const first = new Map<string, number>()
  for (const [index, id] of ids.entries()) {
    const before = first.get(id)
    if (before === undefined) first.set(id, index)
    else
      yield {
        code: 'PRB-002',
        cause: {
          de: `„${id}“ steht schon in ${list}[${before}].`,
          en: `"${id}" is used by ${list}[${before}] already.`,
        },
        action: { de: 'Jeden Eintrag nur einmal nennen.', en: 'Name each entry once.' },
        where: `${list}[${index}]`,
      }
  }
}
