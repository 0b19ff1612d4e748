import { expect, type Page, test } from '@playwright/test'
import { expectNoAxeFindings } from './support/axe.ts'
import { collectComplaints, expectNoSidewaysScroll, open, signIn, wear } from './support/pages.ts'

/** A day long before the example city's history, so that no other test's figures change. */
const GOOD = [
  'Datum;Zeit;Standort;Kanal;Anzahl',
  '04.11.2019;08:00;Bürgerbüro am Markt;ohne Termin;5',
  '04.11.2019;08:15;Bürgerbüro am Markt;ohne Termin;4',
  '04.11.2019;08:30;Bürgerbüro am Markt;ohne Termin;0',
  '',
].join('\r\n')

const BROKEN = [
  'Datum;Zeit;Standort;Kanal;Anzahl',
  '29.02.2019;08:00;mitte;ohne Termin;5',
  '04.11.2019;25:00;mitte;ohne Termin;5',
  '04.11.2019;08:15;mitte;ohne Termin;-1',
  '04.11.2019;08:30;mitte;ohne Termin;2,5',
  '04.11.2019;08:45;nirgends;ohne Termin;3',
  '04.11.2019;09:00;mitte;Brieftaube;3',
  '',
].join('\n')

async function choose(page: Page, name: string, text: string, encoding: 'utf8' | 'latin1' = 'utf8'): Promise<void> {
  await page
    .getByLabel(/^Datei wählen oder hierher ziehen/)
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text, encoding) })
}

/** Says what each column means, whatever was guessed. */
async function nameColumns(page: Page): Promise<void> {
  const columns = { Datum: 'Datum', Beginn: 'Zeit', Standort: 'Standort', Zugangsweg: 'Kanal', Anzahl: 'Anzahl' }
  for (const [field, header] of Object.entries(columns))
    await page.getByRole('combobox', { name: new RegExp(`^${field}( \\(freiwillig\\))?$`) }).selectOption(header)
}

test.beforeEach(async ({ page }) => {
  await signIn(page, 'planner')
  await open(page, '/imports')
})

test('a broken file: all faults in one table, nothing to import', async ({ page }) => {
  const complaints = collectComplaints(page)
  await choose(page, 'kaputt.csv', BROKEN)
  await nameColumns(page)
  await page.getByRole('button', { name: 'Vorschau' }).click()
  await expect(page.getByText('6 Fehler in der Datei')).toBeVisible()
  const faults = page.getByRole('table', { name: 'Fehler der Datei' })
  await expect(faults.getByRole('row')).toHaveCount(7)
  for (const place of ['2', '3', '4', '5', '6', '7'])
    await expect(faults.getByRole('cell', { name: place, exact: true }).first()).toBeVisible()
  await expect(page.getByRole('button', { name: 'Einlesen', exact: true })).toHaveCount(0)
  await expectNoAxeFindings(page)
  expect(complaints).toEqual([])
})

test('a good file in CP1252 with names of its own: mapped, previewed, imported, recognised the next time', async ({
  page,
}) => {
  await choose(page, 'markt.csv', GOOD, 'latin1')
  await page.getByLabel('Zeichensatz').selectOption('windows-1252')
  await expect(page.getByRole('region', { name: 'Erste Zeilen der Datei' })).toContainText('Bürgerbüro am Markt')
  await nameColumns(page)
  await page.getByRole('combobox', { name: 'Bürgerbüro am Markt' }).selectOption('mitte')
  await page.getByRole('button', { name: 'Vorschau' }).click()
  await expect(page.getByText('Die Datei kann eingelesen werden')).toBeVisible()
  await expect(page.getByRole('table', { name: 'Erkannte Zählreihen' })).toContainText('BürgerBüro Mitte')

  await page.getByLabel('Zuordnung speichern als').fill('Markt')
  await page.getByRole('button', { name: 'Zuordnung speichern', exact: true }).click()
  await expect(page.getByRole('status').getByText('„Markt“ ist gespeichert.')).toBeVisible()

  await page.getByRole('button', { name: 'Einlesen', exact: true }).click()
  await expect(page.getByRole('heading', { name: '3. Ergebnis' })).toBeVisible()
  const runs = page.getByRole('table', { name: 'Einlesungen, neueste zuerst' })
  await expect(runs.getByRole('row').nth(1)).toContainText('markt.csv')
  await expect(runs.getByRole('row').nth(1)).toContainText('übernommen')

  // The same file again: read as saved, and nothing changes.
  await choose(page, 'markt.csv', GOOD, 'latin1')
  await expect(page.getByText('Gelesen wie gespeichert: „Markt“')).toBeVisible()
  await page.getByRole('button', { name: 'Einlesen', exact: true }).click()
  await expect(page.getByRole('heading', { name: '3. Ergebnis' })).toBeVisible()
  await expect(runs.getByRole('row')).toHaveCount(3)
  await runs.getByRole('row').nth(1).getByRole('button', { name: 'Bericht' }).click()
  const report = page.getByRole('dialog')
  await expect(report.getByText('Die Datei ist eingelesen')).toBeVisible()
  await expect(report.locator('.figure', { hasText: 'Unverändert' })).toContainText('3')
  await report.getByRole('button', { name: 'Schließen' }).click()

  await page.getByRole('table', { name: 'Zuordnungen nach Namen' }).getByRole('button', { name: 'Entfernen' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Entfernen' }).click()
  await expect(page.getByText('Keine gespeicherten Zuordnungen')).toBeVisible()
})

test('a column with names is refused', async ({ page }) => {
  await choose(
    page,
    'namen.csv',
    'Datum;Zeit;Standort;Kanal;Anzahl;Nachname\n04.11.2019;08:00;mitte;ohne Termin;1;Müller\n',
  )
  await nameColumns(page)
  await page.getByRole('button', { name: 'Vorschau' }).click()
  await expect(page.getByRole('table', { name: 'Fehler der Datei' })).toContainText('Nachname')
  await expect(page.getByRole('button', { name: 'Einlesen', exact: true })).toHaveCount(0)
})

test('on a phone nothing sticks out while a file is mapped', async ({ page }) => {
  await wear(page, { language: 'de', theme: 'dark', width: 390 })
  await open(page, '/imports')
  await choose(page, 'kaputt.csv', BROKEN)
  await nameColumns(page)
  await page.getByRole('button', { name: 'Vorschau' }).click()
  await expect(page.getByText('6 Fehler in der Datei')).toBeVisible()
  await expectNoSidewaysScroll(page)
  await expectNoAxeFindings(page)
})
