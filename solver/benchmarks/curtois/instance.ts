/** A rostering instance of Curtois and Qu (2014): people, shift types, requests and cover over whole weeks. */
export interface CurtoisInstance {
  /** a whole number of weeks; day 0 is a Monday */
  readonly days: number
  readonly shifts: readonly CurtoisShift[]
  readonly staff: readonly CurtoisPerson[]
  readonly onRequests: readonly CurtoisRequest[]
  readonly offRequests: readonly CurtoisRequest[]
  readonly cover: readonly CurtoisCover[]
}

export interface CurtoisShift {
  readonly id: string
  readonly minutes: number
  /** ids of shifts that may not be worked on the day after */
  readonly notFollowedBy: readonly string[]
}

export interface CurtoisPerson {
  readonly id: string
  /** most shifts of each type over the horizon; 0: not qualified */
  readonly maxShifts: ReadonlyMap<string, number>
  readonly maxMinutes: number
  readonly minMinutes: number
  readonly maxConsecutiveShifts: number
  readonly minConsecutiveShifts: number
  readonly minConsecutiveDaysOff: number
  readonly maxWeekends: number
  readonly daysOff: readonly number[]
}

/** A wish of a person for, or against, one shift on one day. */
export interface CurtoisRequest {
  readonly person: string
  readonly day: number
  readonly shift: string
  readonly weight: number
}

export interface CurtoisCover {
  readonly day: number
  readonly shift: string
  readonly required: number
  readonly weightUnder: number
  readonly weightOver: number
}
