import { DescriptionList, Fact } from '../../components/description-list.tsx'
import { Notice } from '../../components/notice.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { Section } from '../../components/section.tsx'
import { useNames } from '../../features/catalogue/api/use-catalogue.ts'
import { useMe } from '../../features/session/api/use-session.ts'
import { PasswordForm } from '../../features/session/components/password-form.tsx'
import { Preferences } from '../../features/session/components/preferences.tsx'
import { useI18n } from '../../i18n/i18n.tsx'

/** The own account: who one is here, password, language and look. */
export function AccountPage() {
  const { t, format } = useI18n()
  const me = useMe()
  const names = useNames()
  return (
    <div className="stack stack--large">
      <PageHeader title={t('shell.page.account')} />
      {me.mustChangePassword && (
        <Notice tone="warning" title={t('session.account.mustChangeTitle')}>
          <p>{t('session.account.mustChangeText')}</p>
        </Notice>
      )}
      <DescriptionList>
        <Fact term={t('session.account.name')}>{me.name}</Fact>
        <Fact term={t('session.signIn.login')}>{me.login}</Fact>
        <Fact term={t('session.account.role')}>{t(`shell.role.${me.role}`)}</Fact>
        {!me.mustChangePassword && (
          <Fact term={t('session.account.sites')}>
            {me.allSites
              ? t('session.account.allSites')
              : format.list(me.sites.map(names.site)) || t('components.none')}
          </Fact>
        )}
        <Fact term={t('session.account.until')}>{format.instant(me.sessionExpiresAt)}</Fact>
      </DescriptionList>
      <Section title={t('session.password.title')}>
        <PasswordForm />
      </Section>
      <Section title={t('session.preferences.title')} lead={t('session.preferences.lead')}>
        <Preferences />
      </Section>
    </div>
  )
}
