import type { Database, Db } from '../db/client.ts'
import type { SignInAttempts } from './auth/attempts.ts'
import type { Clock } from './clock.ts'
import type { Env } from './config/env.ts'
import type { Language } from './contract/common.ts'
import type { Role } from './contract/route-table.ts'
import type { JobQueue } from './jobs/queue.ts'
import type { Logger } from './logger.ts'

/** What lives as long as the server. Verbs get it in every call; nothing of it is a global. */
export interface AppContext {
  readonly database: Database
  readonly db: Db
  readonly clock: Clock
  readonly logger: Logger
  readonly env: Env
  readonly version: string
  /** Long runs: forecast, requirement, roster. */
  readonly jobs: Pick<JobQueue, 'submit'>
  readonly signInAttempts: SignInAttempts
  /** Opens the first administrator's account while none exists; shown on the terminal only. */
  readonly setupToken: string
}

/** Who calls, read from the session on each request, so that a change of role counts at once. */
export interface CurrentUser {
  readonly id: number
  readonly login: string
  readonly name: string
  readonly role: Role
  readonly allSites: boolean
  readonly sites: readonly string[]
  readonly person: string | null
  readonly language: Language
  readonly mustChangePassword: boolean
  readonly sessionHash: string
  readonly sessionExpiresAt: Date
}
