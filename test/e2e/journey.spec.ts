import { expect, type Page, test } from '@playwright/test'
import { expectNoAxeFindings } from './support/axe.ts'
import { collectComplaints, open, signIn } from './support/pages.ts'

/**
 * The planner's whole task on a week of its own: see the requirement, compute, watch, stop with the best kept, check,
 * propose; the council objects, then agrees; the planner publishes; the next version is compared with what was published.
 */
const WEEK = '2027-W11'
const ROSTER = `/roster?week=${WEEK}`

test.describe.configure({ mode: 'serial' })

async function compute(page: Page, seconds: number): Promise<void> {
  await page
    .getByRole('button', { name: /^(Optimieren|Dienstplan rechnen)$/ })
    .last()
    .click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Rechenzeit').fill(String(seconds))
  await dialog.getByRole('button', { name: 'Rechnen' }).click()
  await expect(dialog).toHaveCount(0)
}

const state = (page: Page) => page.getByRole('list', { name: 'Weg zur Veröffentlichung' }).locator('[aria-current]')

test('the planner sees the requirement, computes, watches, and stops with the best kept', async ({ page }) => {
  test.setTimeout(240_000)
  const complaints = collectComplaints(page)
  await signIn(page, 'planner')
  await open(page, `/requirement?week=${WEEK}`)
  await expect(page.getByRole('grid').locator('[data-row]').first()).toBeVisible()

  await open(page, ROSTER)
  await compute(page, 300)
  const run = page.getByRole('region', { name: 'Laufende Berechnung' })
  await expect(run.getByText('Bester Plan', { exact: true })).toBeVisible({ timeout: 120_000 })
  await expect(run.getByText(/^\d+ von 300 s$/)).toBeVisible()
  await run.getByRole('button', { name: 'Anhalten und Besten behalten' }).click()
  await expect(page.getByText('Ein neuer Entwurf liegt vor.')).toBeVisible({ timeout: 30_000 })
  await expect(page.getByRole('grid', { name: /^Dienstplan KW 11/ })).toBeVisible()
  await expect(page.getByText(/^Noch kein Dienstplan/)).toHaveCount(0)

  await page.getByRole('tab', { name: 'Prüfung' }).click()
  await expect(page.getByText('Keine gesetzliche oder vereinbarte Regel ist verletzt')).toBeVisible()
  await expect(state(page)).toHaveText('Entwurf')
  await expect(page.getByRole('button', { name: 'Veröffentlichen' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Dem Personalrat vorlegen' }).click()
  await expect(state(page)).toHaveText('vorgelegt')
  expect(complaints).toEqual([])
})

test('the council objects with a reason; the planner takes it back and proposes again', async ({ page, browser }) => {
  await signIn(page, 'council')
  await open(page, ROSTER)
  await page.getByRole('button', { name: 'Einwenden' }).click()
  const dialog = page.getByRole('dialog', { name: 'Einwand gegen diesen Plan' })
  await dialog.getByLabel('Begründung').fill('Zu viele lange Dienstage in Mitte.')
  await dialog.getByRole('button', { name: 'Einwenden' }).click()
  await expect(state(page)).toHaveText('Einwand')
  await expect(page.getByText('Zu viele lange Dienstage in Mitte.').first()).toBeVisible()

  const planner = await (await browser.newContext()).newPage()
  await signIn(planner, 'planner')
  await open(planner, ROSTER)
  await expect(planner.getByText('Zu viele lange Dienstage in Mitte.').first()).toBeVisible()
  await planner.getByRole('button', { name: 'Zurück zum Entwurf' }).click()
  await expect(state(planner)).toHaveText('Entwurf')
  await planner.getByRole('button', { name: 'Dem Personalrat vorlegen' }).click()
  await expect(state(planner)).toHaveText('vorgelegt')
})

test('the council agrees, the planner publishes, staff see their shifts', async ({ page, browser }) => {
  await signIn(page, 'council')
  await open(page, ROSTER)
  await page.getByRole('button', { name: 'Zustimmen' }).click()
  await expect(state(page)).toHaveText('zugestimmt')
  await expect(page.getByRole('button', { name: 'Veröffentlichen' })).toHaveCount(0)

  const planner = await (await browser.newContext()).newPage()
  await signIn(planner, 'planner')
  await open(planner, ROSTER)
  await planner.getByRole('button', { name: 'Veröffentlichen' }).click()
  await planner.getByRole('dialog').getByRole('button', { name: 'Veröffentlichen' }).click()
  await expect(state(planner)).toHaveText('veröffentlicht')
  await planner.getByRole('tab', { name: 'Verlauf' }).click()
  await expect(planner.getByRole('tabpanel')).toContainText('veröffentlicht von')
  await expect(planner.getByRole('tabpanel')).toContainText('Zu viele lange Dienstage in Mitte.')

  const staff = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage()
  await signIn(staff, 'staff')
  await open(staff, `/my-shifts?week=${WEEK}`)
  await expect(staff.getByText(/^\d+ Dienste?, [\d,]+ h Arbeitszeit$/)).toBeVisible()
  await expect(staff.locator('.my-shift').first()).toContainText(/\d{2}:\d{2}–\d{2}:\d{2}/)
})

test('the next version is compared with the published one', async ({ page }) => {
  test.setTimeout(180_000)
  await signIn(page, 'planner')
  await open(page, ROSTER)
  await compute(page, 5)
  await expect(page.getByText('Ein neuer Entwurf liegt vor.')).toBeVisible({ timeout: 120_000 })
  await expect(state(page)).toHaveText('Entwurf', { timeout: 120_000 })
  await page.getByRole('link', { name: 'Änderungen' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Änderungen im Dienstplan, KW 11' })).toBeVisible()
  await expect(page.getByText(/^Was sich von Fassung \d+ zu Fassung \d+ ändert\.$/)).toBeVisible()
  await expect(page.getByText('Betroffene Personen')).toBeVisible()
})

test('a shift changed by hand is judged at once; what breaks a rule is not proposed', async ({ page }) => {
  await signIn(page, 'planner')
  await open(page, `${ROSTER}&office=mitte`)
  await page.locator('.shift-cell--shift').first().click()
  const panel = page.getByRole('complementary')
  await panel.getByRole('button', { name: 'Dienst ändern' }).click()
  await panel.getByLabel('Beginn').fill('05:00')
  await panel.getByRole('button', { name: 'Speichern' }).click()
  await expect(page.getByText('Der Dienst ist geändert und geprüft.')).toBeVisible()
  await expect(page.locator('.cell-mark--hard').first()).toBeVisible()
  await expect(panel).toContainText('05:00–')

  await page.getByRole('button', { name: 'Dem Personalrat vorlegen' }).click()
  await expect(page.getByRole('alert')).toContainText('Das ging nicht')
  await expect(state(page)).toHaveText('Entwurf')

  await panel.getByRole('button', { name: 'Dienst ändern' }).click()
  await expectNoAxeFindings(page)
  await panel.getByRole('button', { name: 'Dienst streichen' }).click()
  await expect(panel.getByRole('button', { name: 'Dienst eintragen' })).toBeVisible()
  await expect(page.locator('.cell-mark--hard')).toHaveCount(0)
})
