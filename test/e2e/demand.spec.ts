import { expect, test } from '@playwright/test'
import { collectComplaints, open, signIn } from './support/pages.ts'

test.beforeEach(async ({ page }) => signIn(page, 'planner'))

test('history and forecast as a chart with its table, office and channel in the address', async ({ page }) => {
  const complaints = collectComplaints(page)
  await open(page, '/demand?office=telefon')
  await expect(page.getByRole('img', { name: 'Telefonservice 115, Anrufe', exact: true })).toBeVisible()
  await expect(page.getByText(/^Prognose Fassung \d+, Modell /)).toBeVisible()
  await page.getByText('Als Tabelle').first().click()
  const table = page.getByRole('table', { name: 'Telefonservice 115, Anrufe', exact: true })
  await expect(table.getByRole('columnheader', { name: /untere Grenze \(80 %\)/ })).toBeVisible()
  await expect(table.getByRole('row').nth(1)).toContainText(/\d{2}\.\d{2}\.20\d{2}/)

  await page.getByLabel('Standort', { exact: true }).selectOption('nord')
  await expect(page).toHaveURL(/office=nord/)
  await page.getByLabel('Kanal', { exact: true }).selectOption('appointment')
  await expect(page.getByRole('img', { name: 'BürgerBüro Nord, mit Termin', exact: true })).toBeVisible()
  // Nothing of the charts is stopped by the content security policy.
  expect(complaints).toEqual([])
})

test('the course of a day beside what is usual on that weekday', async ({ page }) => {
  await open(page, '/demand?office=mitte&channel=walk-in&day=2027-03-01')
  await expect(page.getByRole('img', { name: 'Montag, 1. März 2027, BürgerBüro Mitte, ohne Termin' })).toBeVisible()
  await expect(page.getByText('Üblich ist das Mittel der letzten acht Wochen am Montag.')).toBeVisible()
  await page.getByLabel('Tag', { exact: true }).fill('2027-03-07')
  await expect(page.getByText(/An diesem Wochentag wurde nichts gezählt/)).toBeVisible()
})

test('a new forecast is a job with progress and becomes a version', async ({ page }) => {
  await open(page, '/demand')
  const versions = page.getByLabel('Prognose', { exact: true }).getByRole('option')
  const before = await versions.count()
  await page.getByRole('button', { name: 'Neue Prognose' }).click()
  const dialog = page.getByRole('dialog', { name: 'Neue Prognose rechnen' })
  await dialog.getByLabel('Wie weit voraus').fill('9')
  await dialog.getByRole('button', { name: 'Rechnen' }).click()
  await expect(page.getByRole('region', { name: 'Laufende Berechnung' })).toBeVisible()
  await expect(versions).toHaveCount(before + 1, { timeout: 60_000 })
})
