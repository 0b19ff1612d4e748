import type { RosterShift } from '../../../../api/contract/rosters.ts'

/** Start, end and breaks: all that working time needs. */
export type ShiftTimes = Pick<RosterShift, 'start' | 'end' | 'breaks'>

/** Working time of a shift in minutes: presence without its breaks. */
export function workMinutes(shift: ShiftTimes): number {
  return shift.end - shift.start - breakMinutes(shift)
}

export function breakMinutes(shift: ShiftTimes): number {
  return shift.breaks.reduce((sum, pause) => sum + pause.end - pause.start, 0)
}
