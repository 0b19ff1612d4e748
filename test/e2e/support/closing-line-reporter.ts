import type { FullResult, Reporter, Suite } from '@playwright/test/reporter'

/** Closes a run with one plain line, `Tests: N passed, N failed, N skipped`, that any CI system can read. */
export default class ClosingLineReporter implements Reporter {
  private suite: Suite | undefined

  onBegin(_config: unknown, suite: Suite): void {
    this.suite = suite
  }

  onEnd(result: FullResult): void {
    const count = { passed: 0, failed: 0, skipped: 0 }
    for (const test of this.suite?.allTests() ?? []) {
      const outcome = test.outcome()
      if (outcome === 'skipped') count.skipped++
      else if (outcome === 'unexpected') count.failed++
      else count.passed++
    }
    if (result.status !== 'passed' && count.failed === 0) count.failed = 1
    console.log(`Tests: ${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`)
  }
}
