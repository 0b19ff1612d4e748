import { createHash, timingSafeEqual } from 'node:crypto'
import { updateCitySettings } from '../../db/queries/city/update-city.ts'
import { countUsers } from '../../db/queries/users/count-users.ts'
import { insertUser } from '../../db/queries/users/insert-user.ts'
import { recordAudit } from '../audit/record.ts'
import { loadCurrentUser } from '../auth/current-user.ts'
import { toMe } from '../auth/me.ts'
import { hashPassword } from '../auth/password.ts'
import { demandGoodPassword } from '../auth/password-rules.ts'
import { startSession } from '../auth/session-token.ts'
import { AppError } from '../errors.ts'
import { verb } from '../http/verb.ts'

/** Attempts on the token count like sign-ins, under a name that no login can have. */
const SETUP = 'first admin'

/** Whoever reads the terminal is the first administrator; nobody else who reaches an empty service first. */
export const createFirstAdmin = verb(
  'createFirstAdmin',
  async ({ app, db, body, now, address, language, setSessionCookie }) => {
    if ((await countUsers(db)) > 0) throw finished()
    app.signInAttempts.begin(SETUP, address, now)
    if (!sameText(body.setupToken.trim(), app.setupToken)) throw wrongToken()
    app.signInAttempts.succeeded(SETUP, address, now)
    demandGoodPassword(body.password, body.login)
    const passwordHash = await hashPassword(body.password)
    const session = await db.transaction(async tx => {
      if ((await countUsers(tx)) > 0) throw finished()
      const user = await insertUser(tx, {
        login: body.login,
        displayName: body.name,
        role: 'admin',
        locale: language,
        passwordHash,
        createdAt: now,
      })
      await updateCitySettings(tx, { name: body.cityName })
      await recordAudit(
        tx,
        { user, now },
        {
          verb: 'users.create-first-admin',
          entity: 'user',
          entityId: user.id,
          after: { login: user.login, name: user.displayName, role: user.role, cityName: body.cityName },
        },
      )
      return startSession(tx, user.id, now, app.env.SESSION_HOURS)
    })
    setSessionCookie(session)
    return toMe(db, await loadCurrentUser(db, session, now))
  },
)

function sameText(a: string, b: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(hash(a), hash(b))
}

function finished(): AppError {
  return new AppError('SET-001', {
    cause: { de: 'Es gibt schon ein Konto.', en: 'There is an account already.' },
    action: { de: 'Mit diesem Konto anmelden.', en: 'Sign in with that account.' },
  })
}

function wrongToken(): AppError {
  return new AppError('SET-002', {
    cause: { de: 'Das Einrichtungs-Kennwort ist ein anderes.', en: 'The setup token is a different one.' },
    action: {
      de: 'Das Kennwort aus dem Terminal des Dienstes abschreiben.',
      en: 'Copy the token from the terminal of the service.',
    },
    where: 'setupToken',
  })
}
