import { listActivities, listSkills } from '../../db/queries/sites/catalogue.ts'
import { replaceStaffingLevels } from '../../db/queries/sites/replace-site-parts.ts'
import type { StaffingLevel } from '../contract/sites.ts'
import { type AppFault, demandNoFaults } from '../errors.ts'
import { endBeforeStart, faultsOfOrder, misfit, unknown } from '../field-faults.ts'
import { verb } from '../http/verb.ts'
import { changeSite } from './internal.ts'

export const setStaffingLevels = verb('setStaffingLevels', async call => {
  const { items } = call.body
  return changeSite(call, 'sites.set-staffing-levels', {}, async tx => {
    const activities = new Set((await listActivities(tx)).map(activity => activity.code))
    const skills = new Set((await listSkills(tx)).map(skill => skill.code))
    demandNoFaults([
      ...faultsOfOrder(items),
      ...items.flatMap((level, i) => faultsOfLevel(level, `items.${i}`, activities, skills)),
    ])
    await replaceStaffingLevels(
      tx,
      call.params.site,
      items.map(({ activity, skill, weekday, start, end, dueWorkdays, from, to, ...level }) => ({
        ...level,
        activityCode: activity,
        skillCode: skill ?? null,
        weekday: weekday ?? null,
        startMinute: start ?? null,
        endMinute: end ?? null,
        dueWorkdays: dueWorkdays ?? null,
        validFrom: from,
        validTo: to ?? null,
      })),
    )
  })
})

function faultsOfLevel(
  level: StaffingLevel,
  where: string,
  activities: ReadonlySet<string>,
  skills: ReadonlySet<string>,
): AppFault[] {
  const faults: AppFault[] = []
  if (!activities.has(level.activity)) faults.push(unknown(`${where}.activity`, level.activity))
  if (level.skill != null && !skills.has(level.skill)) faults.push(unknown(`${where}.skill`, level.skill))
  if (level.dueWorkdays != null && (level.minimum > 0 || level.skill != null))
    faults.push(
      misfit(
        `${where}.dueWorkdays`,
        'Arbeit, die warten kann, hat keine Mindestbesetzung und keine eigene Fertigkeit.',
        'Work that can wait has no minimum staffing and no skill of its own.',
        'Die Mindestbesetzung auf 0 setzen oder die Frist weglassen.',
        'Set the minimum to 0 or leave the due date out.',
      ),
    )
  if ((level.start == null) !== (level.end == null)) {
    faults.push(
      misfit(
        `${where}.end`,
        'Anfang und Ende gehören zusammen.',
        'Start and end belong together.',
        'Beide angeben oder beide weglassen.',
        'Give both or neither.',
      ),
    )
  } else if (level.start != null && level.end! <= level.start) faults.push(endBeforeStart(`${where}.end`))
  return faults
}
