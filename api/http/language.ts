import type { Request } from 'express'
import type { Language } from '../contract/common.ts'

/**
 * Language of an answer: what the request asks for (`Accept-Language`, which the pages set to the language shown), else
 * that of the account, else German.
 */
export function languageOf(request: Request, account?: Language): Language {
  if (!request.headers['accept-language']) return account ?? 'de'
  const asked = request.acceptsLanguages('de', 'en')
  return asked === 'en' || asked === 'de' ? asked : (account ?? 'de')
}
