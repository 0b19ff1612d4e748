#!/usr/bin/env node
// The browser suite: builds the product, starts the example city and an empty city on free ports with fresh data folders,
// finds Chromium, runs Playwright, stops everything. Further words go to Playwright (e.g. a file, or `-g "sign in"`).
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..')
/** A Wednesday without holidays around it: weeks, months and years of the tests do not move with the calendar. */
const TODAY = '2027-02-24'
const LONGEST_START_MS = 180_000

const chromium = findChromium()
if (!chromium) {
  process.stderr.write('test:e2e needs Chromium: set CHROMIUM_PATH, or install it, e.g. apt-get install chromium\n')
  console.log('Tests: 0 passed, 1 failed, 0 skipped')
  process.exit(1)
}

const folder = mkdtempSync(join(tmpdir(), 'amtstakt-e2e-'))
const servers = []
let suite
let stopping
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    suite?.kill(signal)
    void stop().then(() => process.exit(1))
  })
}

let code = 1
try {
  const build = spawnSync(process.execPath, [join(ROOT, 'build.mjs')], { cwd: ROOT, stdio: 'inherit' })
  if (build.status !== 0) throw new Error('the build failed')
  // The empty city first: the example city computes as soon as it is up.
  const empty = await startServer('empty', ['--empty'])
  const example = await startServer('example', [])
  code = await runSuite(example, empty)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
  console.log('Tests: 0 passed, 1 failed, 0 skipped')
} finally {
  await stop()
}
process.exit(code)

function findChromium() {
  const onPath = (process.env.PATH ?? '').split(delimiter)
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
  const candidates = [
    process.env.CHROMIUM_PATH,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    ...onPath.flatMap(path => names.map(name => join(path, name))),
  ]
  return candidates.find(path => path && existsSync(path))
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}

async function startServer(name, words) {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const child = spawn(process.execPath, [join(ROOT, 'dist/api/cli/start.js'), ...words], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      PORT: String(port),
      HOST: '127.0.0.1',
      AMTSTAKT_DATA: join(folder, name),
      AMTSTAKT_TODAY: TODAY,
      AMTSTAKT_WEB: 'built',
      // Every test comes from one address, some hundred pages a minute.
      RATE_LIMIT_PER_MINUTE: '100000',
      DATABASE_URL: '',
    },
  })
  const server = { name, url, child, output: '' }
  servers.push(server)
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', chunk => {
      server.output += chunk
    })
  }
  child.once('close', status => {
    if (!stopping) process.stderr.write(`the ${name} city ended by itself (exit code ${status}):\n${server.output}\n`)
  })
  const until = Date.now() + LONGEST_START_MS
  while (Date.now() < until) {
    if (child.exitCode !== null) break
    if (/Stop with/.test(server.output)) return server
    await new Promise(resolve => setTimeout(resolve, 200))
  }
  throw new Error(`the ${name} city did not start:\n${server.output}`)
}

function runSuite(example, empty) {
  return new Promise(resolve => {
    const cli = join(ROOT, 'node_modules/@playwright/test/cli.js')
    suite = spawn(process.execPath, [cli, 'test', ...process.argv.slice(2)], {
      cwd: ROOT,
      stdio: 'inherit',
      env: {
        ...process.env,
        CHROMIUM_PATH: chromium,
        AMTSTAKT_E2E_URL: example.url,
        AMTSTAKT_E2E_EMPTY_URL: empty.url,
        AMTSTAKT_E2E_EMPTY_OUTPUT: empty.output,
        AMTSTAKT_E2E_TODAY: TODAY,
      },
    })
    suite.on('close', status => resolve(status ?? 1))
  })
}

function stop() {
  stopping ??= Promise.all(
    servers.map(
      ({ child }) =>
        new Promise(resolve => {
          if (child.exitCode !== null) return resolve()
          child.once('close', resolve)
          child.kill('SIGTERM')
          setTimeout(() => child.kill('SIGKILL'), 10_000).unref()
        }),
    ),
  ).then(() => rmSync(folder, { recursive: true, force: true }))
  return stopping
}
