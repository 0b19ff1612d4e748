import { createCalendarFeed, getCalendarFeed, readCalendarFeed, revokeCalendarFeed } from './calendar/feed-verbs.ts'
import { downloadBookableCapacity, getBookableCapacity } from './capacity/capacity-verbs.ts'
import { downloadHandover } from './rosters/download-handover.ts'
import { downloadRosterSheet } from './rosters/download-roster-sheet.ts'
import { deleteHandoverProfile, listHandoverProfiles, saveHandoverProfile } from './rosters/profile-verbs.ts'
import { downloadZmsAvailability, getZmsPlan } from './zms/hours-verbs.ts'
import { getZmsScope, setZmsScope } from './zms/scope-verbs.ts'

export const exportsVerbs = {
  downloadRosterSheet,
  downloadHandover,
  listHandoverProfiles,
  saveHandoverProfile,
  deleteHandoverProfile,
  getCalendarFeed,
  createCalendarFeed,
  revokeCalendarFeed,
  readCalendarFeed,
  getZmsScope,
  setZmsScope,
  getZmsPlan,
  downloadZmsAvailability,
  getBookableCapacity,
  downloadBookableCapacity,
}
