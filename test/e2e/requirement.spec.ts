import { expect, test } from '@playwright/test'
import { collectComplaints, open, signIn, wear } from './support/pages.ts'

test('by keyboard to a quarter of an hour and the story of its number', async ({ page }) => {
  const complaints = collectComplaints(page)
  await signIn(page, 'planner')
  // The requirement is the second step of the run that the first start has queued.
  const stored = async () => (await (await page.request.get('/api/v1/requirements')).json()).items.length
  await expect.poll(stored, { timeout: 60_000 }).toBeGreaterThan(0)
  await open(page, '/requirement?week=2027-W09&pool=telefon.phone')
  const grid = page.getByRole('grid', { name: /Telefonservice 115/ })
  await expect(grid).toBeVisible()
  await grid.locator('[tabindex="0"]').focus()
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowRight']) await page.keyboard.press(key)
  await expect(grid.locator('[data-row="4"][data-column="1"]')).toBeFocused()
  await page.keyboard.press('Enter')
  const story = page.getByRole('complementary', { name: /Telefonservice 115/ })
  await expect(story.getByRole('heading', { level: 2 })).toBeFocused()
  await expect(story).toContainText('Di., 02.03.2027, 09:00–09:15')
  await expect(story).toContainText('Erlang A')
  await expect(story).toContainText(/Zusage Anrufe: 75.% innerhalb von 0,5 min/)
  // What one fewer and one more would mean stands beside what the required number gives.
  await expect(story.getByRole('rowheader', { name: /^Formel mit \d+ Person(en)?$/ })).toHaveCount(3)
  // The course of the whole day, exactly and simulated, comes after a moment.
  await expect(story.getByRole('row', { name: /^exakter Tagesverlauf mit \d+ Person(en)? \d+(,\d)?.%/ })).toBeVisible()
  await expect(story.getByRole('row', { name: /^Simulation mit .* 95-%-Bereich/ })).toBeVisible()
  await story.getByText('Warum die Zahlen sich unterscheiden').click()
  await expect(story.getByText(/Die Formel tut so, als dauerte die Viertelstunde ewig/)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(story).toHaveCount(0)
  await expect(grid.locator('[data-row="4"][data-column="1"]')).toBeFocused()
  expect(complaints).toEqual([])
})

test('a week without a requirement says how far it reaches', async ({ page }) => {
  await wear(page, { language: 'en', theme: 'light', width: 1280 })
  await signIn(page, 'leadership')
  await open(page, '/requirement?week=2031-W01')
  await expect(page.getByText('No requirement has been computed for this week')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Compute again' })).toHaveCount(0)
})
