#!/usr/bin/env node
// Builds what has changed since the last build, and nothing when nothing has: the server (tsc -> dist/api, dist/solver,
// dist/db) and the pages (vite -> dist/web). `--server` leaves the pages out, for the command line tools.
// A stamp of the sources' hash beside each part tells whether its last build still stands.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(fileURLToPath(import.meta.url))
const PARTS = {
  server: {
    sources: ['api', 'solver', 'db', 'tsconfig.json', 'tsconfig.build.json', 'package-lock.json'],
    clears: ['dist/api', 'dist/solver', 'dist/db'],
    command: ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'],
    // Migrations and other plain files are read at run time from beside the compiled code.
    after: () => copyPlainFiles(['api', 'solver', 'db']),
  },
  web: {
    sources: ['web', 'api/contract', 'solver', 'vite.config.ts', 'package-lock.json'],
    clears: ['dist/web'],
    command: ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'],
    after: () => {},
  },
}

function* filesUnder(path) {
  if (statSync(path).isFile()) return void (yield path)
  for (const entry of readdirSync(path).sort()) yield* filesUnder(join(path, entry))
}

function hashOf(sources) {
  const hash = createHash('sha256')
  for (const source of sources) {
    const path = join(root, source)
    if (!existsSync(path)) continue
    for (const file of filesUnder(path)) hash.update(file.slice(root.length)).update(readFileSync(file))
  }
  return hash.digest('hex')
}

function copyPlainFiles(folders) {
  for (const folder of folders) {
    for (const file of filesUnder(join(root, folder))) {
      if (/\.(ts|tsx|md)$/.test(file)) continue
      const target = join(root, 'dist', file.slice(root.length + 1))
      mkdirSync(dirname(target), { recursive: true })
      cpSync(file, target)
    }
  }
}

async function build(name) {
  const part = PARTS[name]
  const stamp = join(root, 'dist', `.${name}.stamp`)
  const hash = hashOf(part.sources)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return
  const started = Date.now()
  rmSync(stamp, { force: true })
  for (const folder of part.clears) rmSync(join(root, folder), { recursive: true, force: true })
  const code = await new Promise(resolve => {
    const child = spawn(process.execPath, part.command, {
      cwd: root,
      stdio: ['ignore', process.stderr, process.stderr],
    })
    child.on('close', resolve)
  })
  if (code !== 0) throw new Error(`building the ${name} failed with exit code ${code}`)
  part.after()
  writeFileSync(stamp, hash)
  process.stderr.write(`Built the ${name} in ${((Date.now() - started) / 1000).toFixed(1)} s\n`)
}

mkdirSync(join(root, 'dist'), { recursive: true })
const wanted = process.argv.includes('--server') ? ['server'] : ['server', 'web']
const results = await Promise.allSettled(wanted.map(build))
for (const result of results) {
  if (result.status === 'rejected') {
    process.stderr.write(`${result.reason.message}\n`)
    process.exitCode = 1
  }
}
