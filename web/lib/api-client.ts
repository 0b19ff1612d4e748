import {
  type BodyInput,
  CSRF_HEADER,
  CSRF_VALUE,
  type ParamsInput,
  pathOf,
  type QueryInput,
  type ResponseOf,
  type RouteShape,
} from '../../api/contract/route-table.ts'
import type { routes } from '../../api/contract/routes.ts'
import { ApiError, problemOfNetwork, problemOfResponse } from './problem.ts'

/**
 * The typed client. Its types come from the contract's route table, of which nothing is bundled: method and path of a
 * call are its key, and the compiler knows what goes in and what comes back.
 */
type AnyRoute = (typeof routes)[keyof typeof routes]
type Method = RouteShape['method']
type RouteAt<M extends Method, P> = Extract<AnyRoute, { readonly method: M; readonly path: P }>

/** All paths that the contract has for a method. */
export type PathOf<M extends Method> = Extract<AnyRoute, { readonly method: M }>['path']

type Given<Name extends string, T> = [T] extends [undefined]
  ? unknown
  : Record<never, never> extends T
    ? { readonly [K in Name]?: T }
    : { readonly [K in Name]: T }

type Call<R extends RouteShape> = Given<'params', ParamsInput<R>> &
  Given<'query', QueryInput<R>> &
  Given<'body', BodyInput<R>> & { readonly signal?: AbortSignal }

type Arguments<R extends RouteShape> = Record<never, never> extends Call<R> ? [call?: Call<R>] : [call: Call<R>]

/** What a route answers. */
export type ResponseAt<M extends Method, P extends PathOf<M>> = ResponseOf<RouteAt<M, P>>
/** What a route takes as its body. */
export type BodyAt<M extends Method, P extends PathOf<M>> = BodyInput<RouteAt<M, P>>

interface RawCall {
  readonly params?: Readonly<Record<string, unknown>>
  readonly query?: Readonly<Record<string, unknown>>
  readonly body?: unknown
  readonly signal?: AbortSignal
}

function call<M extends Method>(method: M) {
  return async <P extends PathOf<M>>(
    path: P,
    ...[given]: Arguments<RouteAt<M, P>>
  ): Promise<ResponseOf<RouteAt<M, P>>> =>
    (await send(method, path, (given ?? {}) as RawCall)) as ResponseOf<RouteAt<M, P>>
}

/** One function a method: `api.get('/sites/:site', { params: { site } })`. Throws `ApiError` for every failure. */
export const api = {
  get: call('get'),
  post: call('post'),
  put: call('put'),
  patch: call('patch'),
  delete: call('delete'),
}

/** Address of a route whose answer is followed or downloaded rather than fetched (events, files). */
export function addressOf<P extends PathOf<'get'>>(path: P, ...[given]: Arguments<RouteAt<'get', P>>): string {
  const { params, query } = (given ?? {}) as RawCall
  return pathOf({ path }, params) + searchOf(query)
}

async function send(method: Method, path: `/${string}`, { params, query, body, signal }: RawCall): Promise<unknown> {
  const isBytes = body instanceof Blob || body instanceof Uint8Array
  const headers: Record<string, string> = { 'Accept-Language': document.documentElement.lang }
  if (method !== 'get') headers[CSRF_HEADER] = CSRF_VALUE
  if (body !== undefined) headers['Content-Type'] = isBytes ? 'application/octet-stream' : 'application/json'
  let response: Response
  try {
    response = await fetch(pathOf({ path }, params) + searchOf(query), {
      method: method.toUpperCase(),
      headers,
      credentials: 'same-origin',
      body: body === undefined ? undefined : isBytes ? (body as BodyInit) : JSON.stringify(body),
      signal,
    })
  } catch (error) {
    if (signal?.aborted) throw error
    throw new ApiError(problemOfNetwork())
  }
  if (!response.ok) throw new ApiError(await problemOfResponse(response))
  if (response.status === 204) return {}
  return (response.headers.get('Content-Type') ?? '').includes('json') ? response.json() : response.text()
}

function searchOf(query: Readonly<Record<string, unknown>> = {}): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') search.set(name, String(value))
  }
  const text = search.toString()
  return text ? `?${text}` : ''
}
