import { Button } from '../../components/button.tsx'
import { useI18n } from '../../i18n/i18n.tsx'
import { THEMES, type Theme, useTheme } from '../../lib/theme.ts'

const ICONS = { system: 'brightness-medium', light: 'light-mode', dark: 'dark-mode' } as const

/** Goes round the device's own look, light and dark. */
export function ThemeSwitch() {
  const { t } = useI18n()
  const [theme, setTheme] = useTheme()
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] as Theme
  return (
    <Button
      look="tertiary"
      icon={ICONS[theme]}
      iconOnly
      title={t(`shell.theme.${theme}`)}
      onClick={() => setTheme(next)}
    >
      {t('shell.theme.change', { now: t(`shell.theme.${theme}`), next: t(`shell.theme.${next}`) })}
    </Button>
  )
}
