import type { AppInfo } from '../../../../api/contract/city.ts'
import { Button } from '../../../components/button.tsx'
import { DataTable } from '../../../components/data-table.tsx'
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
      <DataTable
        caption={t('session.signIn.demo.title')}
        rows={accounts}
        rowKey={account => account.login}
        empty={null}
        columns={[
          {
            id: 'roles',
            header: t('session.signIn.demo.roles'),
            value: account => t(`shell.role.${account.role}`),
            rowHeader: true,
            sortable: false,
          },
          { id: 'login', header: t('session.signIn.login'), value: account => account.login, sortable: false },
          { id: 'password', header: t('session.signIn.password'), value: account => account.password, sortable: false },
          {
            id: 'use',
            header: t('session.signIn.demo.useShort'),
            action: true,
            value: () => null,
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
