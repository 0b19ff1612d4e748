import type { AppInfo } from '../../../../api/contract/city.ts'
import { Button } from '../../../components/button.tsx'
import { PlainTable } from '../../../components/plain-table.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { Section } from '../../../components/section.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import { useSignIn } from '../api/use-session.ts'

/** The example city's made-up accounts, each with a button that signs in with it. */
export function DemoAccounts({ accounts }: { readonly accounts: AppInfo['demoAccounts'] }) {
  const { t } = useI18n()
  const signIn = useSignIn()
  return (
    <Section title={t('session.signIn.demo.title')} lead={t('session.signIn.demo.text')}>
      {signIn.error && <ProblemNotice error={signIn.error} title={t('session.signIn.failed')} />}
      <PlainTable
        caption={t('session.signIn.demo.title')}
        rows={accounts}
        rowKey={account => account.login}
        empty={t('components.none')}
        columns={[
          { id: 'name', header: t('session.signIn.demo.name'), rowHeader: true, cell: account => account.name },
          { id: 'role', header: t('session.signIn.demo.roles'), cell: account => t(`shell.role.${account.role}`) },
          { id: 'login', header: t('session.signIn.login'), cell: account => account.login },
          { id: 'password', header: t('session.signIn.password'), cell: account => account.password },
          {
            id: 'use',
            header: t('session.signIn.title'),
            cell: account => (
              <Button
                small
                busy={signIn.isPending}
                aria-label={t('session.signIn.demo.use', { name: account.name })}
                onClick={() => signIn.mutate({ login: account.login, password: account.password })}
              >
                {t('session.signIn.demo.useShort')}
              </Button>
            ),
          },
        ]}
      />
    </Section>
  )
}
