import { type Arguments, type Terminal, UsageError } from './command.ts'

export type Language = 'de' | 'en'

export const languageOption = {
  lang: { type: 'string', value: 'de|en', help: 'language of the report (default: the terminal’s, else en)' },
} as const

/** The language asked for by `--lang`, else that of the terminal's locale, else English. */
export function languageOf(args: Arguments, { env }: Terminal): Language {
  const asked = args.text('lang')
  if (asked === 'de' || asked === 'en') return asked
  if (asked !== undefined) throw new UsageError(`--lang takes de or en, not "${asked}".`)
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || ''
  return locale.startsWith('de') ? 'de' : 'en'
}
