import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { GENERATORS } from './generators.ts'

// `npm run generate` renews every generated file; `--check` only tells which are not current (exit code 1).
const root = join(import.meta.dirname, '../..')
const checking = process.argv.includes('--check')
const stale: string[] = []
for (const { file, make } of GENERATORS) {
  const path = join(root, file)
  const text = await make()
  if (existsSync(path) && readFileSync(path, 'utf8') === text) continue
  stale.push(file)
  if (checking) continue
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}
const words = checking ? 'Not current' : 'Written'
console.log(stale.length === 0 ? 'Generated files are current.' : `${words}: ${stale.join(', ')}`)
if (checking && stale.length > 0) {
  console.log('npm run generate renews them.')
  process.exitCode = 1
}
