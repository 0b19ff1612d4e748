import { findWish, findWishOfDay, insertWish, updateWish } from '../../db/queries/people/wishes.ts'
import { recordAudit } from '../audit/record.ts'
import { fetchCity } from '../city/internal.ts'
import type { Wish } from '../contract/people.ts'
import { AppError, type AppFault, demandNoFaults, notFound } from '../errors.ts'
import { misfit } from '../field-faults.ts'
import { verb } from '../http/verb.ts'
import { fetchPersonToChange } from './internal.ts'
import { toWish } from './to-person.ts'

export const addWish = verb('addWish', async call => {
  const { db, user, params, body } = call
  const today = await call.today()
  const record = await fetchPersonToChange(db, user, params.person, today)
  demandNoFaults(
    faultsOfWish(
      body,
      record.sites.map(site => site.siteCode),
    ),
  )
  if (user.role === 'staff') demandOpenWeek(body.date, today, (await fetchCity(db)).wishCloseDays)
  return db.transaction(async tx => {
    const before = await findWishOfDay(tx, params.person, body.date, body.kind)
    if (before !== undefined && before.state !== 'withdrawn') throw exists()
    const fields = { minute: body.minute ?? null, siteCode: body.site ?? null, weight: body.weight }
    const row = before
      ? await updateWish(tx, before.id, { ...fields, state: 'open' })
      : await insertWish(tx, {
          personId: params.person,
          date: body.date,
          kind: body.kind,
          createdAt: call.now,
          ...fields,
        })
    const after = toWish(row)
    await recordAudit(tx, call, {
      verb: 'people.add-wish',
      entity: 'wish',
      entityId: row.id,
      after: { person: params.person, ...after },
    })
    return after
  })
})

export const removeWish = verb('removeWish', async call => {
  const { db, user, params } = call
  await fetchPersonToChange(db, user, params.person, await call.today())
  await db.transaction(async tx => {
    const before = await findWish(tx, params.person, params.wish)
    if (before === undefined || before.state === 'withdrawn') {
      throw notFound({ de: 'Der Wunsch', en: 'The wish' }, String(params.wish))
    }
    await updateWish(tx, params.wish, { state: 'withdrawn' })
    await recordAudit(tx, call, {
      verb: 'people.remove-wish',
      entity: 'wish',
      entityId: params.wish,
      before: { person: params.person, ...toWish(before) },
    })
  })
  return {}
})

/** A time belongs to wishes about start and end, a site to wishes about the site, neither to the others. */
function faultsOfWish(wish: Pick<Wish, 'kind' | 'minute' | 'site'>, sites: readonly string[]): AppFault[] {
  const timed = wish.kind === 'start-not-before' || wish.kind === 'end-not-after'
  const faults: AppFault[] = []
  if (timed !== (wish.minute != null)) {
    faults.push(
      misfit(
        'minute',
        timed ? 'Zu diesem Wunsch gehört eine Uhrzeit.' : 'Zu diesem Wunsch gehört keine Uhrzeit.',
        timed ? 'This wish needs a time of day.' : 'This wish has no time of day.',
        timed ? 'Die Uhrzeit angeben.' : 'Die Uhrzeit weglassen.',
        timed ? 'Give the time of day.' : 'Leave the time of day out.',
      ),
    )
  }
  if ((wish.kind === 'site') !== (wish.site != null) || (wish.site != null && !sites.includes(wish.site))) {
    faults.push(
      misfit(
        'site',
        'Ein Standort gehört nur zum Wunsch nach einem Standort, und es muss einer der eigenen sein.',
        'Only a wish for a site has one, and it must be one of the own sites.',
        'Den Standort berichtigen.',
        'Correct the site.',
      ),
    )
  }
  return faults
}

/** Wishes for a week close some days before its Monday, so that the roster can be made in time. */
function demandOpenWeek(date: string, today: string, closeDays: number): void {
  const monday = new Date(`${date}T00:00:00Z`)
  monday.setUTCDate(monday.getUTCDate() - ((monday.getUTCDay() + 6) % 7) - closeDays)
  const closes = monday.toISOString().slice(0, 10)
  if (today <= closes) return
  throw new AppError('REQ-009', {
    cause: {
      de: `Die Wünsche für diese Woche waren bis ${closes} möglich.`,
      en: `Wishes for that week were possible until ${closes}.`,
    },
    action: { de: 'Mit der Dienstplanung sprechen.', en: 'Talk to the planner.' },
    where: 'date',
  })
}

function exists(): AppError {
  return new AppError('REQ-008', {
    cause: { de: 'Diesen Wunsch gibt es für diesen Tag schon.', en: 'There is such a wish for this day already.' },
    action: { de: 'Den alten zuerst zurücknehmen.', en: 'Take the old one back first.' },
    where: 'kind',
  })
}
