import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express'
import { pgFault } from '../../db/client.ts'
import type { Language } from '../contract/common.ts'
import { AppError, statusOf, toProblem } from '../errors.ts'
import type { Logger } from '../logger.ts'
import { languageOf } from './language.ts'

/** The one place where whatever was thrown becomes an answer: problem+json with code, cause and action. */
export function handleError(logger: Logger): ErrorRequestHandler {
  return (thrown, request, response, next) => {
    if (response.headersSent) return next(thrown)
    const error = toAppError(thrown)
    if (statusOf(error.code) >= 500) logger.error({ err: thrown, requestId: request.id }, 'request failed')
    sendProblem(request, response, error)
  }
}

export function sendProblem(request: Request, response: Response, error: AppError): void {
  const language = (response.locals.language as Language | undefined) ?? languageOf(request)
  for (const [name, value] of Object.entries(error.headers)) response.setHeader(name, value)
  response.setHeader('Cache-Control', 'no-store')
  response
    .status(statusOf(error.code))
    .type('application/problem+json')
    .send(JSON.stringify(toProblem(error, language, String(request.id ?? '') || undefined)))
}

/** Answers addresses under /api that no route has. */
export const unknownAddress: RequestHandler = request => {
  throw new AppError('REQ-002', {
    cause: {
      de: `Unter dieser Adresse gibt es nichts: ${request.method} ${request.baseUrl}${request.path}`,
      en: `There is nothing at this address: ${request.method} ${request.baseUrl}${request.path}`,
    },
    action: {
      de: 'Die Liste der Adressen steht unter /api/openapi.json.',
      en: 'See /api/openapi.json for all addresses.',
    },
  })
}

function toAppError(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown
  return fromBodyParser(thrown) ?? fromDatabase(thrown) ?? unexpected()
}

/** express.json tells its failures by `type`. */
function fromBodyParser(thrown: unknown): AppError | undefined {
  const type = thrown instanceof Error && 'type' in thrown ? thrown.type : undefined
  if (type === 'entity.too.large') {
    return new AppError('REQ-003', {
      cause: {
        de: 'Der Inhalt der Anfrage ist größer als erlaubt.',
        en: 'The content of the request is larger than allowed.',
      },
      action: { de: 'In kleineren Teilen senden.', en: 'Send it in smaller parts.' },
    })
  }
  if (type === 'encoding.unsupported' || type === 'charset.unsupported') {
    return new AppError('REQ-010', {
      cause: { de: 'Diese Kodierung wird nicht gelesen.', en: 'This encoding is not read.' },
      action: { de: 'UTF-8 ohne weitere Kodierung senden.', en: 'Send UTF-8 without further encoding.' },
    })
  }
  if (type === 'entity.parse.failed' || type === 'request.aborted' || thrown instanceof URIError) {
    return new AppError('REQ-004', {
      cause: {
        de: 'Der Inhalt ist kein gültiges JSON, oder die Adresse ist falsch kodiert.',
        en: 'The content is not valid JSON, or the address is wrongly encoded.',
      },
      action: { de: 'Inhalt und Adresse prüfen.', en: 'Check content and address.' },
    })
  }
  return undefined
}

/** What the verbs' own checks let through because somebody else was faster: the database has the last word. */
function fromDatabase(thrown: unknown): AppError | undefined {
  const fault = pgFault(thrown)
  if (fault === undefined || fault.kind === 'other') return undefined
  const where = fault.constraint ?? fault.column
  return new AppError(fault.kind === 'unique' ? 'REQ-008' : 'REQ-009', {
    cause: {
      de: `Das passt nicht zu dem, was schon gespeichert ist (${where ?? fault.kind}).`,
      en: `This does not fit what is stored already (${where ?? fault.kind}).`,
    },
    action: { de: 'Neu laden und die Angaben prüfen.', en: 'Load again and check the input.' },
    ...(where === undefined ? {} : { where }),
  })
}

function unexpected(): AppError {
  return new AppError('SYS-001', {
    cause: { de: 'In der Anwendung ist ein Fehler aufgetreten.', en: 'Something in the application failed.' },
    action: {
      de: 'Noch einmal versuchen; bleibt es dabei, die Nummer der Anfrage der Administration nennen.',
      en: 'Try again; if it stays, tell the administrator the number of the request.',
    },
  })
}
