import { createScenario, deleteScenario, getConceptPlaces, listScenarios, updateScenario } from './edit-scenarios.ts'
import { compareScenarios, downloadComparison, startScenarioRun } from './scenario-runs.ts'

export const scenariosVerbs = {
  listScenarios,
  getConceptPlaces,
  createScenario,
  updateScenario,
  deleteScenario,
  startScenarioRun,
  compareScenarios,
  downloadComparison,
}
