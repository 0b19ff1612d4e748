import type { Request } from 'express'
import { CSRF_HEADER, CSRF_VALUE } from '../contract/route-table.ts'
import { AppError } from '../errors.ts'

/**
 * Refuses changes that a foreign page makes a signed-in browser send: our own pages set a header that foreign ones cannot
 * set without a preflight we never answer, and a browser tells the origin it sends from.
 * @throws AppError REQ-005
 */
export function demandOwnPages(request: Request, publicUrl?: string): void {
  if (request.get(CSRF_HEADER) !== CSRF_VALUE) throw foreign(`${CSRF_HEADER}: ${CSRF_VALUE}`)
  const origin = request.get('Origin')
  if (origin === undefined) return
  const own = [`${request.protocol}://${request.get('Host')}`, publicUrl && new URL(publicUrl).origin]
  if (!own.includes(origin)) throw foreign('Origin')
}

function foreign(header: string): AppError {
  return new AppError('REQ-005', {
    cause: {
      de: `Die Kopfzeile ${header} fehlt oder nennt eine andere Adresse.`,
      en: `The header ${header} is missing or names another address.`,
    },
    action: {
      de: 'Die Seite neu laden; Programme setzen die Kopfzeile selbst. Hinter einem Proxy PUBLIC_URL setzen.',
      en: 'Load the page again; programs set the header themselves. Behind a proxy set PUBLIC_URL.',
    },
  })
}
