import { auditVerbs } from './audit/verbs.ts'
import { authVerbs } from './auth/verbs.ts'
import { cityVerbs } from './city/verbs.ts'
import { demandVerbs } from './demand/verbs.ts'
import { exportsVerbs } from './exports/verbs.ts'
import type { VerbTable } from './http/verb.ts'
import { importsVerbs } from './imports/verbs.ts'
import { jobsVerbs } from './jobs/verbs.ts'
import { observationsVerbs } from './observations/verbs.ts'
import { openingVerbs } from './opening/verbs.ts'
import { peopleVerbs } from './people/verbs.ts'
import { rostersVerbs } from './rosters/verbs.ts'
import { scenariosVerbs } from './scenarios/verbs.ts'
import { sitesVerbs } from './sites/verbs.ts'
import { staffingVerbs } from './staffing/verbs.ts'
import { usersVerbs } from './users/verbs.ts'

/** Every verb of the service, by operation id. An area joins here with one line, as it does in contract/routes.ts. */
export const verbs = {
  ...authVerbs,
  ...cityVerbs,
  ...usersVerbs,
  ...sitesVerbs,
  ...peopleVerbs,
  ...rostersVerbs,
  ...auditVerbs,
  ...demandVerbs,
  ...staffingVerbs,
  ...importsVerbs,
  ...observationsVerbs,
  ...exportsVerbs,
  ...openingVerbs,
  ...scenariosVerbs,
  ...jobsVerbs,
} satisfies VerbTable
