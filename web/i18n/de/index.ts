import { accuracy } from './accuracy.ts'
import { adjustments } from './adjustments.ts'
import { advice } from './advice.ts'
import { audit } from './audit.ts'
import { charts } from './charts.ts'
import { city } from './city.ts'
import { components } from './components.ts'
import { concepts } from './concepts.ts'
import { demand } from './demand.ts'
import { events } from './events.ts'
import { exports } from './exports.ts'
import { fields } from './fields.ts'
import { forecasts } from './forecasts.ts'
import { glossary } from './glossary.ts'
import { imports } from './imports.ts'
import { jobs } from './jobs.ts'
import { observations } from './observations.ts'
import { overview } from './overview.ts'
import { people } from './people.ts'
import { requirements } from './requirements.ts'
import { rosters } from './rosters.ts'
import { scenarios } from './scenarios.ts'
import { services } from './services.ts'
import { session } from './session.ts'
import { shell } from './shell.ts'
import { sites } from './sites.ts'
import { stories } from './stories.ts'
import { users } from './users.ts'
import { verdicts } from './verdicts.ts'

/** The German catalogue, one file a feature. It defines the keys; every other language must have the same. */
export const de = {
  accuracy,
  adjustments,
  events,
  advice,
  audit,
  city,
  exports,
  observations,
  overview,
  people,
  sites,
  stories,
  users,
  verdicts,
  charts,
  components,
  concepts,
  demand,
  fields,
  forecasts,
  glossary,
  imports,
  jobs,
  requirements,
  rosters,
  scenarios,
  services,
  session,
  shell,
}
