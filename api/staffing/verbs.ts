import { explainRequirement } from './explain-requirement.ts'
import { getRequirementLines } from './get-requirement-lines.ts'
import { listRequirements } from './list-requirements.ts'
import { startRequirement } from './start-requirement.ts'

export const staffingVerbs = { listRequirements, startRequirement, getRequirementLines, explainRequirement }
