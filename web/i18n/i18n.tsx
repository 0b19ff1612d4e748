import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useState } from 'react'
import { type Format, makeFormat } from '../lib/format.ts'
import { readPreference, writePreference } from '../lib/preferences.ts'
import { type Messages, makeTranslate, type Translate } from './messages.ts'

export const LANGUAGES = ['de', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** Each language is a chunk of its own, loaded when it is chosen. */
const CATALOGUES: Record<Language, () => Promise<Messages>> = {
  de: async () => (await import('./de/index.ts')).de,
  en: async () => (await import('./en/index.ts')).en as Messages,
}

interface I18n {
  readonly language: Language
  readonly t: Translate
  readonly format: Format
  readonly changeLanguage: (language: Language) => void
}

const I18nContext = createContext<I18n | null>(null)

/** The language chosen before, else the browser's, else German. */
export function preferredLanguage(): Language {
  const chosen = readPreference('language') ?? navigator.language.slice(0, 2)
  return LANGUAGES.find(language => language === chosen) ?? 'de'
}

export async function loadMessages(language: Language): Promise<Messages> {
  return CATALOGUES[language]()
}

interface I18nProviderProps {
  readonly language: Language
  readonly messages: Messages
  readonly children: ReactNode
}

/** Gives the pages their texts and number forms; starts with what was loaded before the first paint. */
export function I18nProvider({ language, messages, children }: I18nProviderProps) {
  const [current, setCurrent] = useState({ language, messages })

  useEffect(() => {
    document.documentElement.lang = current.language
  }, [current.language])

  const changeLanguage = useCallback(async (next: Language) => {
    writePreference('language', next)
    setCurrent({ language: next, messages: await loadMessages(next) })
  }, [])

  const value = useMemo<I18n>(
    () => ({
      language: current.language,
      t: makeTranslate(current.language, current.messages),
      format: makeFormat(current.language),
      changeLanguage: next => void changeLanguage(next),
    }),
    [current, changeLanguage],
  )
  return <I18nContext value={value}>{children}</I18nContext>
}

/** Texts (`t`), number and date forms (`format`) and the language of the page. */
export function useI18n(): I18n {
  const value = use(I18nContext)
  if (!value) throw new Error('useI18n needs an I18nProvider above it')
  return value
}
