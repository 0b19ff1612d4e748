import { expect, test } from '@playwright/test'
import { expectNoAxeFindings } from './support/axe.ts'
import { collectComplaints, expectNoSidewaysScroll, open, signIn, wear } from './support/pages.ts'

/** The week that the example city plans at its first start. */
const WEEK = '/roster?week=2027-W09&tab=verdict'

test('what customers will experience: simulated by itself, in words, as a table, repeated on other days', async ({
  page,
}) => {
  const complaints = collectComplaints(page)
  await signIn(page, 'planner')
  await open(page, WEEK)
  const tab = page.getByRole('tabpanel', { name: /^Was Kundinnen und Kunden erleben/ })
  await expect(tab).toBeVisible({ timeout: 90_000 })
  const table = tab.getByRole('table', { name: 'Alle Standorte, Tage und Zusagen' })
  await expect(table).toBeVisible({ timeout: 60_000 })
  await expect(
    tab.getByText(/Standorttagen (wird|werden)|Alle Zusagen werden gehalten|ist offen, ob/).first(),
  ).toBeVisible()
  await expect(table.getByRole('row', { name: /Telefonservice 115 .*75.% in 0,5 min/ }).first()).toBeVisible()
  await tab.getByText('Was die Zahlen bedeuten').click()
  await expect(tab.getByText(/mit 95 % Sicherheit liegt der wahre Wert/)).toBeVisible()
  await expectNoAxeFindings(page)
  // The first round is enough to read; repeating waits for the end of the second.
  const again = tab.getByRole('button', { name: 'Mit anderen Zufallstagen wiederholen' })
  await again.click({ timeout: 60_000 })
  await expect(tab.getByText(/Startwert 2, simuliert/)).toBeVisible({ timeout: 60_000 })
  expect(complaints).toEqual([])
})

test('the same as cards on a phone, in English', async ({ page }) => {
  await wear(page, { language: 'en', theme: 'dark', width: 390 })
  await signIn(page, 'council')
  await open(page, `${WEEK}&office=telefon`)
  const tab = page.getByRole('tabpanel', { name: /^What customers will experience/ })
  await expect(tab.getByRole('listitem').filter({ hasText: 'served in time' }).first()).toBeVisible({ timeout: 90_000 })
  await expect(tab.getByRole('table')).toHaveCount(0)
  await expectNoSidewaysScroll(page)
  await expectNoAxeFindings(page)
})
