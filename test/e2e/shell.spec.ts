import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from '@playwright/test'
import { PAGES } from '../../web/config/paths.ts'
import { ACCOUNTS, collectComplaints, expectNoSidewaysScroll, open, signIn } from './support/pages.ts'

const FIRST_PAGE_LIMIT = 150_000

test.describe('signing in', () => {
  test('by keyboard alone, then to another page and out again', async ({ page }) => {
    const complaints = collectComplaints(page)
    await open(page, '/')
    await expect(page).toHaveURL(/\/sign-in$/)

    await page.keyboard.press('Tab')
    await expect(page.getByRole('link', { name: 'Zum Inhalt springen' })).toBeFocused()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await expect(page.getByLabel('Anmeldename')).toBeFocused()
    await page.keyboard.type(ACCOUNTS.admin)
    await page.keyboard.press('Tab')
    await page.keyboard.type(`demo-${ACCOUNTS.admin}`)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'Übersicht der Woche' })).toBeVisible()

    const people = page.getByRole('navigation').getByRole('link', { name: 'Personen' })
    for (let presses = 0; presses < 40; presses++) {
      if (await people.evaluate(element => element === document.activeElement)) break
      await page.keyboard.press('Tab')
    }
    await expect(people).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'Personen' })).toBeFocused()

    const account = page.getByRole('button', { name: /^Konto von/ })
    await account.focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    await expect(account).toBeFocused()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await expect(page.getByRole('button', { name: 'Abmelden' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'Anmelden' })).toBeVisible()
    expect(complaints).toEqual([])
  })

  test('with a wrong password says what is wrong and keeps the login', async ({ page }) => {
    await open(page, '/sign-in')
    await page.getByLabel('Anmeldename').fill(ACCOUNTS.planner)
    await page.getByLabel('Passwort', { exact: true }).fill('wrong')
    await page.getByRole('main').locator('form').getByRole('button', { name: 'Anmelden' }).click()
    await expect(page.getByRole('alert')).toContainText('Anmelden nicht möglich')
    await expect(page.getByRole('alert')).toContainText('Code AUT')
    await expect(page.getByLabel('Anmeldename')).toHaveValue(ACCOUNTS.planner)
  })

  test('goes on to the page that was asked for', async ({ page }) => {
    await open(page, '/people?search=albrecht')
    await expect(page.getByRole('heading', { level: 1, name: 'Anmelden' })).toBeVisible()
    await page.getByRole('button', { name: /^Als Personalstelle anmelden$/ }).click()
    await expect(page).toHaveURL(/\/people\?search=albrecht$/)
    await expect(page.getByLabel('Suche')).toHaveValue('albrecht')
  })

  test('never leads to another site', async ({ page }) => {
    await signIn(page, 'admin')
    await page.goto('/sign-in?to=//example.org/')
    await expect(page.getByRole('heading', { level: 1, name: 'Übersicht der Woche' })).toBeVisible()
  })
})

test.describe('the shell', () => {
  test('marks every page of the example city', async ({ page }) => {
    await signIn(page, 'admin')
    for (const { path } of PAGES.filter(candidate => candidate.group && candidate.roles.includes('admin'))) {
      await open(page, path)
      await expect(page.getByRole('banner').getByText('Beispielstadt', { exact: true }), path).toBeVisible()
    }
  })

  test('shows each role its own pages', async ({ page }) => {
    await signIn(page, 'leadership')
    await open(page, '/')
    const links = page.getByRole('navigation', { name: 'Hauptnavigation' }).getByRole('link')
    const expected = PAGES.filter(candidate => candidate.group && candidate.roles.includes('leadership'))
    await expect(links).toHaveCount(expected.length)
    await open(page, '/users')
    await expect(page.getByRole('heading', { level: 1, name: 'Kein Zugriff' })).toBeVisible()
  })

  test('says so when there is no such page', async ({ page }) => {
    await signIn(page, 'planner')
    await open(page, '/no/such/page')
    await expect(page.getByRole('heading', { level: 1, name: 'Seite nicht gefunden' })).toBeVisible()
  })

  test('changes language and look and keeps both', async ({ page }) => {
    await signIn(page, 'admin')
    await open(page, '/people')
    await page.getByRole('button', { name: 'English' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'People' })).toBeVisible()
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    await page.getByRole('button', { name: /change to: Light look/ }).click()
    await page.getByRole('button', { name: /change to: Dark look/ }).click()
    await expect(page.locator('html')).toHaveAttribute('data-kern-theme', 'dark')
    await page.reload()
    await expect(page.getByRole('heading', { level: 1, name: 'People' })).toBeVisible()
    await expect(page.locator('html')).toHaveAttribute('data-kern-theme', 'dark')
    await page.getByRole('button', { name: 'Deutsch' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Personen' })).toBeVisible()
  })

  test('folds its navigation into a menu at 390 pixels', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    await signIn(page, 'planner')
    await open(page, '/')
    await expect(page.getByRole('navigation', { name: 'Hauptnavigation' })).toHaveCount(0)
    await page.getByRole('button', { name: 'Menü' }).click()
    await expectNoSidewaysScroll(page)
    await page.getByRole('navigation').getByRole('link', { name: 'Standorte' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Standorte' })).toBeFocused()
    await expect(page.getByRole('navigation')).toHaveCount(0)
  })

  test('works at twice the text size in a window of 1280 pixels', async ({ page }) => {
    // 200 % zoom of 1280 pixels is a window of 640.
    await page.setViewportSize({ width: 640, height: 450 })
    await signIn(page, 'admin')
    for (const path of ['/', '/people', '/sites', '/settings']) {
      await open(page, path)
      await expectNoSidewaysScroll(page)
    }
  })

  test('loads at most 150 kB of compressed scripts for the first page', async ({ page, baseURL }) => {
    const scripts = new Set<string>()
    page.on('response', response => {
      if (response.request().resourceType() === 'script') scripts.add(new URL(response.url()).pathname)
    })
    await signIn(page, 'planner')
    await open(page, '/')
    expect(baseURL).toBeTruthy()
    expect(scripts.size).toBeGreaterThan(1)
    const bytes = [...scripts].map(path => gzipSync(readFileSync(join('dist/web', path))).length)
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(FIRST_PAGE_LIMIT)
  })
})
