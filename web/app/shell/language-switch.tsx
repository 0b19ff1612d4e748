import { useSaveLanguage } from '../../features/session/api/use-session.ts'
import { LANGUAGES, useI18n } from '../../i18n/i18n.tsx'

/** German or English, kept in this browser and, when signed in, with the account. */
export function LanguageSwitch({ signedIn }: { readonly signedIn: boolean }) {
  const { t, language, changeLanguage } = useI18n()
  const save = useSaveLanguage()
  return (
    <fieldset className="language-switch">
      <legend className="visually-hidden">{t('shell.language')}</legend>
      {LANGUAGES.map(candidate => (
        <button
          key={candidate}
          type="button"
          lang={candidate}
          className="language-switch__button"
          aria-pressed={candidate === language}
          onClick={() => {
            changeLanguage(candidate)
            if (signedIn) save.mutate(candidate)
          }}
        >
          <span aria-hidden="true">{candidate.toUpperCase()}</span>
          <span className="visually-hidden">{candidate === 'de' ? 'Deutsch' : 'English'}</span>
        </button>
      ))}
    </fieldset>
  )
}
