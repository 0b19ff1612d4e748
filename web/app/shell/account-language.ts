import { useEffect } from 'react'
import type { Me } from '../../features/session/api/use-session.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { readPreference } from '../../lib/preferences.ts'

/**
 * In a browser where no language was ever chosen, a person meets the one that the account was given in another. Accounts
 * of the example city are everybody's, so there the browser's language stays.
 */
export function useAccountLanguage(me: Me | null): void {
  const { language, changeLanguage } = useI18n()
  useEffect(() => {
    if (me && !me.demo && me.language !== language && readPreference('language') === null) changeLanguage(me.language)
  }, [me, language, changeLanguage])
}
