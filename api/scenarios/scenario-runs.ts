import type { Db } from '../../db/client.ts'
import { findNewestRun, type ScenarioRunRow } from '../../db/queries/scenarios/scenario-runs.ts'
import type { ScenarioInput, ScenarioResult } from '../../solver/index.ts'
import type { ScenarioRun } from '../contract/scenarios.ts'
import { verb } from '../http/verb.ts'
import { submitJob } from '../jobs/submit.ts'
import { conceptCityOf } from '../opening/concept-city-of.ts'
import { toPlaces } from '../opening/places.ts'
import { demandSound, fetchScenario } from './internal.ts'
import { comparisonWorkbook } from './workbook.ts'

export const startScenarioRun = verb('startScenarioRun', async call => {
  const scenario = await fetchScenario(call.db, call.params.scenario)
  // Master data may have changed since it was written down.
  demandSound(await conceptCityOf(call.db, await call.today()), scenario.definition)
  const input = { scenarioId: scenario.id, seed: call.body.seed }
  return { job: await submitJob(call, { kind: 'scenario', input }, []) }
})

export const compareScenarios = verb('compareScenarios', async ({ db, query }) => ({
  items: await newestRuns(db, query.scenarios),
}))

export const downloadComparison = verb('downloadComparison', async ({ db, query, language }) => ({
  fileName: `${language === 'de' ? 'konzeptvergleich' : 'concepts'}-${query.scenarios.replaceAll(',', '-')}.xlsx`,
  content: await comparisonWorkbook(await newestRuns(db, query.scenarios), language),
}))

/** @throws AppError REQ-007 when one of the scenarios is none */
async function newestRuns(db: Db, scenarios: string): Promise<ScenarioRun[]> {
  const ids = [...new Set(scenarios.split(',').map(Number))]
  const items: ScenarioRun[] = []
  for (const id of ids) {
    await fetchScenario(db, id)
    const row = await findNewestRun(db, id)
    if (row) items.push(toRun(row))
  }
  return items
}

function toRun({ run, createdByName }: ScenarioRunRow): ScenarioRun {
  const input = run.input as ScenarioInput
  const result = run.result as ScenarioResult
  return {
    id: run.id,
    method: run.method,
    seed: run.seed,
    inputsHash: run.inputsHash,
    createdAt: run.createdAt.toISOString(),
    createdBy: createdByName,
    scenario: run.scenarioId,
    name: run.name,
    definition: input.definition,
    places: toPlaces(input.city),
    // Stored as JSON by this program under the method named: the contract's shapes are those of the planning library.
    ...(result as unknown as Pick<ScenarioRun, 'base' | 'outcome' | 'losers' | 'longView' | 'fit'>),
  }
}
