import { AppError } from '../errors.ts'

const WINDOW_MS = 15 * 60_000
/** Failures in the window after which an account is refused from one address, and from all of them. */
const PER_ACCOUNT_AND_ADDRESS = 5
const PER_ACCOUNT = 20
const PER_ADDRESS = 50
/** From here on, what lies behind the window is cleared away. */
const MOST_KEYS = 10_000

/**
 * Slows down guessing. Failures count per account and address, per account and per address, so that guessing from one
 * place does not lock out somebody who signs in from another. Kept in memory: a restart forgets, a second server counts
 * for itself.
 */
export class SignInAttempts {
  readonly #failures = new Map<string, number[]>()

  /**
   * Counts an attempt as failed before the password is looked at: checking it takes a while, and guesses sent side by
   * side would all pass otherwise. Follow it by `succeeded` when the password was right.
   * @throws AppError AUTH-006 with the seconds to wait
   */
  begin(login: string, address: string, now: Date): void {
    const limits = limitsOf(login, address)
    const waits = limits.map(([key, limit]) => {
      const recent = this.#recent(key, now)
      return recent.length < limit ? 0 : recent[recent.length - limit]! + WINDOW_MS - now.getTime()
    })
    const seconds = Math.ceil(Math.max(...waits) / 1000)
    if (seconds > 0) throw tooMany(seconds)
    if (this.#failures.size >= MOST_KEYS) for (const key of [...this.#failures.keys()]) this.#recent(key, now)
    for (const [key] of limits) this.#failures.set(key, [...this.#recent(key, now), now.getTime()])
  }

  /** A right password takes the attempt back, and clears what was mistyped from this address. */
  succeeded(login: string, address: string, now: Date): void {
    const [pair, ...others] = limitsOf(login, address)
    this.#failures.delete(pair[0])
    for (const [key] of others) {
      const times = this.#failures.get(key) ?? []
      const own = times.lastIndexOf(now.getTime())
      if (own >= 0) this.#failures.set(key, times.toSpliced(own, 1))
    }
  }

  #recent(key: string, now: Date): number[] {
    const recent = (this.#failures.get(key) ?? []).filter(time => now.getTime() - time < WINDOW_MS)
    if (recent.length === 0) this.#failures.delete(key)
    return recent
  }
}

function limitsOf(login: string, address: string) {
  return [
    [`pair ${login} ${address}`, PER_ACCOUNT_AND_ADDRESS],
    [`account ${login}`, PER_ACCOUNT],
    [`address ${address}`, PER_ADDRESS],
  ] as const
}

function tooMany(seconds: number): AppError {
  const minutes = Math.ceil(seconds / 60)
  return new AppError('AUTH-006', {
    cause: { de: 'Zu viele fehlgeschlagene Anmeldungen.', en: 'Too many failed attempts to sign in.' },
    action: {
      de: `In ${minutes} Minuten noch einmal versuchen, oder die Administration um ein neues Passwort bitten.`,
      en: `Try again in ${minutes} minutes, or ask the administrator for a new password.`,
    },
    headers: { 'Retry-After': String(seconds) },
  })
}
