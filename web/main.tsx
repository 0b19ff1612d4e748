import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import '@kern-ux/native/dist/kern.min.css'
import './styles/fonts.css'
import './styles/theme.css'
import './styles/base.css'
import { App } from './app/app.tsx'
import { loadMessages, preferredLanguage } from './i18n/i18n.tsx'
import { applyTheme, chosenTheme } from './lib/theme.ts'

// The look is set before the first paint; the texts of one language are loaded before the first page is drawn.
applyTheme(chosenTheme())
const language = preferredLanguage()
document.documentElement.lang = language
const messages = await loadMessages(language)
createRoot(document.getElementById('app') as HTMLElement).render(
  <StrictMode>
    <App language={language} messages={messages} />
  </StrictMode>,
)
