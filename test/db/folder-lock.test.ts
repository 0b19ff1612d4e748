import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { lockFolder, ownerOf } from '../../db/folder-lock.ts'

const ROOT = join(import.meta.dirname, '../..')

/** A process that takes the folder's lock and says so, or says why not. */
function otherProcess(folder: string): { child: ChildProcess; said: Promise<string> } {
  const script = `
    import { lockFolder } from '${ROOT}/db/folder-lock.ts'
    lockFolder(process.argv[1]).then(() => console.log('locked'), error => console.log(error.code)).then(() => setInterval(() => {}, 1000))`
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', script, folder], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const said = new Promise<string>(resolve => child.stdout!.once('data', data => resolve(String(data).trim())))
  return { child, said }
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = new Promise(resolve => child.once('exit', resolve))
  child.kill('SIGKILL')
  await gone
}

describe('the lock of a data folder', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'amtstakt-lock-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))
  const path = () => join(folder, 'owner.lock')

  it('is taken by one, refused to the next, free again after release', async () => {
    expect(ownerOf(folder)).toBeUndefined()
    const lock = await lockFolder(folder)
    expect(ownerOf(folder)).toBe(process.pid)
    await expect(lockFolder(folder)).rejects.toMatchObject({ code: 'DB-FOLDER-OWNED', where: folder })
    lock.release()
    lock.release()
    expect(existsSync(path())).toBe(false)
    ;(await lockFolder(folder)).release()
  })

  it('is refused while another process lives, and taken over at once after kill -9', async () => {
    const other = otherProcess(folder)
    try {
      expect(await other.said).toBe('locked')
      await expect(lockFolder(folder)).rejects.toMatchObject({ code: 'DB-FOLDER-OWNED' })
    } finally {
      await kill(other.child)
    }
    expect(existsSync(path()), 'a killed process leaves its lock').toBe(true)
    ;(await lockFolder(folder)).release()
  })

  it('of two that find a stale lock, one wins', async () => {
    const first = otherProcess(folder)
    await first.said
    await kill(first.child)
    const rivals = [otherProcess(folder), otherProcess(folder)]
    try {
      expect((await Promise.all(rivals.map(rival => rival.said))).sort()).toEqual(['DB-FOLDER-OWNED', 'locked'])
    } finally {
      for (const rival of rivals) await kill(rival.child)
    }
  })

  it.runIf(process.platform === 'linux')('takes a zombie for dead', async () => {
    // The shell's child ends, but the shell has become `sleep`, which never asks after it: a zombie until the sleep ends.
    const parent = spawn('sh', ['-c', 'sleep 0.1 & echo $!; exec sleep 30'], { stdio: ['ignore', 'pipe', 'ignore'] })
    const pid = Number(await new Promise<string>(resolve => parent.stdout.once('data', data => resolve(String(data)))))
    try {
      const lock = await lockFolder(folder)
      const owner = JSON.parse(readFileSync(path(), 'utf8'))
      lock.release()
      const stat = () => readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ')
      writeFileSync(path(), JSON.stringify({ ...owner, pid, processStart: stat()[19] }))
      await expect.poll(() => stat()[0], { timeout: 5000 }).toBe('Z')
      process.kill(pid, 0)
      expect(ownerOf(folder)).toBeUndefined()
      ;(await lockFolder(folder)).release()
    } finally {
      await kill(parent)
    }
  })

  it('does not mistake a process that got the same number later', async () => {
    const lock = await lockFolder(folder)
    const owner = JSON.parse(readFileSync(path(), 'utf8'))
    lock.release()
    writeFileSync(path(), JSON.stringify({ ...owner, processStart: '1' }))
    expect(ownerOf(folder)).toBeUndefined()
    ;(await lockFolder(folder)).release()
  })

  it('believes a lock of another machine as long as it is touched', async () => {
    const foreign = JSON.stringify({ pid: 1, processStart: '', machine: 'elsewhere', since: 'then' })
    writeFileSync(path(), foreign)
    expect(ownerOf(folder)).toBe(1)
    const long = new Date(Date.now() - 60_000)
    utimesSync(path(), long, long)
    expect(ownerOf(folder)).toBeUndefined()
    ;(await lockFolder(folder)).release()
  })

  it('takes a lock cut off in the middle for stale once nobody touches it', async () => {
    writeFileSync(path(), '{"pid":')
    const long = new Date(Date.now() - 60_000)
    utimesSync(path(), long, long)
    ;(await lockFolder(folder)).release()
  })
})
