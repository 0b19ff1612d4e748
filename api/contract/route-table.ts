import type { z } from 'zod'

/**
 * The shape of a route. One table of these makes the server's router, the OpenAPI document and the pages' client, so
 * none of the three can drift. An area states its routes as `export const sitesRoutes = { listSites: defineRoute({...}) }`;
 * the key is the operation's id everywhere.
 */

export const ROLES = ['admin', 'planner', 'hr', 'council', 'leadership', 'staff'] as const
export type Role = (typeof ROLES)[number]

/** Who may call: anybody, anybody signed in, or who holds one of the roles. */
export type Access = 'public' | 'signed-in' | readonly Role[]

/**
 * How a planner's own offices narrow a route that planners may call:
 * - `city`: the same for every planner (nothing in it belongs to one office);
 * - `filtered`: the answer holds only what belongs to the caller's offices;
 * - `sites`: the call names something of an office; another office's is refused with 403;
 * - `own`: the caller's own record or account.
 */
export type Scope = 'city' | 'filtered' | 'sites' | 'own'

export interface RouteShape {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete'
  /** Below `/api/v1`, parameters as `:name`. */
  readonly path: `/${string}`
  readonly summary: string
  readonly description?: string
  readonly tags: readonly [string, ...string[]]
  readonly roles: Access
  readonly scope: Scope
  readonly params?: z.ZodObject
  readonly query?: z.ZodObject
  readonly body?: z.ZodType
  /** With bytes (`application/octet-stream`) `body` is left out and the verb gets them as they came. */
  readonly consumes?: 'application/json' | 'application/octet-stream'
  /** Largest body that is taken; 1 when left out. */
  readonly maxBodyMegabytes?: number
  /** Of one event's data for `text/event-stream`, of the whole text for files. */
  readonly response: z.ZodType
  readonly produces?:
    | 'application/json'
    | 'text/event-stream'
    | 'text/csv'
    | 'text/calendar'
    | 'application/octet-stream'
    | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  /** Of the answer when all went well; 200 when left out. */
  readonly status?: 200 | 201 | 202 | 204
  /** Open to accounts that must first change their one-time password. */
  readonly withOneTimePassword?: true
}

/** States a route and keeps its exact types. */
export function defineRoute<const R extends RouteShape>(route: R): R {
  return route
}

export type RouteTable = Readonly<Record<string, RouteShape>>

type InputOf<S, Otherwise> = S extends z.ZodType ? z.input<S> : Otherwise
type OutputOf<S, Otherwise> = S extends z.ZodType ? z.output<S> : Otherwise

/** What a verb receives (defaults filled in). */
export type ParamsOf<R extends RouteShape> = OutputOf<R['params'], Record<never, never>>
export type QueryOf<R extends RouteShape> = OutputOf<R['query'], Record<never, never>>
export type BodyOf<R extends RouteShape> = R['consumes'] extends 'application/octet-stream'
  ? Uint8Array
  : OutputOf<R['body'], undefined>

/** What a caller gives (defaults may be left out). */
export type ParamsInput<R extends RouteShape> = InputOf<R['params'], Record<never, never>>
export type QueryInput<R extends RouteShape> = InputOf<R['query'], Record<never, never>>
export type BodyInput<R extends RouteShape> = R['consumes'] extends 'application/octet-stream'
  ? Blob | Uint8Array
  : InputOf<R['body'], undefined>

/** What comes back. */
export type ResponseOf<R extends RouteShape> = z.output<R['response']>

export const API_BASE = '/api/v1'

/** Header that every request but GET must carry; a foreign page cannot set it without asking first. */
export const CSRF_HEADER = 'X-Amtstakt'
export const CSRF_VALUE = '1'

/** The path below the host with its parameters filled in. */
export function pathOf(route: Pick<RouteShape, 'path'>, params: Readonly<Record<string, unknown>> = {}): string {
  return (
    API_BASE +
    route.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name] ?? `:${name}`)))
  )
}
