import { Button, LinkButton } from '../../components/button.tsx'
import { Menu } from '../../components/menu.tsx'
import { ACCOUNT_PATH } from '../../config/paths.ts'
import { type Me, useSignOut } from '../../features/session/api/use-session.ts'
import { useI18n } from '../../i18n/i18n.tsx'

/** Who is signed in, the way to the own account, and out. */
export function UserMenu({ me }: { readonly me: Me }) {
  const { t } = useI18n()
  const signOut = useSignOut()
  return (
    <Menu
      className="user-menu"
      icon="account-circle"
      label={<span className="user-menu__name">{me.name}</span>}
      name={t('shell.account.menu', { name: me.name })}
    >
      <div className="stack stack--small">
        <div>
          <p>
            <strong>{me.name}</strong>
          </p>
          <p className="small muted">{t(`shell.role.${me.role}`)}</p>
        </div>
        {me.person && (
          <LinkButton to={`/people/${encodeURIComponent(me.person)}`} look="tertiary" icon="calendar-today">
            {t('shell.account.record')}
          </LinkButton>
        )}
        <LinkButton to={ACCOUNT_PATH} look="tertiary" icon="account-circle">
          {t('shell.page.account')}
        </LinkButton>
        <Button look="tertiary" icon="logout" busy={signOut.isPending} onClick={() => signOut.mutate()}>
          {t('shell.signOut')}
        </Button>
      </div>
    </Menu>
  )
}
