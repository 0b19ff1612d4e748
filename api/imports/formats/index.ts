import type { ImportFormat } from '../format.ts'
import { absences } from './absences/format.ts'
import { bookedAppointments } from './booked-appointments/format.ts'
import { intervalCounts } from './interval-counts/format.ts'
import { people } from './people/format.ts'
import { phoneIntervals } from './phone-intervals/format.ts'
import { zmsAvailability } from './zms-availability/format.ts'
import { zmsExchange } from './zms-exchange/format.ts'

/**
 * Every format that can be read; pages, API and help list them from here. A new one is a folder beside it and a line here.
 * A file is asked of in this order: what tells itself by its own words comes before plain counts, which take any table.
 */
export const FORMATS: readonly ImportFormat[] = [
  zmsExchange,
  zmsAvailability,
  phoneIntervals,
  bookedAppointments,
  people,
  absences,
  intervalCounts,
]
