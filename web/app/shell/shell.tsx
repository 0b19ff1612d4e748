import { type ReactNode, useEffect, useRef } from 'react'
import { Link, useLocation } from 'wouter'
import { StatusBadge } from '../../components/status-badge.tsx'
import { JobIndicator } from '../../features/jobs/components/job-indicator.tsx'
import { hasRole, type Me, useAppInfo } from '../../features/session/api/use-session.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { classNames } from '../../lib/class-names.ts'
import { noteNavigation } from '../../lib/navigation.ts'
import { useAccountLanguage } from './account-language.ts'
import { LanguageSwitch } from './language-switch.tsx'
import { MainNavigation, NarrowNavigation } from './navigation.tsx'
import { ThemeSwitch } from './theme-switch.tsx'
import { UserMenu } from './user-menu.tsx'
import './shell.css'

const WATCHERS = ['admin', 'planner', 'hr', 'council', 'leadership'] as const

interface ShellProps {
  readonly me: Me | null
  readonly children: ReactNode
}

/** What every page has around it: name, city, demo mark, navigation, runs under way, language, theme, account. */
export function Shell({ me, children }: ShellProps) {
  const { t } = useI18n()
  const { data: info } = useAppInfo()
  const [path] = useLocation()
  useAccountLanguage(me)
  const firstPath = useRef(path)
  useEffect(() => {
    if (path !== firstPath.current) noteNavigation()
    firstPath.current = path
  }, [path])
  return (
    <div className="shell">
      <a className="shell__skip" href="#content">
        {t('shell.skip')}
      </a>
      <header className="shell__header no-print">
        <div className="shell__bar">
          <Link href="/" className="shell__brand">
            <img src="/favicon.svg" alt="" width="28" height="28" />
            <span className="shell__name">Amtstakt</span>
          </Link>
          {info && <span className="shell__city muted">{info.name}</span>}
          {info?.demo && <StatusBadge tone="warning">{t('shell.demo')}</StatusBadge>}
          <span className="grow" />
          {me && hasRole(me, ...WATCHERS) && <JobIndicator />}
          <div className={classNames('shell__switches', me && 'shell__switches--wide-only')}>
            <LanguageSwitch signedIn={me !== null} />
            <ThemeSwitch />
          </div>
          {me && <UserMenu me={me} />}
          {me && <NarrowNavigation me={me} />}
        </div>
        {me && !me.mustChangePassword && <MainNavigation me={me} />}
      </header>
      <main className="shell__main" id="content" tabIndex={-1}>
        {children}
      </main>
      <footer className="shell__footer small muted no-print">
        <span>{info ? t('shell.version', { version: info.version }) : 'Amtstakt'}</span>
        {info?.demo && <span>{t('shell.demoNote')}</span>}
      </footer>
    </div>
  )
}
