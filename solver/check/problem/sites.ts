import { ACTIVITY, backward, type ProblemCheck, SITE, unknown } from './fault.ts'

/** Sites: windows that make sense; ways between sites that exist. */
export const sites: ProblemCheck = function* (problem) {
  const known = new Set(problem.sites.map(site => site.id))
  for (const [index, site] of problem.sites.entries()) {
    for (const [at, entry] of site.days.entries()) {
      yield* backward(entry.presence, `sites[${index}].days[${at}].presence`)
      for (const [which, open] of entry.open.entries())
        yield* backward(open, `sites[${index}].days[${at}].open[${which}]`)
    }
  }
  for (const [index, way] of problem.travel.entries()) {
    yield* unknown(known, way.from, SITE, `travel[${index}].from`)
    yield* unknown(known, way.to, SITE, `travel[${index}].to`)
  }
  const activities = new Set(problem.activities.map(activity => activity.id))
  for (const [index, line] of problem.cover.entries()) {
    yield* unknown(known, line.site, SITE, `cover[${index}].site`)
    for (const [at, id] of line.activities.entries())
      yield* unknown(activities, id, ACTIVITY, `cover[${index}].activities[${at}]`)
  }
}
