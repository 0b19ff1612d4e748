import type { CityRows } from '../../db/queries/requirements/read-city.ts'

type SiteKind = CityRows['sites'][number]['kind']
export type Channel = CityRows['serviceMix'][number]['channel']

/** The activity that serves customers, by kind of site; the codes are fixed words of the catalogue of activities. */
export const SERVING: Readonly<Record<SiteKind, string>> = { office: 'counter', phone: 'phone', outpost: 'tour' }

/** Deferrable work that fills quiet time in an office. */
export const BACK_OFFICE = 'back-office'

/** Channels whose customers are served at a kind of site. A tour brings its crew along, whatever its demand. */
export const CHANNELS_AT: Readonly<Record<SiteKind, readonly Channel[]>> = {
  office: ['walk-in', 'appointment'],
  phone: ['call'],
  outpost: [],
}
