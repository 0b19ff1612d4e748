import type { audit as de } from '../de/audit.ts'
import type { Translation } from '../messages.ts'

export const audit: Translation<typeof de> = {
  title: 'Changes',
  lead: 'Every change of master data, rosters and accounts, the newest first. Hidden values are shown as ***.',
  empty: 'No change in this period.',
  at: 'When',
  by: 'Who',
  system: 'system',
  action: 'What',
  entity: 'Record',
  changes: 'Changed',
  from: 'From',
  to: 'To',
  kind: 'Kind of record',
  shown: '{from} to {to} of {total}',
  newer: 'Newer',
  older: 'Older',
  created: 'created',
  nothing: 'empty',
  more: { one: 'and {count} more field', other: 'and {count} more fields' },
}
