import { accuracyRoutes } from './accuracy.ts'
import { adjustmentsRoutes } from './adjustments.ts'
import { auditRoutes } from './audit.ts'
import { authRoutes } from './auth.ts'
import { cityRoutes } from './city.ts'
import { demandRoutes } from './demand.ts'
import { eventsRoutes } from './events.ts'
import { exportsRoutes } from './exports.ts'
import { forecastsRoutes } from './forecasts.ts'
import { importsRoutes } from './imports.ts'
import { jobsRoutes } from './jobs.ts'
import { observationsRoutes } from './observations.ts'
import { openingRoutes } from './opening.ts'
import { overviewRoutes } from './overview.ts'
import { peopleRoutes } from './people.ts'
import { requirementStoriesRoutes } from './requirement-stories.ts'
import { requirementsRoutes } from './requirements.ts'
import { rosterAdviceRoutes } from './roster-advice.ts'
import { rostersRoutes } from './rosters.ts'
import type { RouteTable } from './route-table.ts'
import { scenariosRoutes } from './scenarios.ts'
import { sitesRoutes } from './sites.ts'
import { usersRoutes } from './users.ts'
import { verdictsRoutes } from './verdicts.ts'

/** Every route of the service, by operation id. An area joins here with one line. */
export const routes = {
  ...authRoutes,
  ...cityRoutes,
  ...usersRoutes,
  ...sitesRoutes,
  ...peopleRoutes,
  ...auditRoutes,
  ...importsRoutes,
  ...demandRoutes,
  ...forecastsRoutes,
  ...accuracyRoutes,
  ...adjustmentsRoutes,
  ...eventsRoutes,
  ...requirementsRoutes,
  ...requirementStoriesRoutes,
  ...rostersRoutes,
  ...rosterAdviceRoutes,
  ...verdictsRoutes,
  ...observationsRoutes,
  ...exportsRoutes,
  ...openingRoutes,
  ...scenariosRoutes,
  ...overviewRoutes,
  ...jobsRoutes,
} as const satisfies RouteTable

export type Routes = typeof routes
export type OperationId = keyof Routes
