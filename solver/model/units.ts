/**
 * Units of the planning library. Conventions, stated once:
 * - a time of day is in whole minutes after local midnight of its day, at the site's wall clock (0..1440);
 * - an interval is half-open, `[start, end)`;
 * - a day is an index from the horizon's first day: 0 is the first planned day, negative days are history;
 * - a cost is in points; one point is one cent of the planner's price list, so costs are integers where prices are.
 */
export type Minutes = number
/** Index of a day, counted from the first day of the horizon. */
export type DayIndex = number
/** Cost in points (one point = one cent of the price list). */
export type Points = number
/** Date as `YYYY-MM-DD`. */
export type IsoDate = string

/** Half-open interval in minutes after midnight. */
export interface TimeRange {
  readonly start: Minutes
  readonly end: Minutes
}
