import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { check } from '../../../api/cli/commands/check.ts'
import { aPerson, aProblem, aRoster, aShift } from '../../builders/planning.ts'
import { testTerminal } from './test-terminal.ts'

const folder = mkdtempSync(join(tmpdir(), 'amtstakt-check-'))
afterAll(() => rmSync(folder, { recursive: true }))
const file = (name: string, content: unknown) => {
  const path = join(folder, name)
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}
const problem = aProblem({ people: [aPerson('amy')], activities: [{ id: 'counter', name: 'counter' }] })
const problemFile = file('problem.json', problem)
const good = file('good.json', aRoster(problem, [aShift({ time: '08:00-14:00' })]))
const bad = file('bad.json', aRoster(problem, [aShift({ day: 6, time: '08:00-15:00' })]))
const run = async (argv: string[], env = {}) => {
  const terminal = testTerminal(env)
  const code = await check(argv, terminal)
  return { code, ...terminal.said() }
}

describe('npm run check', () => {
  it('accepts a lawful roster', async () => {
    const { code, out } = await run([problemFile, good])
    expect(code).toBe(0)
    expect(out).toContain('The roster breaks no hard rule.')
  })

  it('names each violation and ends with 1', async () => {
    const { code, out } = await run([problemFile, bad])
    expect(code).toBe(1)
    expect(out).toContain('no-sundays-and-holidays: Amy works on a Sunday, Sun 7 Mar 2027.')
    expect(out).toContain('breaks: Amy, Sun 7 Mar 2027, 08:00-15:00: 0 minutes of break in 7 h of work')
  })

  it('speaks German when the terminal does, or when asked to', async () => {
    expect((await run([problemFile, good], { LANG: 'de_DE.UTF-8' })).out).toContain('verletzt keine harte Regel')
    expect((await run([problemFile, bad, '--lang', 'de'])).out).toContain('Amy arbeitet am Sonntag, So 07.03.2027.')
    expect((await run([problemFile, good, '--lang', 'fr'])).code).toBe(2)
  })

  it('prints the whole report as JSON', async () => {
    const { code, out } = await run([problemFile, bad, '--json'])
    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject({ ok: false, cover: { requiredSlots: 0 } })
  })

  it('finds figures that are not true', async () => {
    const untrue = aRoster(problem, [aShift({ time: '08:00-14:00' })], { cost: { total: 5, byRule: [] } })
    const { code, out } = await run([problemFile, file('untrue.json', untrue)])
    expect(code).toBe(1)
    expect(out).toContain('Its own figures do not agree with its shifts.')
  })

  it('tells all faults of a problem at once', async () => {
    const faulty = file('faulty.json', { ...problem, timeZone: 'Moon', people: [aPerson('amy', { homeSite: 'ost' })] })
    const { code, err } = await run([faulty, good])
    expect(code).toBe(1)
    expect(err).toContain('has 2 faults:')
    expect(err).toContain('PRB-021 timeZone')
    expect(err).toContain('PRB-010 people[0].homeSite')
  })

  it.each([
    ['broken.json', '{ "format": ', 'is no JSON'],
    ['text.json', '"hello"', 'PRB-001 (document)'],
  ])('tells what is wrong with %s', async (name, content, words) => {
    const { code, err } = await run([problemFile, file(name, content)])
    expect(code).toBe(1)
    expect(err).toContain(words)
  })

  it('tells when a file is missing', async () => {
    const { code, err } = await run([problemFile, join(folder, 'nowhere.json')])
    expect(code).toBe(1)
    expect(err).toContain('cannot be read')
  })

  it('reads a file with a byte order mark', async () => {
    expect((await run([file('bom.json', `\uFEFF${JSON.stringify(problem)}`), good])).code).toBe(0)
  })
})
