import { randomUUID } from 'node:crypto'
import compression from 'compression'
import { sql } from 'drizzle-orm'
import express, { type Express, type RequestHandler, Router } from 'express'
import { pinoHttp } from 'pino-http'
import type { AppContext } from './context.ts'
import { API_BASE, type RouteShape } from './contract/route-table.ts'
import { type OperationId, routes } from './contract/routes.ts'
import { AppError } from './errors.ts'
import { handleError, unknownAddress } from './http/handle-error.ts'
import { limitRate } from './http/limit-rate.ts'
import { openApiDocument } from './http/openapi.ts'
import { bindRoute } from './http/route.ts'
import { securityHeaders } from './http/security-headers.ts'
import type { Handler, VerbTable } from './http/verb.ts'
import type { Logger } from './logger.ts'

/**
 * The service as an Express application; listening is the server's part.
 * @param pages answers every address outside /api
 */
export function createApp(app: AppContext, verbs: VerbTable, pages?: RequestHandler): Express {
  const server = express()
  server.disable('x-powered-by')
  server.set('trust proxy', app.env.TRUST_PROXY)
  server.set('query parser', 'simple')
  server.use(logRequests(app.logger))
  server.use(securityHeaders())
  server.use(compression({ filter: isCompressible }))
  server.get('/healthz', (_request, response) => void response.json({ status: 'ok' }))
  server.get('/readyz', readiness(app))
  server.use('/api', limitRate(app.env.RATE_LIMIT_PER_MINUTE))
  const document = openApiDocument(app.version)
  server.get('/api/openapi.json', (_request, response) => void response.json(document))
  server.use(API_BASE, bindAll(app, verbs))
  server.use('/api', unknownAddress)
  if (pages !== undefined) server.use(pages)
  server.use(handleError(app.logger))
  return server
}

function bindAll(app: AppContext, verbs: VerbTable): Router {
  const router = Router()
  for (const [operation, route] of Object.entries(routes as Record<string, RouteShape>)) {
    // The table pairs each operation with its own verb; what is lost here is only the link between their types.
    const verb = verbs[operation as OperationId] as unknown as { handle: Handler<RouteShape> }
    router[route.method](route.path, ...bindRoute(app, route, verb.handle))
  }
  return router
}

/** No names, addresses, cookies or queries in the log: the path without its query, the status, the time taken. */
function logRequests(logger: Logger): RequestHandler {
  return pinoHttp({
    logger,
    genReqId: () => randomUUID(),
    serializers: {
      req: request => ({ id: request.id, method: request.method, path: String(request.url).split('?')[0] }),
      res: response => ({ status: response.statusCode }),
    },
    customLogLevel: (_request, response) => (response.statusCode >= 500 ? 'error' : 'info'),
  })
}

/** Events must leave at once, which a compressor would not let them. */
const isCompressible: compression.CompressionFilter = (request, response) =>
  !String(response.getHeader('Content-Type')).startsWith('text/event-stream') && compression.filter(request, response)

function readiness(app: AppContext): RequestHandler {
  return async (_request, response) => {
    try {
      await app.db.execute(sql`SELECT 1`)
    } catch {
      throw new AppError('SYS-002', {
        cause: { de: 'Die Datenbank antwortet nicht.', en: 'The database does not answer.' },
        action: { de: 'Gleich noch einmal versuchen.', en: 'Try again in a moment.' },
      })
    }
    response.json({ status: 'ready' })
  }
}
