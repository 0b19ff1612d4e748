import { type Logger, pino } from 'pino'

export type { Logger }

/**
 * The log of the service. It holds operation, status, duration and ids of requests, never names, logins, addresses,
 * cookies, bodies or queries (a search query may hold a name).
 */
export function createLogger(level: string): Logger {
  return pino({ level, base: null, redact: ['req.headers', 'res.headers', '*.password', '*.login', '*.name'] })
}
