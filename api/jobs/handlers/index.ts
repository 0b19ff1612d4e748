import type { JobHandler } from '../handler.ts'
import { forecastHandler } from './forecast.ts'
import { openingHandler } from './opening.ts'
import { planHandler } from './plan.ts'
import { replayHandler } from './replay.ts'
import { requirementHandler } from './requirement.ts'
import { rosterHandler } from './roster.ts'
import { scenarioHandler } from './scenario.ts'
import { verdictHandler } from './verdict.ts'

/** Every kind of job. A new one is a file beside these and a line here. */
export const HANDLERS = [
  forecastHandler,
  replayHandler,
  requirementHandler,
  rosterHandler,
  planHandler,
  verdictHandler,
  openingHandler,
  scenarioHandler,
] as readonly JobHandler[]
