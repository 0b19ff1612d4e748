import { expect, type Page } from '@playwright/test'

/** Accounts of the example city by what they may do. */
export const ACCOUNTS = {
  admin: 'admin',
  planner: 'planung',
  plannerOfMitte: 'mitte',
  hr: 'personal',
  council: 'personalrat',
  leadership: 'leitung',
  staff: 'mitarbeit',
} as const
export type Account = keyof typeof ACCOUNTS

/** Signs in without the form; the session's cookie is the page's from then on. */
export async function signIn(page: Page, account: Account): Promise<void> {
  const login = ACCOUNTS[account]
  const answer = await page.request.post('/api/v1/auth/sign-in', {
    headers: { 'X-Amtstakt': '1' },
    data: { login, password: `demo-${login}` },
  })
  expect(answer.status(), `signing in as ${login}`).toBe(200)
}

export interface Look {
  readonly language: 'de' | 'en'
  readonly theme: 'light' | 'dark'
  readonly width: 1280 | 390
}

/** Every language, theme and width that a page must work in. */
export const LOOKS: readonly Look[] = (['de', 'en'] as const).flatMap(language =>
  (['light', 'dark'] as const).flatMap(theme => ([1280, 390] as const).map(width => ({ language, theme, width }))),
)

/** Opens pages in a language, theme and width from now on. */
export async function wear(page: Page, { language, theme, width }: Look): Promise<void> {
  await page.setViewportSize({ width, height: width === 390 ? 844 : 900 })
  await page.addInitScript(
    ([chosenLanguage, chosenTheme]) => {
      localStorage.setItem('amtstakt.language', chosenLanguage)
      localStorage.setItem('amtstakt.theme', chosenTheme)
    },
    [language, theme] as const,
  )
}

/** Goes to a page and waits until it has its name and nothing is loading any more. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.locator('.loading')).toHaveCount(0)
}

/** Nothing sticks out of the window: what is wide scrolls inside its own frame. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const width = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(width, `pixels of ${page.url()} outside the window`).toBeLessThanOrEqual(0)
}

/** Collects what the browser complains about: errors of scripts and whatever the content security policy stops. */
export function collectComplaints(page: Page): string[] {
  const complaints: string[] = []
  page.on('pageerror', error => complaints.push(String(error)))
  page.on('console', message => {
    const expected = /status of 40[134]/.test(message.text())
    if (message.type() === 'error' && !expected) complaints.push(message.text())
  })
  return complaints
}
