import type { RequestHandler } from 'express'
import { rateLimit } from 'express-rate-limit'
import { AppError } from '../errors.ts'

/** Requests to the API per minute and address. Signing in has a narrower limit of its own, see auth/attempts.ts. */
export function limitRate(perMinute: number): RequestHandler {
  return rateLimit({
    windowMs: 60_000,
    limit: perMinute,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    // Whether X-Forwarded-For counts is said by TRUST_PROXY; a stray header is not worth a warning on each start.
    validate: { xForwardedForHeader: false },
    handler: () => {
      throw new AppError('REQ-006', {
        cause: { de: 'Von dieser Adresse kommen zu viele Anfragen.', en: 'Too many requests come from this address.' },
        action: { de: 'Eine Minute warten.', en: 'Wait a minute.' },
      })
    },
  })
}
