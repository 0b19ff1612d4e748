import { createHash, randomBytes } from 'node:crypto'
import { findFeed, findFeedOf, insertFeed, revokeFeeds } from '../../../db/queries/exports/calendar-feeds.ts'
import { addDays, mondayOf } from '../../../solver/index.ts'
import { recordAudit } from '../../audit/record.ts'
import { cityTimeZone } from '../../city/time-zone.ts'
import type { CurrentUser } from '../../context.ts'
import { API_BASE } from '../../contract/route-table.ts'
import { AppError } from '../../errors.ts'
import { verb } from '../../http/verb.ts'
import { toICalendar } from './icalendar.ts'
import { personCalendar } from './person-calendar.ts'

/** Weeks before this one that a feed still holds, and days to come. */
const PAST_DAYS = 28
const COMING_DAYS = 180

export const getCalendarFeed = verb('getCalendarFeed', async ({ db, user }) => {
  const feed = user.person === null ? undefined : await findFeedOf(db, user.person)
  return { active: feed !== undefined, createdAt: feed?.createdAt.toISOString() ?? null }
})

export const createCalendarFeed = verb('createCalendarFeed', async call => {
  const person = personOf(call.user)
  const token = randomBytes(24).toString('base64url')
  await call.db.transaction(async tx => {
    await revokeFeeds(tx, person, call.now)
    await insertFeed(tx, { personId: person, tokenHash: hashOf(token), createdAt: call.now })
    await recordAudit(tx, call, {
      verb: 'exports.create-feed',
      entity: 'person',
      entityId: person,
      after: { feed: true },
    })
  })
  return { path: `${API_BASE}/calendar/${token}.ics`, createdAt: call.now.toISOString() }
})

export const revokeCalendarFeed = verb('revokeCalendarFeed', async call => {
  const person = personOf(call.user)
  await call.db.transaction(async tx => {
    if ((await revokeFeeds(tx, person, call.now)) === 0) return
    await recordAudit(tx, call, {
      verb: 'exports.revoke-feed',
      entity: 'person',
      entityId: person,
      before: { feed: true },
      after: { feed: false },
    })
  })
  return {}
})

export const readCalendarFeed = verb('readCalendarFeed', async call => {
  const { db, params, query } = call
  const feed = await findFeed(db, hashOf(params.token.replace(/\.ics$/, '')))
  if (!feed) throw noSuchFeed()
  const today = await call.today()
  const events = await personCalendar(
    db,
    feed.personId,
    { from: addDays(mondayOf(today), -PAST_DAYS), to: addDays(today, COMING_DAYS) },
    await cityTimeZone(db),
    query.language,
  )
  return {
    fileName: query.language === 'de' ? 'dienste.ics' : 'shifts.ics',
    content: toICalendar(query.language === 'de' ? 'Meine Dienste' : 'My shifts', events),
  }
})

/** Only the hash is stored: whoever reads the database cannot read the calendars. */
function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

function personOf(user: CurrentUser): string {
  if (user.person !== null) return user.person
  throw new AppError('REQ-009', {
    cause: {
      de: 'Zu diesem Konto gehört keine Person mit Diensten.',
      en: 'No person with shifts belongs to this account.',
    },
    action: {
      de: 'Die Administration bitten, das Konto zuzuordnen.',
      en: 'Ask the administrator to link the account.',
    },
  })
}

function noSuchFeed(): AppError {
  return new AppError('REQ-007', {
    cause: {
      de: 'Diesen Kalender gibt es nicht, oder er wurde widerrufen.',
      en: 'There is no such calendar, or it was revoked.',
    },
    action: { de: 'Unter „Meine Dienste“ einen neuen anlegen.', en: 'Make a new one under “My shifts”.' },
  })
}
