import { expect, test } from '@playwright/test'
import { PAGES } from '../../web/config/paths.ts'
import { expectNoAxeFindings } from './support/axe.ts'
import { collectComplaints, expectNoSidewaysScroll, LOOKS, open, signIn, wear } from './support/pages.ts'

/** A real record for each parameter of an address. */
const RECORDS: Readonly<Record<string, string>> = { ':site': 'mitte', ':person': 'p1' }

const addresses = PAGES.filter(page => page.roles.includes('admin')).map(page =>
  page.path.replace(/:\w+/g, parameter => {
    const record = RECORDS[parameter]
    if (!record) throw new Error(`no record to show ${page.path} with: add one for ${parameter}`)
    return record
  }),
)

for (const look of LOOKS) {
  const name = `${look.language}, ${look.theme}, ${look.width} pixels`

  test(`no page has an axe finding or sticks out: ${name}`, async ({ page }) => {
    const complaints = collectComplaints(page)
    await wear(page, look)
    await open(page, '/sign-in')
    await expectNoAxeFindings(page)
    await expectNoSidewaysScroll(page)
    await signIn(page, 'admin')
    for (const address of [...addresses, '/no/such/page']) {
      await test.step(address, async () => {
        await open(page, address)
        await expectNoAxeFindings(page)
        await expectNoSidewaysScroll(page)
      })
    }
    expect(complaints).toEqual([])
  })
}

test('pages of the staff have no axe finding', async ({ page }) => {
  await wear(page, { language: 'de', theme: 'light', width: 390 })
  await signIn(page, 'staff')
  for (const { path } of PAGES.filter(candidate => candidate.group && candidate.roles.includes('staff'))) {
    await open(page, path)
    await expectNoAxeFindings(page)
    await expectNoSidewaysScroll(page)
  }
})
