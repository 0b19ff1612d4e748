import { listCityEvents, setCityEvents } from './city-events.ts'
import { createFirstAdmin } from './create-first-admin.ts'
import { getAppInfo } from './get-app-info.ts'
import { getCity } from './get-city.ts'
import { getSetupStatus } from './get-setup-status.ts'
import { listHolidays } from './list-holidays.ts'
import { updateCity } from './update-city.ts'

export const cityVerbs = {
  getAppInfo,
  createFirstAdmin,
  getSetupStatus,
  getCity,
  updateCity,
  listHolidays,
  listCityEvents,
  setCityEvents,
}
