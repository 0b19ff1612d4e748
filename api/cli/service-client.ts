import { CommandError } from './command.ts'
import type { Language } from './language.ts'

/** What the service says of itself to anybody. */
interface AppInfo {
  readonly name: string
  readonly version: string
  readonly demo: boolean
  readonly demoAccounts: readonly { login: string; password: string; role: string }[]
}

export interface Account {
  readonly login: string
  readonly password: string
}

/** Milliseconds to wait for a service that may not be there. */
const PROBE_MS = 1500
const API = '/api/v1'

/** Whether Amtstakt answers at an address, and what it says of itself. */
export async function serviceAt(url: string): Promise<AppInfo | undefined> {
  try {
    const response = await fetch(`${url}${API}/app`, { signal: AbortSignal.timeout(PROBE_MS) })
    const info = (await response.json()) as Partial<AppInfo>
    return response.ok && typeof info.version === 'string' && Array.isArray(info.demoAccounts)
      ? (info as AppInfo)
      : undefined
  } catch {
    return undefined
  }
}

/** The demonstration's administrator: its accounts are open to everybody, on its sign-in page too. */
export function demoAccountOf(info: AppInfo): Account | undefined {
  return info.demo ? info.demoAccounts.find(account => account.role === 'admin') : undefined
}

/** Signs in, asks for one document and signs out again. @throws CommandError with the service's own words */
export async function fetchFromService(
  url: string,
  account: Account,
  path: string,
  language: Language,
): Promise<unknown> {
  const headers = { 'x-amtstakt': '1', 'accept-language': language }
  const signedIn = await send(`${url}${API}/auth/sign-in`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(account),
  })
  const cookie = signedIn.headers
    .getSetCookie()
    .map(line => line.split(';')[0])
    .join('; ')
  const session = { ...headers, cookie }
  try {
    const response = await send(`${url}${API}${path}`, { headers: session })
    return await response.json()
  } finally {
    // A session that cannot be ended here ends by itself.
    await send(`${url}${API}/auth/sign-out`, { method: 'POST', headers: session }).catch(() => {})
  }
}

async function send(url: string, init: RequestInit): Promise<Response> {
  let response: Response
  try {
    response = await fetch(url, init)
  } catch (error) {
    const reason =
      error instanceof Error ? ((error.cause as Error | undefined)?.message ?? error.message) : String(error)
    throw new CommandError(`${url} does not answer: ${reason}`)
  }
  if (response.ok) return response
  const problem = (await response.json().catch(() => ({}))) as { code?: string; cause?: string; action?: string }
  const words = [problem.cause, problem.action].filter(Boolean).join(' ')
  throw new CommandError(`${problem.code ?? response.status}: ${words || `${url} answered ${response.status}`}`)
}
