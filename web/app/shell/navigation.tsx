import { Link, useLocation } from 'wouter'
import { Menu } from '../../components/menu.tsx'
import { type NavigationGroup, PAGES, type Page } from '../../config/paths.ts'
import { hasRole, type Me } from '../../features/session/api/use-session.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { ThemeSwitch } from './theme-switch.tsx'

const GROUPS: readonly NavigationGroup[] = ['planning', 'concept', 'city', 'administration']

const pagesOf = (me: Me, group: NavigationGroup) =>
  PAGES.filter(page => page.group === group && hasRole(me, ...page.roles))

/** Whether a page, or one below it, is open. */
export function isOpenPage(page: Pick<Page, 'path'>, path: string): boolean {
  return page.path === '/' ? path === '/' : path === page.path || path.startsWith(`${page.path}/`)
}

/** The navigation as a row, for windows wide enough. */
export function MainNavigation({ me }: { readonly me: Me }) {
  const { t } = useI18n()
  return (
    <nav className="navigation" aria-label={t('shell.navigation')}>
      {GROUPS.map(group => (
        <PageLinks key={group} pages={pagesOf(me, group)} />
      ))}
    </nav>
  )
}

/** The same behind a button, for narrow windows. */
export function NarrowNavigation({ me }: { readonly me: Me }) {
  const { t } = useI18n()
  return (
    <Menu className="narrow-navigation" icon="dehaze" label={null} name={t('shell.menu')}>
      <nav className="navigation navigation--narrow" aria-label={t('shell.navigation')}>
        {GROUPS.map(group => (
          <PageLinks key={group} pages={pagesOf(me, group)} />
        ))}
      </nav>
      <div className="narrow-navigation__switches">
        <LanguageSwitch signedIn />
        <ThemeSwitch />
      </div>
    </Menu>
  )
}

function PageLinks({ pages }: { readonly pages: readonly Page[] }) {
  const { t } = useI18n()
  const [path] = useLocation()
  if (pages.length === 0) return null
  return (
    // biome-ignore lint/a11y/noRedundantRoles: a list without bullets is no list to VoiceOver unless told so
    <ul role="list" className="navigation__group">
      {pages.map(page => (
        <li key={page.path}>
          <Link
            href={page.path}
            className="navigation__link"
            aria-current={isOpenPage(page, path) ? 'page' : undefined}
          >
            {t(page.title)}
          </Link>
        </li>
      ))}
    </ul>
  )
}
