import { describe, expect, it } from 'vitest'
import { printJson } from '../../../api/cli/print-json.ts'
import { randomProblem } from '../../builders/random-planning.ts'

describe('printing JSON', () => {
  it('puts short lists and small objects on one line, long ones on lines of their own', () => {
    const value = { a: [1, 2, 3], b: { c: 'x', d: [] }, e: {}, f: undefined, g: null }
    expect(printJson(value)).toBe('{ "a": [1, 2, 3], "b": { "c": "x", "d": [] }, "e": {}, "g": null }\n')
    const long = { name: 'x'.repeat(100), list: [{ a: 'y'.repeat(110) }, 1] }
    expect(printJson(long)).toBe(
      `{\n  "name": "${'x'.repeat(100)}",\n  "list": [\n    { "a": "${'y'.repeat(110)}" },\n    1\n  ]\n}\n`.replace(
        `    { "a": "${'y'.repeat(110)}" }`,
        `    {\n      "a": "${'y'.repeat(110)}"\n    }`,
      ),
    )
  })

  it('wraps long lists of numbers', () => {
    const lines = printJson({ list: Array.from({ length: 100 }, (_, index) => index) }).split('\n')
    expect(lines.length).toBeGreaterThan(4)
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(121)
  })

  it('says what the value says', () => {
    for (let seed = 1; seed <= 30; seed++) {
      const problem = randomProblem(seed)
      expect(JSON.parse(printJson(problem))).toEqual(JSON.parse(JSON.stringify(problem)))
    }
    for (const value of ['a "quote"\n', 1.5, true, null, []]) expect(JSON.parse(printJson(value))).toEqual(value)
  })
})
