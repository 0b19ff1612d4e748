import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, it } from 'vitest'
import packageJson from '../../package.json' with { type: 'json' }
import { projectFiles, root } from './tracked-files.ts'

const files = projectFiles()
const documents = files.filter(file => file.endsWith('.md'))
const scripts = new Set(Object.keys(packageJson.scripts))
/** Top-level folders that hold sources, documents or tests. */
const folders = [...new Set(files.filter(file => file.includes('/')).map(file => file.split('/')[0]!))].filter(
  folder => !folder.startsWith('.'),
)

describe('every top-level folder', () => {
  it.each(folders)('%s has a README', folder => {
    expect(existsSync(join(root, folder, 'README.md'))).toBe(true)
  })
})

describe.each(documents)('%s', document => {
  const text = readFileSync(join(root, document), 'utf8')

  it('names only files and folders that exist', () => {
    const missing = pathsIn(text).filter(
      path => !existsSync(join(root, path)) && !existsSync(join(root, dirname(document), path)),
    )
    expect(missing).toEqual([])
  })

  it('links only to what exists', () => {
    const links = [...text.matchAll(/\]\(([^)#\s]+)(#[^)]*)?\)/g)].map(match => match[1]!)
    const missing = links.filter(
      link => !/^[a-z]+:/.test(link) && !existsSync(join(root, normalize(join(dirname(document), link)))),
    )
    expect(missing).toEqual([])
  })

  it('names only npm scripts that exist', () => {
    const named = [...text.matchAll(/npm run ([\w:-]+)/g)].map(match => match[1]!)
    expect(named.filter(name => !scripts.has(name))).toEqual([])
  })
})

/** Paths in code spans that begin with a folder of the project; placeholders such as `<name>` and patterns are no paths. */
function pathsIn(text: string): string[] {
  const code = text.replace(/```[\s\S]*?```/g, '')
  return [...code.matchAll(/`([^`\s]+)`/g)]
    .map(match => match[1]!.replace(/[.,:]$/, ''))
    .filter(word => folders.some(folder => word.startsWith(`${folder}/`)) && !/[<>*{}$()]/.test(word))
}
