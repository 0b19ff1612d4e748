import type { RosterDiff } from '../../../../api/contract/rosters.ts'

/** What became of a person's day between two versions. */
export function changeKind(
  change: Pick<RosterDiff['changes'][number], 'before' | 'after'>,
): 'added' | 'removed' | 'changed' {
  if (change.before === null) return 'added'
  return change.after === null ? 'removed' : 'changed'
}

/** How many shifts were added, removed and changed. */
export function countChanges(changes: RosterDiff['changes']): { added: number; removed: number; changed: number } {
  const counts = { added: 0, removed: 0, changed: 0 }
  for (const change of changes) counts[changeKind(change)]++
  return counts
}
