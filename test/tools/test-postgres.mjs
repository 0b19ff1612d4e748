#!/usr/bin/env node
// Runs the database and API suites against a real PostgreSQL: the server of TEST_POSTGRES_URL or, without one, a throw-away
// server made from the system's binaries, which is stopped and removed afterwards. Further words go to vitest.
import { spawn, spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..')
const OLDEST_MAJOR = 15

const server = process.env.TEST_POSTGRES_URL
  ? { url: process.env.TEST_POSTGRES_URL, stop: () => {} }
  : await startServer()
let child
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    child?.kill(signal)
    server.stop()
    process.exit(1)
  })
}
let code = 1
try {
  code = await new Promise(resolve => {
    const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs')
    child = spawn(process.execPath, [vitest, 'run', '--project', 'postgres', ...process.argv.slice(2)], {
      cwd: ROOT,
      stdio: 'inherit',
      env: { ...process.env, TEST_POSTGRES_URL: server.url },
    })
    child.on('close', status => resolve(status ?? 1))
  })
  if (process.env.TEST_POSTGRES_URL) await dropTemplates(server.url)
} finally {
  server.stop()
}
process.exit(code)

async function startServer() {
  const bin = findBinaries()
  const folder = mkdtempSync(join(tmpdir(), 'amtstakt-postgres-'))
  const user = asServerUser(folder)
  if (!bin || !user) {
    rmSync(folder, { recursive: true, force: true })
    process.stderr.write(
      `test:postgres needs TEST_POSTGRES_URL, or the server binaries of PostgreSQL ${OLDEST_MAJOR} or newer${bin ? ' and a user to run them as (they refuse root)' : ' (initdb, pg_ctl)'}, e.g. apt-get install postgresql\n`,
    )
    process.exit(1)
  }
  const data = join(folder, 'data')
  const port = await freePort()
  const stop = () => {
    if (existsSync(data))
      spawnSync(...user(join(bin, 'pg_ctl'), ['-D', data, '-m', 'immediate', '-w', 'stop']), {
        stdio: 'ignore',
        cwd: folder,
      })
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    run(
      user(join(bin, 'initdb'), ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync']),
      folder,
    )
    // Nothing here needs to survive: without syncing, databases come and go in milliseconds.
    const settings = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=200`
    run(user(join(bin, 'pg_ctl'), ['-D', data, '-w', '-l', join(folder, 'log'), '-o', settings, 'start']), folder)
  } catch (error) {
    stop()
    process.stderr.write(`The throw-away PostgreSQL did not start: ${error.message}\n`)
    process.exit(1)
  }
  return { url: `postgres://postgres@127.0.0.1:${port}/postgres`, stop }
}

function run([command, args], cwd) {
  const done = spawnSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] })
  if (done.status !== 0) throw new Error(done.error?.message ?? done.stderr.trim())
}

/** The folder of the newest server binaries that is new enough. */
function findBinaries() {
  const folders = []
  const debian = '/usr/lib/postgresql'
  if (existsSync(debian)) for (const version of readdirSync(debian)) folders.push(join(debian, version, 'bin'))
  const asked = spawnSync('pg_config', ['--bindir'], { encoding: 'utf8' })
  if (asked.status === 0) folders.push(asked.stdout.trim())
  for (const folder of (process.env.PATH ?? '').split(':')) if (folder) folders.push(folder)
  const usable = folders
    .filter(folder => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'pg_ctl')))
    .map(folder => ({ folder, major: majorOf(join(folder, 'initdb')) }))
    .filter(({ major }) => major >= OLDEST_MAJOR)
  return usable.sort((a, b) => b.major - a.major)[0]?.folder
}

function majorOf(initdb) {
  const asked = spawnSync(initdb, ['--version'], { encoding: 'utf8' })
  return Number(/(\d+)/.exec(asked.stdout ?? '')?.[1] ?? 0)
}

/** How to run a command so that PostgreSQL accepts it: as we are or, as root, as user postgres or nobody, who then owns the folder. */
function asServerUser(folder) {
  if (process.getuid?.() !== 0) return (command, args) => [command, args]
  for (const name of ['postgres', 'nobody']) {
    const ids = [
      ['-u', name],
      ['-g', name],
    ].map(words => spawnSync('id', words, { encoding: 'utf8' }))
    if (ids.some(({ status }) => status !== 0)) continue
    const [uid, gid] = ids.map(({ stdout }) => Number(stdout.trim()))
    chownSync(folder, uid, gid)
    if (spawnSync('setpriv', ['--version']).status === 0) {
      return (command, args) => [
        'setpriv',
        ['--reuid', String(uid), '--regid', String(gid), '--clear-groups', command, ...args],
      ]
    }
    const quote = word => `'${word.replaceAll("'", "'\\''")}'`
    return (command, args) => ['su', ['-s', '/bin/sh', name, '-c', [command, ...args].map(quote).join(' ')]]
  }
  return undefined
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}

/** On somebody's own server the templates that the tests keep between files go away at the end. */
async function dropTemplates(url) {
  const { default: postgres } = await import('postgres')
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  try {
    for (const { datname } of await sql`SELECT datname FROM pg_database WHERE datname LIKE 'amtstakt\\_template\\_%'`) {
      await sql.unsafe(`DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`)
    }
  } finally {
    await sql.end({ timeout: 5 })
  }
}
