import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { projectFiles, root } from './tracked-files.ts'

const files = projectFiles()
/** Files that hold no text, or text of others. */
const OPAQUE = /\.(png|jpg|ico|woff2?|gz|xlsx|pdf)$/
/** Folders of one machine. The names are put together so that this file does not find itself. */
const MACHINE = new RegExp(`(?<![\\w.])/(${['work', 'home', 'root', 'Users'].join('|')})/\\w`)

describe('files of the project', () => {
  it('are found', () => {
    expect(files).toContain('package.json')
    expect(files.length).toBeGreaterThan(50)
  })

  it('name no folder of one machine', () => {
    const found = files
      .filter(file => !OPAQUE.test(file) && file !== 'package-lock.json')
      .filter(file => MACHINE.test(readFileSync(join(root, file), 'utf8')))
    expect(found).toEqual([])
  })

  it('fetch packages from the public registry alone', () => {
    const hosts = [...readFileSync(join(root, 'package-lock.json'), 'utf8').matchAll(/"resolved": "([^"]*)"/g)]
      .map(match => match[1]!)
      .filter(address => !address.startsWith('https://registry.npmjs.org/'))
    expect(hosts).toEqual([])
    expect(files.filter(file => /(^|\/)\.(npmrc|yarnrc.*)$/.test(file))).toEqual([])
  })

  it('have names in kebab-case', () => {
    const named = files.filter(file => /^(api|db|solver|web|test)\/.*\.(ts|tsx|mjs)$/.test(file))
    const wrong = named.filter(
      file => !/^[a-z0-9]+(-[a-z0-9]+)*(\.(test|spec|config|d))*\.(ts|tsx|mjs)$/.test(file.split('/').at(-1)!),
    )
    expect(wrong).toEqual([])
  })

  it('hold no test that is skipped or runs alone', () => {
    const tests = files.filter(file => /\.(test|spec)\.tsx?$/.test(file))
    const wrong = tests.filter(file =>
      /\b(it|test|describe)\.(only|skip|todo)\b/.test(readFileSync(join(root, file), 'utf8')),
    )
    expect(wrong).toEqual([])
  })
})
