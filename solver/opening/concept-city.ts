import type { Minutes } from '../model/units.ts'

/**
 * A city as leadership plans it: where people live, what they come for, where and when they are served, in one typical week.
 * Everything that proposals of opening hours and scenarios are computed from; stored with each run, so that it can be repeated.
 * Places are kilometres east and north of the centre, counts are per week unless said otherwise.
 */
export interface ConceptCity {
  readonly districts: readonly District[]
  readonly services: readonly ConceptService[]
  /** Offices and outposts. */
  readonly sites: readonly ConceptSite[]
  readonly phone: ConceptPhone | null
  readonly customers: CustomerFigures
  /** Cases that no longer come to a counter because another way takes them, by service. */
  readonly ways: readonly OtherWay[]
  /** Wishes against the calibrated week; 1 = as they are. */
  readonly demandFactor: number
  /** Agreed weekly hours of a full-time post, minutes. */
  readonly fullTimeMinutes: Minutes
  /** Shares of paid time that are lost before the roster: leave, sickness, training; 0..1 each. */
  readonly absence: { readonly leave: number; readonly sickness: number; readonly training: number }
  /** Paid cost of a staff-hour in points (one point = one cent). */
  readonly hourCost: number
  /** Mean demand of the twelve months against the year's mean, January first. */
  readonly months: readonly number[]
  /** Weekly demand of a busy week (nine weeks in ten are quieter) against the typical one. */
  readonly peakFactor: number
}

/** A way that takes a share (0..1) of a service's cases before anybody chooses an office. */
export interface OtherWay {
  readonly service: string
  readonly way: 'online' | 'kiosk' | 'box' | 'phone'
  readonly share: number
}

export interface District {
  readonly id: string
  readonly name: string
  readonly x: number
  readonly y: number
  readonly people: number
  /** Cases a week that its inhabitants would bring to a counter, per service id. */
  readonly cases: Readonly<Record<string, number>>
}

export interface ConceptService {
  readonly id: string
  readonly name: { readonly de: string; readonly en: string }
  /** Handling without changeover, minutes; coefficient of variation. */
  readonly meanMinutes: number
  readonly cv: number
  readonly changeoverMinutes: number
  readonly onlinePossible: boolean
}

/** A stretch in which customers are let in. */
export interface OpenBlock {
  readonly start: Minutes
  readonly end: Minutes
  readonly access: 'all' | 'appointment'
}

/** Hours of a weekday, 1 = Monday ... 6 = Saturday; a weekday left out is closed. */
export interface DayHours {
  readonly weekday: number
  readonly blocks: readonly OpenBlock[]
}

export interface ConceptSite {
  readonly id: string
  readonly name: string
  readonly kind: 'office' | 'outpost'
  readonly x: number
  readonly y: number
  readonly stepFree: boolean
  readonly counters: number
  readonly hours: readonly DayHours[]
  /** Fewest people at the counter while open. */
  readonly minimum: number
  /** Customers served in the typical week, per service id: what the choice of offices is calibrated to. */
  readonly served: Readonly<Record<string, number>>
  /** Staff-minutes a week beside the counter: back office, or a tour's crew from departure to return. */
  readonly otherMinutes: number
  /** Paid minutes a week of the people whose home this is; and their number. */
  readonly staffMinutes: number
  readonly people: number
}

export interface ConceptPhone {
  readonly id: string
  readonly name: string
  readonly hours: readonly DayHours[]
  /** Expected calls per slot of 15 minutes of each weekday, Monday first, from the first opening. */
  readonly calls: readonly { readonly weekday: number; readonly start: Minutes; readonly mean: readonly number[] }[]
  /** Handling with wrap-up, minutes; coefficient of variation; mean patience, minutes. */
  readonly meanMinutes: number
  readonly cv: number
  readonly patienceMinutes: number
  readonly minimum: number
  readonly counters: number
  readonly otherMinutes: number
  readonly staffMinutes: number
  readonly people: number
  readonly target: ServicePromise
}

/** A promise: `share` (0..1) served within `withinMinutes`; `maxOccupancy` of presence spent serving. */
export interface ServicePromise {
  readonly share: number
  readonly withinMinutes: number
  readonly maxOccupancy: number
}

export interface CustomerFigures {
  /** Share of counter customers who have an appointment, 0..1. */
  readonly appointmentShare: number
  /** Share of appointments that nobody keeps, 0..1. */
  readonly noShowShare: number
  readonly punctuality: { readonly meanMinutes: number; readonly sdMinutes: number }
  /** Share of presence at the counter left for customers, 0..1. */
  readonly netCounterShare: number
  /** Coefficient of variation of a day's demand. */
  readonly dayFactorCv: number
  readonly walkIn: ServicePromise
  readonly appointment: ServicePromise
  /** Customers of all offices per weekday, Monday to Saturday: how the wish for days is calibrated. */
  readonly byWeekday: readonly number[]
}

/** Days of the planned week, Monday to Saturday. */
export const WEEKDAYS = [1, 2, 3, 4, 5, 6] as const

export function openMinutes(hours: readonly DayHours[]): Minutes {
  return hours.reduce((sum, day) => sum + day.blocks.reduce((all, block) => all + block.end - block.start, 0), 0)
}

export function isOpenAt(hours: readonly DayHours[], weekday: number, minute: Minutes): boolean {
  return hours.some(
    day => day.weekday === weekday && day.blocks.some(block => block.start <= minute && minute < block.end),
  )
}
