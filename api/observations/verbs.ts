import { downloadObservations } from './download-observations.ts'
import { getSiteObservations } from './get-site-observations.ts'

export const observationsVerbs = { downloadObservations, getSiteObservations }
