/** What files hold, ready to be laid over what is stored. Each kind has a target of its own. */

export type Channel = 'walk-in' | 'appointment' | 'call'

/** Customers counted in one interval. */
export interface CountedInterval {
  readonly site: string
  readonly channel: Channel
  readonly date: string
  /** Minutes after local midnight. */
  readonly start: number
  readonly count: number
  readonly row: number
}

export interface DemandBatch {
  readonly kind: 'demand'
  readonly intervals: readonly CountedInterval[]
  readonly intervalMinutes: number
  /** What an interval left out between the first and the last of a day means. */
  readonly missing: 'unknown' | 'zero'
}

/** Waiting of one hour (of a day, or of all days of a month), as the call-up system measured it. */
export interface ObservedWait {
  readonly site: string
  readonly scopeId: string
  /** `YYYY-MM-DD` or `YYYY-MM`. */
  readonly period: string
  readonly hour: number
  readonly channel: 'walk-in' | 'appointment'
  readonly customers: number
  readonly waitMinutes: number
  readonly wayMinutes: number | null
  readonly shownMinutes: number | null
}

export interface ObservedClients {
  readonly site: string
  readonly scopeId: string
  readonly period: string
  readonly clients: number
  readonly missed: number
  readonly withAppointment: number
  readonly missedWithAppointment: number
  readonly services: number
  readonly ticketPrinter: number | null
  readonly ticketPrinterMissed: number | null
}

export interface ObservedService {
  readonly site: string
  readonly scopeId: string
  readonly period: string
  readonly name: string
  readonly position: number
  readonly count: number
  readonly processingMinutes: number | null
}

export interface ObservedCapacity {
  readonly site: string
  readonly scopeId: string
  /** `YYYY-MM-DD HH:00` or `YYYY-MM-DD`. */
  readonly moment: string
  readonly booked: number
  readonly planned: number
  readonly bookedMinutes: number | null
  readonly plannedMinutes: number | null
  readonly bookedPublic: number | null
  readonly plannedPublic: number | null
  readonly bookedMinutesPublic: number | null
  readonly plannedMinutesPublic: number | null
}

/** One report of the call-up system. */
export interface ObservationBatch {
  readonly kind: 'observations'
  readonly waits: readonly ObservedWait[]
  readonly clients: readonly ObservedClients[]
  readonly services: readonly ObservedService[]
  readonly capacity: readonly ObservedCapacity[]
  /** Rows that stood there twice with the same figures. */
  readonly repeated: number
  /** Variables of the report that nothing is made of. */
  readonly unused: readonly string[]
}

/** Appointments booked for coming days: all of a site's day, as of when the file was made. */
export interface BookedBatch {
  readonly kind: 'booked'
  readonly days: readonly {
    readonly site: string
    readonly date: string
    /** Start in minutes after local midnight and how many begin then. */
    readonly starts: readonly { readonly start: number; readonly count: number }[]
  }[]
}

export interface CallInterval {
  readonly site: string
  readonly queue: string
  readonly startsAt: string
  readonly date: string
  readonly start: number
  readonly minutes: number
  readonly offered: number
  readonly answered: number
  readonly answeredInTarget: number | null
  readonly abandoned: number
  readonly abandonedShort: number
  readonly talkSeconds: number | null
  readonly holdSeconds: number | null
  readonly wrapUpSeconds: number | null
  readonly waitSeconds: number | null
  readonly longestWaitSeconds: number | null
  readonly agents: number | null
}

/** Interval reports of the telephone system; what was offered is also the history of demand. */
export interface CallsBatch {
  readonly kind: 'calls'
  readonly intervals: readonly CallInterval[]
  readonly demand: DemandBatch
}

export interface AbsenceEntry {
  readonly person: string
  readonly homeSite: string
  readonly firstDay: string
  readonly lastDay: string
  readonly start: number
  readonly end: number
  readonly absence: 'leave' | 'sick' | 'training' | 'parental' | 'school-block' | 'special'
  readonly state: 'approved' | 'requested' | 'cancelled'
}

export interface AbsencesBatch {
  readonly kind: 'absences'
  readonly entries: readonly AbsenceEntry[]
}

export interface PersonEntry {
  readonly personnelNumber: string
  readonly givenName: string
  readonly familyName: string
  readonly homeSite: string
  /** Sites beside the home site; null: the file says nothing of them. */
  readonly sites: readonly string[] | null
  readonly skills: readonly string[] | null
  readonly entryDate: string | null
  readonly leavingDate: string | null
  readonly contracts: readonly {
    readonly validFrom: string
    readonly validTo: string | null
    readonly weeklyMinutes: number
    readonly workdaysPerWeek: number
    readonly regime: 'tvoed' | 'civil-servant' | 'trainee'
  }[]
}

export interface PeopleBatch {
  readonly kind: 'people'
  readonly people: readonly PersonEntry[]
}

/** Opening hours as they stand in the appointment system, by calendar. */
export interface PresentHoursBatch {
  readonly kind: 'present-hours'
  readonly scopes: readonly {
    readonly scopeId: string
    readonly site: string
    readonly entries: readonly Readonly<Record<string, unknown>>[]
  }[]
}

export type ImportBatch =
  | DemandBatch
  | ObservationBatch
  | BookedBatch
  | CallsBatch
  | AbsencesBatch
  | PeopleBatch
  | PresentHoursBatch
