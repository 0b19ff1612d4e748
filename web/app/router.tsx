import { type ComponentType, lazy, type ReactNode, Suspense } from 'react'
import { Redirect, Route, Switch, useLocation, useSearch } from 'wouter'
import { Loading } from '../components/loading.tsx'
import { ProblemNotice } from '../components/problem-notice.tsx'
import { ACCOUNT_PATH, PAGES, type Page, SETUP_PATH, SIGN_IN_PATH } from '../config/paths.ts'
import { hasRole, type Me, useAppInfo, useSession } from '../features/session/api/use-session.ts'
import { NoAccessPage } from '../pages/no-access/no-access-page.tsx'
import { NotFoundPage } from '../pages/not-found/not-found-page.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { homeOf, wantedPath } from './landing.ts'
import { Shell } from './shell/shell.tsx'

const component = (load: Page['load']) => lazy(async () => ({ default: await load() }))

const SignInPage = component(async () => (await import('../pages/sign-in/sign-in-page.tsx')).SignInPage)
const FirstAdminPage = component(async () => (await import('../pages/setup/first-admin-page.tsx')).FirstAdminPage)
const ROUTES: readonly { readonly page: Page; readonly Component: ComponentType }[] = PAGES.map(page => ({
  page,
  Component: component(page.load),
}))

/**
 * Which page an address shows: the very first administrator before there is an account, sign-in for nobody, the own
 * account while a one-time password must be changed, else the page if the roles allow it.
 */
export function Router() {
  const session = useSession()
  const info = useAppInfo()
  const [path] = useLocation()
  const search = useSearch()
  const error = session.error ?? info.error
  if (session.data === undefined || info.data === undefined) {
    return (
      <Frame me={null}>
        {error ? (
          <ProblemNotice error={error} onRetry={() => void Promise.all([session.refetch(), info.refetch()])} />
        ) : (
          <Loading />
        )}
      </Frame>
    )
  }
  const me = session.data
  if (me === null && info.data.firstAdminNeeded) {
    return path === SETUP_PATH ? (
      <Frame me={null}>
        <FirstAdminPage />
      </Frame>
    ) : (
      redirectTo(SETUP_PATH)
    )
  }
  if (me === null) {
    if (path === SIGN_IN_PATH) {
      return (
        <Frame me={null}>
          <SignInPage />
        </Frame>
      )
    }
    const wanted = path + (search ? `?${search}` : '')
    return redirectTo(path === '/' ? SIGN_IN_PATH : `${SIGN_IN_PATH}?to=${encodeURIComponent(wanted)}`)
  }
  if (path === SIGN_IN_PATH) return redirectTo(wantedPath(search) ?? homeOf(me.role))
  if (me.mustChangePassword && path !== ACCOUNT_PATH) return redirectTo(ACCOUNT_PATH)
  if (path === '/' && homeOf(me.role) !== '/') return redirectTo(homeOf(me.role))
  return (
    <Frame me={me}>
      <Switch>
        {ROUTES.map(({ page, Component }) => (
          <Route path={page.path} key={page.path}>
            {hasRole(me, ...page.roles) ? <Component /> : <NoAccessPage />}
          </Route>
        ))}
        <Route>
          <NotFoundPage />
        </Route>
      </Switch>
    </Frame>
  )
}

/** Goes on to another page. A redirect acts when it is mounted: one to another place must be another element. */
function redirectTo(path: string) {
  return <Redirect key={path} to={path} replace />
}

function Frame({ me, children }: { readonly me: Me | null; readonly children: ReactNode }) {
  const [path] = useLocation()
  return (
    <Shell me={me}>
      <ErrorBoundary key={path}>
        <Suspense fallback={<Loading />}>{children}</Suspense>
      </ErrorBoundary>
    </Shell>
  )
}
