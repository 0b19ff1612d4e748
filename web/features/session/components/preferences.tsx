import { SelectField } from '../../../components/controls.tsx'
import { LANGUAGES, type Language, useI18n } from '../../../i18n/i18n.tsx'
import { THEMES, type Theme, useTheme } from '../../../lib/theme.ts'
import { useSaveLanguage } from '../api/use-session.ts'

/** Language (kept with the account) and look (kept in this browser). */
export function Preferences() {
  const { t, language, changeLanguage } = useI18n()
  const [theme, setTheme] = useTheme()
  const save = useSaveLanguage()
  return (
    <div className="columns">
      <SelectField
        label={t('shell.language')}
        width="medium"
        value={language}
        onChange={event => {
          const next = event.target.value as Language
          changeLanguage(next)
          save.mutate(next)
        }}
      >
        {LANGUAGES.map(candidate => (
          <option key={candidate} value={candidate} lang={candidate}>
            {candidate === 'de' ? 'Deutsch' : 'English'}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t('session.preferences.theme')}
        width="medium"
        value={theme}
        onChange={event => setTheme(event.target.value as Theme)}
      >
        {THEMES.map(candidate => (
          <option key={candidate} value={candidate}>
            {t(`shell.theme.${candidate}`)}
          </option>
        ))}
      </SelectField>
    </div>
  )
}
