import type { Db } from '../../../db/client.ts'
import { findZmsScope } from '../../../db/queries/exports/zms-scopes.ts'
import { readPresentHours } from '../../../db/queries/imports/present-hours.ts'
import { isoWeekday } from '../../../solver/index.ts'
import type { CurrentUser } from '../../context.ts'
import { isValidOn, siteDaysOf } from '../../demand/site-days.ts'
import { AppError } from '../../errors.ts'
import { fetchSite } from '../../sites/internal.ts'
import { SERVING } from '../../staffing/activities.ts'
import { cityOf } from '../../staffing/city-of.ts'
import type { HoursEntry } from '../../zms/hours-entry.ts'
import { counterPresence, datesBetween } from '../counter-presence.ts'
import { demandYear } from '../demand-year.ts'
import { compareHours } from './compare-hours.ts'
import { toScope } from './scope-verbs.ts'
import { toEntries, wantedBlocks } from './wanted-hours.ts'

/**
 * What the appointment system should have of an office between two days, and how that differs from what it has. Counters
 * are those of the published roster; in weeks without one, those of the office.
 * @throws AppError REQ-009 when the office has no calendar there yet
 */
export async function hoursOfSite(
  db: Db,
  user: CurrentUser,
  code: string,
  range: { readonly from: string; readonly to: string },
) {
  demandYear(range)
  const site = await fetchSite(db, user, code)
  const row = await findZmsScope(db, code)
  if (!row) throw noCalendar()
  const scope = toScope(row)
  const city = await cityOf(db)
  const days = siteDaysOf(city, range.from, range.to)
  const presence = await counterPresence(db, code, SERVING[site.kind], range)
  const blocks = wantedBlocks(
    datesBetween(range.from, range.to)
      .filter(date => days.dayOf(code, date).open.length > 0)
      .map(date => ({
        date,
        open:
          city.openingHours.find(
            hours => hours.siteCode === code && hours.weekday === isoWeekday(date) && isValidOn(hours, date),
          )?.blocks ?? days.dayOf(code, date).open.map(range => ({ ...range, access: 'all' as const })),
        countersAt: minute => Math.min(site.counters, presence.at(date, minute) ?? site.counters),
      })),
    scope,
  )
  const [present] = await readPresentHours(db, [scope.scopeId])
  const entries = (present?.entries ?? []) as HoursEntry[]
  return {
    site,
    scope,
    timeZone: city.settings.timeZone,
    wanted: toEntries(blocks),
    changes: compareHours(blocks, entries, range),
    presentAt: present?.readAt ?? null,
    weeks: presence.weeks,
  }
}

function noCalendar(): AppError {
  return new AppError('REQ-009', {
    cause: {
      de: 'Zu diesem Standort ist noch kein Kalender des Terminsystems angegeben.',
      en: 'No calendar of the appointment system is given for this office yet.',
    },
    action: { de: 'Kalender und Anbieter am Standort eintragen.', en: 'Enter calendar and provider at the office.' },
  })
}
