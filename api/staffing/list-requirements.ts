import { listRequirements as queryRequirements } from '../../db/queries/requirements/list-requirements.ts'
import { verb } from '../http/verb.ts'
import { toRequirement } from './requirement-view.ts'

export const listRequirements = verb('listRequirements', async ({ db }) => ({
  items: (await queryRequirements(db)).map(toRequirement),
}))
