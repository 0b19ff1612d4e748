import { QueryClientProvider } from '@tanstack/react-query'
import { useState } from 'react'
import { ToastProvider } from '../components/toast.tsx'
import { I18nProvider, type Language } from '../i18n/i18n.tsx'
import type { Messages } from '../i18n/messages.ts'
import { makeQueryClient } from './query-client.ts'
import { Router } from './router.tsx'

interface AppProps {
  readonly language: Language
  readonly messages: Messages
}

/** The whole application: its providers around its router. */
export function App({ language, messages }: AppProps) {
  const [client] = useState(makeQueryClient)
  return (
    <QueryClientProvider client={client}>
      <I18nProvider language={language} messages={messages}>
        <ToastProvider>
          <Router />
        </ToastProvider>
      </I18nProvider>
    </QueryClientProvider>
  )
}
