import { readPastWeeks } from '../../db/queries/rosters/read-past-weeks.ts'
import { addDays, mondayOf, type PlanningProblem, type Roster } from '../../solver/index.ts'
import { verb } from '../http/verb.ts'

/** Days that are shown when nothing is asked for: this week and the seven after it. */
const DAYS = 56

export const listMyShifts = verb('listMyShifts', async call => {
  const { db, query, user } = call
  const from = query.from ?? mondayOf(await call.today())
  const to = query.to ?? addDays(from, DAYS - 1)
  const person = user.person
  if (person === null) return { person: null, items: [] }
  const weeks = await readPastWeeks(db, mondayOf(from), addDays(to, 1))
  const items = weeks.flatMap(week => {
    const problem = week.problem as PlanningProblem
    const siteName = new Map(problem.sites.map(site => [site.id, site.name]))
    const activityName = new Map(problem.activities.map(activity => [activity.id, activity.name]))
    return (week.roster as Roster).shifts
      .filter(shift => shift.person === person)
      .map(shift => ({
        date: addDays(week.firstDay, shift.day),
        start: shift.start,
        end: shift.end,
        breaks: shift.breaks,
        pieces: shift.pieces.map(piece => ({
          ...piece,
          siteName: siteName.get(piece.site) ?? piece.site,
          activityName: activityName.get(piece.activity) ?? piece.activity,
        })),
      }))
  })
  return {
    person: { id: person, name: user.name },
    items: items.filter(item => from <= item.date && item.date <= to).sort((a, b) => (a.date < b.date ? -1 : 1)),
  }
})
