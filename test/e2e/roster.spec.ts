import { expect, test } from '@playwright/test'
import { expectNoAxeFindings } from './support/axe.ts'
import { collectComplaints, expectNoSidewaysScroll, open, signIn, wear } from './support/pages.ts'

/** The week that the example city plans at its first start. */
const WEEK = '/roster?week=2027-W09'

test.beforeEach(async ({ page }) => {
  await signIn(page, 'planner')
  await open(page, WEEK)
  // The first roster comes at the end of the run that the first start has queued.
  await expect(page.getByRole('grid', { name: /^Dienstplan KW 9/ })).toBeVisible({ timeout: 90_000 })
})

test('the grid by keyboard: one tab stop, arrows, the panel and back', async ({ page }) => {
  const complaints = collectComplaints(page)
  const grid = page.getByRole('grid', { name: /^Dienstplan KW 9/ })
  await expect(grid.locator('[tabindex="0"]')).toHaveCount(1)
  await grid.locator('[tabindex="0"]').focus()
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight', 'End', 'Home', 'ArrowRight'])
    await page.keyboard.press(key)
  const cell = grid.locator('[data-row="2"][data-column="1"]')
  await expect(cell).toBeFocused()
  await page.keyboard.press('Enter')
  const panel = page.getByRole('complementary')
  await expect(panel.getByRole('heading', { level: 2 })).toBeFocused()
  await expect(panel).toContainText('Dienstag, 2. März 2027')
  await expect(panel).toContainText('Diese Woche')
  await expectNoAxeFindings(page)
  await page.keyboard.press('Escape')
  await expect(panel).toHaveCount(0)
  await expect(cell).toBeFocused()
  expect(complaints).toEqual([])
})

test('office, person and view are in the address and survive a reload', async ({ page }) => {
  await page.getByLabel('Standort', { exact: true }).selectOption('nord')
  await expect(page).toHaveURL(/office=nord/)
  const grid = page.getByRole('grid', { name: /^Dienstplan KW 9/ })
  const people = await grid.locator('tbody [scope="row"]').count()
  expect(people).toBeGreaterThan(3)
  const name = (await grid.locator('.week-grid__name').first().textContent()) ?? ''
  await page.getByLabel('Person suchen').fill(name.toUpperCase())
  await expect(grid.locator('tbody [scope="row"]')).toHaveCount(1)
  await page.reload()
  await expect(grid.locator('tbody [scope="row"]')).toHaveCount(1)
  await page.getByLabel('Person suchen').fill('gibt es nicht')
  await expect(page.getByText('Niemand passt zu Standort und Suche')).toBeVisible()
  await page.getByRole('button', { name: 'Alle zeigen' }).first().click()
  await page.getByText('Tag', { exact: true }).click()
  await expect(page).toHaveURL(/view=day/)
  await expect(page.getByRole('table', { name: 'Dienste am Montag, 1. März 2027' })).toBeVisible()
})

test('a cover strip opens its table of quarters of an hour', async ({ page }) => {
  await page.getByLabel('Standort', { exact: true }).selectOption('mitte')
  const strips = page.getByRole('grid', { name: 'Abdeckung' })
  await strips.locator('[tabindex="0"]').focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('columnheader', { name: 'Bedarf' })).toBeVisible()
  await expect(dialog.getByRole('row').nth(1)).toContainText(/\d{2}:\d{2}–\d{2}:\d{2}/)
  await expectNoAxeFindings(page)
})

test('findings, cost and proof, history; a finding leads to its cell', async ({ page }) => {
  await page.getByRole('tab', { name: 'Kosten und Beweis' }).click()
  await expect(page.getByText(/^Der Plan kostet [\d.]+ Punkte/)).toBeVisible()
  await expect(page.getByRole('table', { name: 'Kosten und Beweis' })).toContainText('Personen × Viertelstunden')
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('tab', { name: 'Verlauf' })).toBeFocused()
  await expect(page.getByRole('tabpanel')).toContainText('gerechnet')
  await page.getByRole('tab', { name: 'Prüfung' }).click()
  await expect(page.getByText('Keine gesetzliche oder vereinbarte Regel ist verletzt')).toBeVisible()
  await page.locator('summary', { hasText: 'Wünsche' }).click()
  const finding = page.getByRole('tabpanel').getByRole('button').first()
  const name = ((await finding.textContent()) ?? '').split(',')[0] ?? ''
  await finding.click()
  await expect(page.getByRole('complementary', { name })).toBeVisible()
})

test('on paper: the whole week, without buttons', async ({ page }) => {
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('grid', { name: /^Dienstplan KW 9/ })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Optimieren' })).toBeHidden()
  await expect(page.getByRole('tablist')).toBeHidden()
  const cut = await page.locator('.roster-scroller').evaluate(element => element.scrollHeight - element.clientHeight)
  expect(cut, 'pixels of the roster that do not get onto paper').toBeLessThanOrEqual(1)
})

test('on a phone: a day at a time, office by office', async ({ page }) => {
  await wear(page, { language: 'de', theme: 'light', width: 390 })
  await open(page, WEEK)
  const mitte = page.getByRole('region', { name: 'BürgerBüro Mitte' })
  await expect(mitte).toBeVisible()
  await page.getByRole('radio', { name: /^Mi., 3.3./ }).check({ force: true })
  await expect(page).toHaveURL(/day=2027-03-03/)
  await mitte.getByRole('button').first().click()
  await expect(page.getByRole('complementary')).toContainText('Mittwoch, 3. März 2027')
  await expectNoSidewaysScroll(page)
  await expectNoAxeFindings(page)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('complementary')).toHaveCount(0)
})

test('a week without a roster offers to compute one', async ({ page }) => {
  await open(page, '/roster?week=2027-W14')
  await expect(page.getByText(/^Noch kein Dienstplan für KW 14/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Dienstplan rechnen' })).toBeVisible()
})
