import { ACTIVITY, outside, type ProblemCheck, SITE, unknown } from './fault.ts'

/** Demand for a simulator: sites and activities that exist, and handling times for every channel that has arrivals. */
export const demand: ProblemCheck = function* (problem) {
  if (!problem.demand) return
  const sites = new Set(problem.sites.map(site => site.id))
  const activities = new Set(problem.activities.map(activity => activity.id))
  const { arrivals, services, targets } = problem.demand
  for (const [index, service] of services.entries())
    if (service.site !== undefined) yield* unknown(sites, service.site, SITE, `demand.services[${index}].site`)
  for (const [index, target] of targets.entries())
    if (target.site !== undefined) yield* unknown(sites, target.site, SITE, `demand.targets[${index}].site`)
  for (const [index, stream] of arrivals.entries()) {
    const where = `demand.arrivals[${index}]`
    yield* unknown(sites, stream.site, SITE, `${where}.site`)
    yield* unknown(activities, stream.activity, ACTIVITY, `${where}.activity`)
    yield* outside(problem, stream.day, `${where}.day`)
    const served = services.some(
      service => service.channel === stream.channel && (service.site === undefined || service.site === stream.site),
    )
    if (!served)
      yield {
        code: 'PRB-022',
        cause: {
          de: `Für „${stream.channel}“ in „${stream.site}“ fehlen Bearbeitungszeiten.`,
          en: `There are no handling times for "${stream.channel}" at "${stream.site}".`,
        },
        action: {
          de: 'Einen Eintrag in demand.services ergänzen, ohne site gilt er überall.',
          en: 'Add an entry to demand.services; without a site it holds everywhere.',
        },
        where,
      }
  }
}
