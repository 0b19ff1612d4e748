import express, { type Request, type RequestHandler, type Response } from 'express'
import type { z } from 'zod'
import { demandRole } from '../auth/rights.ts'
import { readSession, writeSessionCookie } from '../auth/session-cookie.ts'
import { cityTimeZone } from '../city/time-zone.ts'
import { dateIn } from '../clock.ts'
import type { AppContext, CurrentUser } from '../context.ts'
import type { RouteShape } from '../contract/route-table.ts'
import { AppError, type AppFault, invalidInput } from '../errors.ts'
import { demandOwnPages } from './csrf.ts'
import { sendEvents } from './events.ts'
import { faultsOf } from './faults.ts'
import { languageOf } from './language.ts'
import type { Call, FileAnswer, Handler } from './verb.ts'

const MOST_MEGABYTES = 1

/**
 * Binds a route of the contract to its verb. Each request passes the same steps in this order: it comes from our own
 * pages (all but GET), somebody is signed in, the role is allowed, the body is read, params, query and body are as the
 * contract says (all faults at once), the verb runs, its answer leaves in the form the route states.
 */
export function bindRoute(app: AppContext, route: RouteShape, handle: Handler<RouteShape>): RequestHandler[] {
  const admit: RequestHandler = async (request, response, next) => {
    if (route.method !== 'get') demandOwnPages(request, app.env.PUBLIC_URL)
    const now = app.clock.now()
    const user = await readSession(app, request, response, now)
    response.locals.now = now
    response.locals.user = user
    response.locals.language = languageOf(request, user?.language)
    demandRole(user, route.roles)
    if (route.roles !== 'public' && user?.mustChangePassword && !route.withOneTimePassword) throw passwordFirst()
    next()
  }
  const answer: RequestHandler = async (request, response) => {
    const input = parseInput(route, request)
    await send(route, await handle({ ...callOf(app, request, response), ...input } as Call<RouteShape>), response)
  }
  return [admit, ...bodyReaders(route), answer]
}

function callOf(app: AppContext, request: Request, response: Response) {
  const now: Date = response.locals.now
  const gone = new AbortController()
  response.once('close', () => gone.abort())
  return {
    app,
    db: app.db,
    user: response.locals.user as CurrentUser | null,
    language: response.locals.language,
    now,
    today: async () => dateIn(now, await cityTimeZone(app.db)),
    signal: gone.signal,
    address: request.ip ?? '',
    setSessionCookie: session => writeSessionCookie(request, response, session, now),
  } satisfies Omit<Call<RouteShape>, 'user' | 'params' | 'query' | 'body'> & { user: CurrentUser | null }
}

function bodyReaders(route: RouteShape): RequestHandler[] {
  const limit = (route.maxBodyMegabytes ?? MOST_MEGABYTES) * 1_000_000
  if (route.consumes === 'application/octet-stream') return [express.raw({ limit, type: () => true })]
  if (route.body === undefined) return []
  return [demandJson, express.json({ limit, type: () => true })]
}

/** A form of a foreign page can send text, but no JSON. */
const demandJson: RequestHandler = (request, _response, next) => {
  const hasBody = request.headers['content-length'] !== '0' && request.headers['content-type'] !== undefined
  if (hasBody && !request.is('application/json')) {
    throw new AppError('REQ-010', {
      cause: { de: 'Der Inhalt ist nicht als JSON gekennzeichnet.', en: 'The content is not marked as JSON.' },
      action: { de: 'Content-Type: application/json senden.', en: 'Send Content-Type: application/json.' },
    })
  }
  next()
}

type Part = 'params' | 'query' | 'body'

function parseInput(route: RouteShape, request: Request): Record<Part, unknown> {
  const faults: AppFault[] = []
  const parse = (part: Part, schema: z.ZodType | undefined, otherwise: unknown): unknown => {
    if (schema === undefined) return otherwise
    // Without a body there is nothing to name the missing fields of but an empty record.
    const parsed = schema.safeParse(request[part] ?? {}, { reportInput: true })
    if (parsed.success) return parsed.data
    faults.push(...faultsOf(parsed.error, part === 'body' ? '' : part))
    return undefined
  }
  const input = {
    params: parse('params', route.params, {}),
    query: parse('query', route.query, {}),
    body: route.consumes === 'application/octet-stream' ? bytesOf(request.body) : parse('body', route.body, undefined),
  }
  if (faults.length > 0) throw invalidInput(faults)
  return input
}

function bytesOf(body: unknown): Uint8Array {
  return body instanceof Uint8Array ? body : new Uint8Array()
}

async function send(route: RouteShape, answer: unknown, response: Response): Promise<void> {
  response.status(route.status ?? 200)
  response.setHeader('Cache-Control', 'no-store')
  switch (route.produces ?? 'application/json') {
    case 'text/event-stream':
      return sendEvents(response, answer as AsyncIterable<unknown>)
    case 'application/json':
      response.json(answer)
      return
    default: {
      const file = answer as FileAnswer
      response.type(route.produces!)
      response.attachment(file.fileName)
      response.send(typeof file.content === 'string' ? file.content : Buffer.from(file.content))
    }
  }
}

function passwordFirst(): AppError {
  return new AppError('AUTH-005', {
    cause: {
      de: 'Dieses Konto hat noch ein Einmal-Passwort.',
      en: 'This account still has a one-time password.',
    },
    action: { de: 'Ein eigenes Passwort setzen.', en: 'Set a password of your own.' },
  })
}
