import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, type Page } from '@playwright/test'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** WCAG 2.2 A and AA, and what axe calls good practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

interface AxeResult {
  readonly violations: readonly {
    readonly id: string
    readonly help: string
    readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[]
  }[]
}

/** Looks the whole page over with axe; a failure lists rule, element and reason. */
export async function expectNoAxeFindings(page: Page): Promise<void> {
  // What is still fading in has the contrast of neither state.
  await expect(page.locator('.loading')).toHaveCount(0)
  await page.evaluate(source)
  const result = await page.evaluate(
    tags =>
      (window as unknown as { axe: { run: (options: object) => Promise<AxeResult> } }).axe.run({
        runOnly: { type: 'tag', values: tags },
        resultTypes: ['violations'],
      }),
    TAGS,
  )
  const findings = result.violations.flatMap(violation =>
    violation.nodes.map(node => `${violation.id}: ${violation.help}\n  ${node.html}\n  ${node.failureSummary ?? ''}`),
  )
  expect(findings, `axe on ${page.url()}`).toEqual([])
}
