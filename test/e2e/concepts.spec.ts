import { expect, type Page, test } from '@playwright/test'
import { expectNoAxeFindings } from './support/axe.ts'
import { collectComplaints, expectNoSidewaysScroll, open, signIn, wear } from './support/pages.ts'

/** A scenario that closes Ost, run to its end; answers with its id. */
async function closingOfOst(page: Page): Promise<number> {
  const headers = { 'X-Amtstakt': '1' }
  const created = await page.request.post('/api/v1/scenarios', {
    headers,
    data: { name: 'Ost schließt', definition: { changes: [{ kind: 'close-site', site: 'ost' }] } },
  })
  expect(created.status()).toBe(201)
  const { id } = (await created.json()) as { id: number }
  const started = await page.request.post(`/api/v1/scenarios/${id}/runs`, { headers, data: {} })
  const { job } = (await started.json()) as { job: { id: string } }
  await expect
    .poll(async () => ((await (await page.request.get(`/api/v1/jobs/${job.id}`)).json()) as { state: string }).state, {
      timeout: 120_000,
    })
    .toBe('done')
  return id
}

test('leadership writes a scenario, compares it, moves a slider, and reads the report as a tagged PDF', async ({
  page,
}) => {
  test.setTimeout(240_000)
  const complaints = collectComplaints(page)
  await signIn(page, 'leadership')
  await open(page, '/scenarios')
  await page.getByRole('button', { name: 'Neues Szenario' }).click()
  const dialog = page.getByRole('dialog', { name: 'Neues Szenario' })
  await dialog.getByLabel('Name', { exact: true }).fill('Mehr online')
  await dialog.getByLabel('Art der Änderung').selectOption('lever')
  await dialog.getByRole('button', { name: 'Änderung hinzufügen' }).click()
  await expectNoAxeFindings(page)
  await dialog.getByRole('button', { name: 'Speichern' }).click()
  await expect(page.getByRole('row', { name: /Mehr online.*Online-Anteil: 20.%/ })).toBeVisible()

  const id = await closingOfOst(page)
  await open(page, `/scenarios?compare=${id}`)
  const flows = page.getByRole('table', { name: 'Wo die Anliegen bleiben: Ost schließt' })
  await expect(flows.getByRole('row', { name: /^Summe .* 0$/ })).toBeVisible()
  await expect(flows.getByRole('row', { name: /^BürgerBüro Ost .*−/ })).toBeVisible()
  const needed = page.getByText('Benötigte Personalstunden').locator('..').locator('.figure__value')
  const before = await needed.textContent()
  const slider = page.getByRole('slider', { name: /^Zusätzlich online/ })
  await slider.focus()
  for (let i = 0; i < 5; i++) await page.keyboard.press('PageUp')
  await expect(needed).not.toHaveText(before ?? '')
  await expectNoAxeFindings(page)

  await page.getByRole('link', { name: 'Bericht' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Konzeptbericht' })).toBeVisible()
  await expect(page.getByRole('heading', { level: 2, name: 'Begriffe' })).toBeVisible()
  await expectNoAxeFindings(page)
  const pdf = (await page.pdf({ tagged: true, format: 'A4' })).toString('latin1')
  expect(pdf).toContain('/MarkInfo')
  expect(pdf).toContain('/StructTreeRoot')
  expect(complaints).toEqual([])
})

test('planners see districts, hours and scenarios in English on a phone, but start nothing', async ({ page }) => {
  await wear(page, { language: 'en', theme: 'dark', width: 390 })
  await signIn(page, 'planner')
  for (const path of ['/districts', '/hours', '/scenarios', '/report']) {
    await open(page, path)
    await expectNoSidewaysScroll(page)
    await expectNoAxeFindings(page)
  }
  await expect(page.getByRole('button', { name: 'New scenario' })).toHaveCount(0)
})
