import { useEffect, useState } from 'react'
import { readPreference, writePreference } from './preferences.ts'

export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

const darkMedia = () => matchMedia('(prefers-color-scheme: dark)')

export function chosenTheme(): Theme {
  const chosen = readPreference('theme')
  return THEMES.find(theme => theme === chosen) ?? 'system'
}

/** Sets the look of the whole document: KERN reads `data-kern-theme`, native controls read `color-scheme`. */
export function applyTheme(theme: Theme): void {
  const dark = theme === 'dark' || (theme === 'system' && darkMedia().matches)
  document.documentElement.dataset.kernTheme = dark ? 'dark' : 'light'
  document.documentElement.style.colorScheme = dark ? 'dark' : 'light'
}

/** The theme and how to change it; with `system` the page follows the device while it is open. */
export function useTheme(): readonly [Theme, (theme: Theme) => void] {
  const [theme, setTheme] = useState(chosenTheme)
  useEffect(() => {
    applyTheme(theme)
    if (theme !== 'system') return
    const media = darkMedia()
    const follow = () => applyTheme('system')
    media.addEventListener('change', follow)
    return () => media.removeEventListener('change', follow)
  }, [theme])
  return [
    theme,
    next => {
      writePreference('theme', next)
      setTheme(next)
    },
  ]
}
