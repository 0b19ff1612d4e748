import { useSearch } from 'wouter'
import { wantedPath } from '../../app/landing.ts'
import { Notice } from '../../components/notice.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { useAppInfo } from '../../features/session/api/use-session.ts'
import { DemoAccounts } from '../../features/session/components/demo-accounts.tsx'
import { SignInForm } from '../../features/session/components/sign-in-form.tsx'
import { useI18n } from '../../i18n/i18n.tsx'
import './sign-in-page.css'

/** Signing in with a local account; in the example city also its list of made-up accounts. */
export function SignInPage() {
  const { t } = useI18n()
  const { data: info } = useAppInfo()
  const wanted = wantedPath(useSearch())
  const accounts = info?.demoAccounts ?? []
  return (
    <div className="sign-in">
      <div className="sign-in__form stack">
        <PageHeader title={t('session.signIn.title')} lead={t('session.signIn.lead')} />
        {wanted && <Notice tone="info" title={t('session.signIn.again')} />}
        <SignInForm />
      </div>
      {accounts.length > 0 && <DemoAccounts accounts={accounts} />}
    </div>
  )
}
