import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')

/** Who may import whom. A folder is named by its path's beginning; the longest match counts. */
const LAYERS: Record<string, { may: (target: string) => boolean; packages?: RegExp }> = {
  'solver/': { may: to => to.startsWith('solver/'), packages: /^(zod|highs|javascript-lp-solver|feiertagejs)$/ },
  'solver/model/': { may: to => to.startsWith('solver/model/'), packages: /^zod$/ },
  'solver/check/': { may: to => /^solver\/(check|model)\//.test(to), packages: /^$/ },
  'solver/simulate/': { may: to => /^solver\/(simulate|model)\//.test(to), packages: /^$/ },
  'db/': { may: to => to.startsWith('db/'), packages: /^(?!express|highs|javascript-lp-solver|react).*/ },
  'api/': { may: to => to.startsWith('api/') || to === 'solver/index.ts' || to.startsWith('db/') },
  'api/contract/': { may: to => to.startsWith('api/contract/'), packages: /^(zod|zod-openapi)$/ },
  'web/': { may: to => to.startsWith('web/') || to.startsWith('api/contract/') || to === 'solver/browser.ts' },
}

function* sourceFiles(folder: string): Generator<string> {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) yield* sourceFiles(path)
    else if (/\.tsx?$/.test(entry.name)) yield path
  }
}

function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8')
  const pattern =
    /(?:^|\n)\s*(?:import|export)\s[^'"`;]*?from\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]|(?:^|\n)\s*import\s*['"]([^'"]+)['"]/g
  return [...text.matchAll(pattern)].map(match => match[1] ?? match[2] ?? match[3]!)
}

const folders = readdirSync(root, { withFileTypes: true })
  .filter(entry => entry.isDirectory() && ['solver', 'db', 'api', 'web'].includes(entry.name))
  .map(entry => entry.name)
const files = folders.flatMap(folder => [...sourceFiles(folder)])

describe('imports go one way', () => {
  it('finds the sources it is meant to guard', () => {
    expect(files.length).toBeGreaterThan(3)
  })

  it.each(files)('%s', file => {
    const layer = Object.keys(LAYERS)
      .filter(prefix => file.startsWith(prefix))
      .sort((a, b) => b.length - a.length)[0]!
    const { may, packages } = LAYERS[layer]!
    const wrong = importsOf(file).filter(name => {
      if (!name.startsWith('.'))
        return !name.startsWith('node:') && packages !== undefined && !packages.test(packageOf(name))
      const target = relative(root, normalize(join(root, dirname(file), name))).replaceAll('\\', '/')
      return !may(target)
    })
    expect(wrong).toEqual([])
  })

  it.each(files.filter(file => file.startsWith('solver/')))(
    '%s uses no clock, no global chance and no Node module',
    file => {
      const text = readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')
      expect(text).not.toMatch(/Math\.random|Date\.now|new Date\(\)|performance\.now|['"]node:/)
    },
  )
})

function packageOf(name: string): string {
  return name.startsWith('@') ? name.split('/').slice(0, 2).join('/') : name.split('/')[0]!
}
