import { z } from 'zod'
import { createDocument, type ZodOpenApiObject, type ZodOpenApiPathsObject } from 'zod-openapi'
import { problem } from '../contract/common.ts'
import { API_BASE, CSRF_HEADER, CSRF_VALUE, type RouteShape } from '../contract/route-table.ts'
import { routes } from '../contract/routes.ts'

const problemSchema = problem.meta({ id: 'Problem' })

/** OpenAPI 3.1 of the whole service, made from the same table as the router. */
export function openApiDocument(version: string): object {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const [operation, route] of Object.entries(routes as Record<string, RouteShape>)) {
    const path = API_BASE + route.path.replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [route.method]: operationOf(operation, route) }
  }
  const document: ZodOpenApiObject = {
    openapi: '3.1.0',
    info: {
      title: 'Amtstakt',
      version,
      description: "Plans the people and the opening hours of a city's citizen offices.",
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    paths: paths as ZodOpenApiPathsObject,
    components: {
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'amtstakt_session' } },
    },
  }
  return createDocument(document)
}

function operationOf(operation: string, route: RouteShape) {
  const content = route.produces ?? 'application/json'
  const request = { ...(route.params && { path: route.params }), ...(route.query && { query: route.query }) }
  return {
    operationId: operation,
    summary: route.summary,
    description: [route.description, describeRights(route)].filter(Boolean).join('\n\n'),
    tags: [...route.tags],
    security: route.roles === 'public' ? [] : [{ session: [] }],
    requestParams: {
      ...request,
      ...(route.method === 'get' ? {} : { header: z.object({ [CSRF_HEADER]: z.literal(CSRF_VALUE) }) }),
    },
    ...(route.consumes === 'application/octet-stream'
      ? { requestBody: { content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } } } }
      : route.body && { requestBody: { required: true, content: { 'application/json': { schema: route.body } } } }),
    responses: {
      [String(route.status ?? 200)]: { description: route.summary, content: { [content]: { schema: route.response } } },
      default: { description: 'Failed', content: { 'application/problem+json': { schema: problemSchema } } },
    },
  }
}

const SCOPES: Record<RouteShape['scope'], string> = {
  city: '',
  filtered: 'Planners get what belongs to their own offices.',
  sites: 'Planners reach their own offices only (AUTH-004 otherwise).',
  own: 'Concerns the own account or record.',
}

function describeRights(route: RouteShape): string {
  const who =
    route.roles === 'public'
      ? 'Open to anybody.'
      : route.roles === 'signed-in'
        ? 'For anybody signed in.'
        : `For ${route.roles.join(', ')}.`
  return [who, SCOPES[route.scope]].filter(Boolean).join(' ')
}
