/** One open quarter of an hour of an office. */
export interface OpenQuarter {
  readonly date: string
  readonly start: number
  readonly staff: number
  /** Work expected from customers without appointment, minutes. */
  readonly walkInMinutes: number
  /** Appointments that begin then and are booked already. */
  readonly booked: number
}

const QUARTER = 15

/**
 * Appointments that may still be offered: of the minutes of those at the counters the share that may be planned with
 * customers, less the work of customers without appointment, less what is booked. What is left of a quarter goes over to
 * the next one of that day, and so does what it lacks: work that does not fit waits.
 * @param minutesPerAppointment handling and changeover
 * @param occupancy highest planned share of time with customers, 0..1
 */
export function bookableAppointments(
  quarters: readonly OpenQuarter[],
  minutesPerAppointment: number,
  occupancy: number,
): (OpenQuarter & { readonly bookable: number })[] {
  let day = ''
  let rest = 0
  return quarters.map(quarter => {
    if (quarter.date !== day) {
      day = quarter.date
      rest = 0
    }
    const free = quarter.staff * QUARTER * occupancy - quarter.walkInMinutes - quarter.booked * minutesPerAppointment
    rest += free
    // Nobody can serve more appointments at once than there are people: what was left over before does not help.
    const bookable = Math.max(0, Math.min(quarter.staff - quarter.booked, Math.floor(rest / minutesPerAppointment)))
    rest = Math.min(rest - bookable * minutesPerAppointment, minutesPerAppointment)
    return { ...quarter, bookable }
  })
}
