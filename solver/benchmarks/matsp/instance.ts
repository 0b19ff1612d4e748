/** Minutes of the grid of all times. */
export const STEP = 15
/** the horizon begins, and some days later ends, at six in the morning */
export const HORIZON_START = 360

/** Rules that hold for every instance; minutes. */
export const RULES = {
  minShift: 360,
  maxShift: 600,
  minPiece: 60,
  minRest: 840,
  maxRun: 5,
  /** first and last start of each window of starts in a day */
  startWindows: [
    [0, 0],
    [360, 600],
    [840, 1080],
    [1200, 1425],
  ],
} as const

/** A multi-activity shift scheduling instance: people with hours, and cover per quarter hour and task. */
export interface MatspInstance {
  /** days of 24 hours from 06:00 to 06:00 */
  readonly days: number
  readonly tasks: number
  readonly staff: readonly { readonly id: string; readonly minMinutes: number; readonly maxMinutes: number }[]
  /** at `slot * tasks + task`, slots of the grid from the start of the horizon */
  readonly cover: readonly { readonly min: number; readonly max: number }[]
}

/** A shift as the engine hands it out. */
export interface MatspShift {
  /** calendar day from 0 and minute of that day */
  readonly day: number
  readonly start: number
  readonly pieces: readonly { readonly task: number; readonly minutes: number }[]
}
