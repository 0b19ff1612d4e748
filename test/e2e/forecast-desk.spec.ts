import { expect, test } from '@playwright/test'
import { expectNoAxeFindings } from './support/axe.ts'
import { collectComplaints, open, signIn } from './support/pages.ts'

test.beforeEach(async ({ page }) => signIn(page, 'planner'))

test('accuracy of the forecasts of earlier weeks, in words, as a chart and by office', async ({ page }) => {
  test.slow()
  const complaints = collectComplaints(page)
  await open(page, '/accuracy')
  // The example city makes the forecasts of earlier weeks once its first roster is there.
  await expect(async () => {
    await page.reload()
    await expect(page.getByText(/^Auf 100 Kunden, die an einem Tag kamen/)).toBeVisible({ timeout: 3000 })
  }).toPass({ timeout: 180_000 })
  await expect(page.getByText(/^Der 80-%-Bereich ist/)).toBeVisible()
  await expect(page.getByRole('img', { name: 'Fehler nach Wochen voraus' })).toBeVisible()
  const parts = page.getByRole('table', { name: 'Im Einzelnen' })
  await expect(parts.getByRole('row', { name: /BürgerBüro Mitte/ })).toContainText(/\d+,\d\s%/)

  await page.getByLabel('Aufgeteilt nach').selectOption('forecast')
  await expect(parts.getByRole('row', { name: /nachgerechnet/ }).first()).toBeVisible()
  await page.getByLabel('Standort', { exact: true }).selectOption('telefon')
  await page.getByLabel('Kanal', { exact: true }).selectOption('call')
  await expect(page).toHaveURL(/office=telefon&channel=call|channel=call&office=telefon/)
  await expect(parts.getByRole('row')).not.toHaveCount(0)
  await expectNoAxeFindings(page)
  expect(complaints).toEqual([])
})

test('a correction with its reason moves the figures, stays beside the model’s, and is revoked', async ({ page }) => {
  await open(page, '/demand?office=nord&channel=walk-in')
  const list = page.getByRole('region', { name: 'Korrekturen von Hand' }).or(page.locator('main'))
  await page.getByRole('button', { name: 'Prognose korrigieren' }).click()
  const dialog = page.getByRole('dialog', { name: 'Prognose korrigieren' })
  await dialog.getByLabel('Erster Tag').fill('2027-03-01')
  await dialog.getByLabel('Letzter Tag').fill('2027-03-05')
  await dialog.getByLabel('Prozent der Prognose', { exact: true }).last().fill('150')
  await dialog.getByRole('button', { name: 'Korrektur speichern' }).click()
  // Without a reason nothing is stored, and the field says so.
  await expect(dialog.getByText('Mindestens', { exact: false }).or(dialog.getByRole('alert')).first()).toBeVisible()
  await dialog.getByLabel('Grund').fill('Anschreiben an 2.000 Haushalte')
  await expectNoAxeFindings(page)
  await dialog.getByRole('button', { name: 'Korrektur speichern' }).click()
  await expect(dialog).toBeHidden()
  const row = page.getByRole('row', { name: /01\.03\.2027 – 05\.03\.2027/ })
  await expect(row).toContainText('+50 %')
  await expect(row).toContainText('Anschreiben an 2.000 Haushalte')
  await expect(row).toContainText('noch nicht im Bedarf')
  await expect(list.getByText('Modell ohne Korrektur').first()).toBeVisible()

  await row.getByRole('button', { name: /zurücknehmen/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Zurücknehmen', exact: true }).click()
  await expect(row).toBeHidden()
  await page.getByLabel('auch zurückgenommene zeigen').check()
  await expect(row).toContainText('zurückgenommen von')
})

test('an event is entered with its effect and shown with it', async ({ page }) => {
  await open(page, '/demand/events')
  await expect(page.getByRole('row', { name: /Wintersemester 2027/ })).toContainText(/gelernt aus/)
  await page.getByRole('button', { name: /bearbeiten: Anlässe|Anlässe und Schulferien.*bearbeiten/i }).click()
  const dialog = page.getByRole('dialog', { name: 'Anlässe und Schulferien' })
  await dialog.getByRole('button', { name: 'Anlass hinzufügen' }).click()
  await dialog.getByLabel('Name').last().fill('Stadtfest 2027')
  await dialog.getByLabel('Erster Tag').last().fill('2027-08-20')
  await dialog.getByLabel('Letzter Tag').last().fill('2027-08-22')
  await dialog.getByLabel('Nachfrage in Prozent eines üblichen Tages').last().fill('130')
  await dialog.getByRole('button', { name: 'Speichern' }).click()
  await expect(page.getByRole('row', { name: /Stadtfest 2027/ })).toContainText('+30 % (von Hand gesetzt)')
})
