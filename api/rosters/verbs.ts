import { agreeRoster } from './agree-roster.ts'
import { copyRoster } from './copy-roster.ts'
import { deleteRoster } from './delete-roster.ts'
import { diffRosters } from './diff-rosters.ts'
import { editRosterCell } from './edit-roster-cell.ts'
import { explainRosterCell } from './explain-roster-cell.ts'
import { exportRoster } from './export-roster.ts'
import { exportRosterProblem } from './export-roster-problem.ts'
import { exportWeekProblem } from './export-week-problem.ts'
import { getOverview } from './get-overview.ts'
import { getRoster } from './get-roster.ts'
import { getRosterVerdict } from './get-verdict.ts'
import { listMyShifts } from './list-my-shifts.ts'
import { listRosterFits } from './list-roster-fits.ts'
import { listRosterWeeks } from './list-roster-weeks.ts'
import { listRosters } from './list-rosters.ts'
import { objectRoster } from './object-roster.ts'
import { proposeReplans } from './propose-replans.ts'
import { proposeRoster } from './propose-roster.ts'
import { publishRoster } from './publish-roster.ts'
import { startRoster } from './start-roster.ts'
import { startRosterVerdict } from './start-verdict.ts'
import { takeReplan } from './take-replan.ts'
import { withdrawRoster } from './withdraw-roster.ts'

export const rostersVerbs = {
  listRosterWeeks,
  listRosters,
  startRoster,
  getRoster,
  editRosterCell,
  copyRoster,
  proposeRoster,
  agreeRoster,
  objectRoster,
  withdrawRoster,
  publishRoster,
  diffRosters,
  deleteRoster,
  exportRoster,
  exportRosterProblem,
  exportWeekProblem,
  getRosterVerdict,
  startRosterVerdict,
  listMyShifts,
  getOverview,
  explainRosterCell,
  listRosterFits,
  proposeReplans,
  takeReplan,
}
