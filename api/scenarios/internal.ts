import type { Db } from '../../db/client.ts'
import { listScenarios, type ScenarioRow } from '../../db/queries/scenarios/scenarios.ts'
import { type ConceptCity, faultsOfScenario, type ScenarioDefinition } from '../../solver/index.ts'
import type { Scenario } from '../contract/scenarios.ts'
import { demandNoFaults, notFound } from '../errors.ts'

/** @throws AppError REQ-007 */
export async function fetchScenario(db: Db, id: number): Promise<Scenario> {
  const [row] = await listScenarios(db, id)
  if (!row) throw notFound({ de: 'Das Szenario', en: 'The scenario' }, String(id))
  return toScenario(row)
}

export function toScenario({ scenario, createdByName, newestRun, newestRevision }: ScenarioRow): Scenario {
  return {
    id: scenario.id,
    name: scenario.name,
    note: scenario.note,
    definition: scenario.definition as ScenarioDefinition,
    revision: scenario.revision,
    updatedAt: scenario.updatedAt.toISOString(),
    createdBy: createdByName,
    newestRun,
    current: newestRevision === scenario.revision,
  }
}

/** @throws AppError REQ-001 with all faults of the changes */
export function demandSound(city: ConceptCity, definition: ScenarioDefinition): void {
  demandNoFaults(
    faultsOfScenario(city, definition).map(({ code, change, cause, action }) => ({
      code,
      cause,
      action,
      where: `definition.changes.${change}`,
    })),
  )
}
