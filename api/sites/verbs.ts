import { createService, getCatalogue, updateService } from './catalogue.ts'
import { listCityClosingDays, setCityClosingDays } from './city-closing-days.ts'
import { createSite } from './create-site.ts'
import { getSite } from './get-site.ts'
import { listSites } from './list-sites.ts'
import { setClosingDays } from './set-closing-days.ts'
import { setOpeningHours } from './set-opening-hours.ts'
import { setServiceTargets } from './set-service-targets.ts'
import { setStaffingLevels } from './set-staffing-levels.ts'
import { setTours } from './set-tours.ts'
import { updateSite } from './update-site.ts'

export const sitesVerbs = {
  listSites,
  getSite,
  createSite,
  updateSite,
  setOpeningHours,
  setClosingDays,
  setTours,
  setServiceTargets,
  setStaffingLevels,
  listCityClosingDays,
  setCityClosingDays,
  getCatalogue,
  createService,
  updateService,
}
