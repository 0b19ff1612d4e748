import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { check } from '../../../api/cli/commands/check.ts'
import { plan } from '../../../api/cli/commands/plan.ts'
import { testTerminal } from './test-terminal.ts'

const folder = mkdtempSync(join(tmpdir(), 'amtstakt-plan-'))
afterAll(() => rmSync(folder, { recursive: true }))
const example = join(import.meta.dirname, '../../../docs/examples/small-office.problem.json')
const run = async (argv: string[]) => {
  const terminal = testTerminal()
  const code = await plan(argv, terminal)
  return { code, ...terminal.said() }
}

describe('npm run plan', () => {
  it('writes a roster that the checker accepts, and a record of the run beside it', async () => {
    const out = join(folder, 'roster.json')
    const { code, err } = await run([example, '--out', out, '--steps', '40'])
    expect(code).toBe(0)
    expect(err).toContain('The roster breaks no hard rule.')
    expect(await check([example, out], testTerminal())).toBe(0)
    const record = JSON.parse(readFileSync(`${out}.run.json`, 'utf8'))
    expect(record).toMatchObject({ format: 'amtstakt-run', limits: { seed: 1, steps: 40 }, check: { ok: true } })
    expect(record.improvements.length).toBeGreaterThan(0)
    expect(readdirSync(folder).filter(name => name.endsWith('.part'))).toEqual([])
  })

  it('writes equal bytes for equal steps and seed', async () => {
    const [first, second] = [join(folder, 'first.json'), join(folder, 'second.json')]
    await run([example, '--out', first, '--steps', '60', '--seed', '7'])
    await run([example, '--out', second, '--steps', '60', '--seed', '7'])
    expect(readFileSync(second).equals(readFileSync(first))).toBe(true)
    expect(readFileSync(first, 'utf8')).not.toMatch(/seconds|startedAt/)
  })

  it('keeps the best so far when it is interrupted', async () => {
    const out = join(folder, 'interrupted.json')
    const terminal = testTerminal()
    const running = plan([example, '--out', out, '--seconds', '3600'], terminal)
    while (!existsSync(out)) await new Promise(resolve => setTimeout(resolve, 20))
    terminal.stop()
    expect(await running).toBe(0)
    expect(await check([example, out], testTerminal())).toBe(0)
  })

  it('says what it needs', async () => {
    expect(await run([example])).toMatchObject({ code: 2 })
    expect(await run([example, '--out', join(folder, 'x.json'), '--steps', 'many'])).toMatchObject({ code: 2 })
    expect((await run(['--help'])).out).toContain('equal steps and seed, equal bytes')
  })

  it('tells where it cannot write', async () => {
    const { code, err } = await run([example, '--out', join(folder, 'no/such/folder.json'), '--steps', '1'])
    expect(code).toBe(1)
    expect(err).toContain('cannot be written')
  })
})
