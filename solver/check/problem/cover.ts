import type { CoverLine, PlanningProblem } from '../../model/planning-problem.ts'
import { outside, type ProblemCheck, type ProblemFault } from './fault.ts'

/** Rounding error that a convex curve of decimal figures may show. */
const TOLERANCE = 1e-6

/** Cover lines: days of the horizon, lists of one length, inside the presence window, convex costs, tours on the grid. */
export const cover: ProblemCheck = function* (problem) {
  for (const [index, line] of problem.cover.entries()) {
    const where = `cover[${index}]`
    yield* outside(problem, line.day, `${where}.day`)
    yield* lengths(line, where)
    yield* presence(problem, line, where)
    for (const [slot, costs] of (line.costs ?? []).entries()) yield* convexity(costs, `${where}.costs[${slot}]`)
    if (line.indivisible) yield* grid(problem, line, where)
  }
}

function* lengths(line: CoverLine, where: string): Generator<ProblemFault> {
  const slots = line.required.length
  const action = {
    de: 'minimum, required und costs brauchen je Zeitschritt einen Eintrag.',
    en: 'minimum, required and costs need one entry a slot.',
  }
  if (line.minimum.length !== slots || slots === 0)
    yield {
      code: 'PRB-007',
      cause: {
        de: `minimum hat ${line.minimum.length} Einträge, required ${slots}.`,
        en: `minimum has ${line.minimum.length} entries, required ${slots}.`,
      },
      action,
      where: `${where}.minimum`,
    }
  if (line.costs && line.costs.length !== slots)
    yield {
      code: 'PRB-007',
      cause: {
        de: `costs hat ${line.costs.length} Einträge, required ${slots}.`,
        en: `costs has ${line.costs.length} entries, required ${slots}.`,
      },
      action,
      where: `${where}.costs`,
    }
}

function* presence(problem: PlanningProblem, line: CoverLine, where: string): Generator<ProblemFault> {
  const site = problem.sites.find(candidate => candidate.id === line.site)
  if (!site || line.day < 0 || line.day >= problem.horizon.days) return
  const window = site.days.find(entry => entry.day === line.day)?.presence
  const end = line.start + line.required.length * problem.slotMinutes
  if (window && line.start >= window.start && end <= window.end) return
  const place = window ? `${window.start}-${window.end}` : undefined
  yield {
    code: 'PRB-006',
    cause: {
      de: `Der Bedarf von Minute ${line.start} bis ${end} liegt außerhalb der Anwesenheit von „${line.site}“ (${place ?? 'an diesem Tag keine'}).`,
      en: `Cover from minute ${line.start} to ${end} lies outside the presence at "${line.site}" (${place ?? 'none that day'}).`,
    },
    action: {
      de: 'Die Anwesenheitszeit des Standorts erweitern oder den Bedarf kürzen.',
      en: "Widen the site's presence window or shorten the cover line.",
    },
    where,
  }
}

function* convexity(costs: readonly number[], where: string): Generator<ProblemFault> {
  for (let count = 1; count + 1 < costs.length; count++) {
    const before = costs[count]! - costs[count - 1]!
    const after = costs[count + 1]! - costs[count]!
    if (after >= before - TOLERANCE) continue
    return yield {
      code: 'PRB-008',
      cause: {
        de: `Der Schritt von ${count} auf ${count + 1} Personen spart mehr als der davor.`,
        en: `The step from ${count} to ${count + 1} people saves more than the one before.`,
      },
      action: {
        de: 'Die Kurve so angeben, dass jede weitere Person höchstens so viel spart wie die vorige.',
        en: 'State a curve in which each further person saves at most as much as the one before.',
      },
      where,
    }
  }
}

function* grid(problem: PlanningProblem, line: CoverLine, where: string): Generator<ProblemFault> {
  const step = problem.shifts.stepMinutes
  const end = line.start + line.required.length * problem.slotMinutes
  if (line.start % step === 0 && end % step === 0) return
  yield {
    code: 'PRB-009',
    cause: {
      de: `Die Tour von Minute ${line.start} bis ${end} liegt nicht auf dem Raster von ${step} Minuten, niemand kann sie ganz übernehmen.`,
      en: `The tour from minute ${line.start} to ${end} is not on the grid of ${step} minutes, nobody can take it whole.`,
    },
    action: { de: 'Beginn und Länge an das Raster anpassen.', en: 'Fit start and length to the grid.' },
    where,
  }
}
