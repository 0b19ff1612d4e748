import { linkSync, mkdirSync, readFileSync, readlinkSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { DatabaseError } from './faults.ts'

/**
 * One owner process per data folder. The embedded database locks nothing itself and two processes on one folder destroy
 * it silently, so the owner keeps `owner.lock` in the folder.
 *
 * On the same machine the lock counts as long as the process that wrote it lives: a zombie is dead, and so is a process
 * whose number was given to another one since (its start time differs). From another machine or container, where process
 * numbers say nothing, it counts as long as it is touched: the owner does that every two seconds.
 */
export interface FolderLock {
  release(): void
}

interface Owner {
  pid: number
  /** Kernel's start time of the process in clock ticks, '' where there is no /proc. */
  processStart: string
  /** Host name, boot and process namespace: where the process number has a meaning. */
  machine: string
  since: string
}

const TOUCH_EVERY_MS = 2_000
const FOREIGN_STALE_MS = 12_000
const heldHere = new Map<string, string>()

/** @throws DatabaseError DB-FOLDER-OWNED when a living process owns the folder. */
export async function lockFolder(folder: string): Promise<FolderLock> {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, 'owner.lock')
  const mine = JSON.stringify(thisOwner())
  const draft = `${path}.${process.pid}.${Math.floor(performance.now() * 1000)}`
  const deadline = Date.now() + FOREIGN_STALE_MS + TOUCH_EVERY_MS
  writeFileSync(draft, mine)
  try {
    for (;;) {
      if (placed(draft, path)) break
      const text = read(path)
      if (text === undefined) continue
      const verdict = judge(text, path, heldHere.has(path))
      if (verdict === 'stale') replaceStale(path, text)
      else if (verdict === 'alive' || Date.now() > deadline) throw owned(folder, text)
      else await sleep(500)
    }
  } finally {
    rmSync(draft, { force: true })
  }
  heldHere.set(path, mine)
  const timer = setInterval(() => {
    if (read(path) !== mine) throw lost(folder)
    const now = new Date()
    utimesSync(path, now, now)
  }, TOUCH_EVERY_MS)
  timer.unref()
  return {
    release() {
      clearInterval(timer)
      heldHere.delete(path)
      if (read(path) === mine) rmSync(path, { force: true })
    },
  }
}

/** The process number of the living owner of a folder, or undefined when the folder is free. */
export function ownerOf(folder: string): number | undefined {
  const path = join(folder, 'owner.lock')
  const text = read(path)
  if (text === undefined || judge(text, path, heldHere.has(path)) === 'stale') return undefined
  return parse(text)?.pid
}

/** Puts the lock in place in one step, with its content; false when there is one already. */
function placed(draft: string, path: string): boolean {
  try {
    linkSync(draft, path)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/** Removes a stale lock. Two processes may both find it stale; only the one that holds the guard removes, and only what it judged. */
function replaceStale(path: string, judged: string): void {
  const guard = `${path}.guard`
  try {
    mkdirSync(guard)
  } catch {
    if (Date.now() - changed(guard) > FOREIGN_STALE_MS) rmSync(guard, { recursive: true, force: true })
    return
  }
  try {
    if (read(path) === judged) rmSync(path, { force: true })
  } finally {
    rmSync(guard, { recursive: true, force: true })
  }
}

function judge(text: string, path: string, heldByUs: boolean): 'alive' | 'stale' | 'unknown' {
  const owner = parse(text)
  const self = thisOwner()
  if (!owner || owner.machine !== self.machine)
    return Date.now() - changed(path) > FOREIGN_STALE_MS ? 'stale' : 'unknown'
  if (owner.pid === self.pid && owner.processStart === self.processStart) return heldByUs ? 'alive' : 'stale'
  return isRunning(owner) ? 'alive' : 'stale'
}

function isRunning(owner: Owner): boolean {
  const stat = processStat(owner.pid)
  if (stat) return stat.state !== 'Z' && stat.state !== 'X' && stat.start === owner.processStart
  if (owner.processStart !== '') return false
  try {
    process.kill(owner.pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** State letter and start time of a process as the kernel tells them (proc(5), fields 3 and 22). */
function processStat(pid: number): { state: string; start: string } | undefined {
  const text = read(`/proc/${pid}/stat`)
  if (text === undefined) return undefined
  // The second field is the command in parentheses and may itself hold blanks and parentheses.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  return { state: fields[0] ?? '', start: fields[19] ?? '' }
}

function thisOwner(): Owner {
  const boot = read('/proc/sys/kernel/random/boot_id')?.trim() ?? ''
  let namespace = ''
  try {
    namespace = readlinkSync('/proc/self/ns/pid')
  } catch {}
  return {
    pid: process.pid,
    processStart: processStat(process.pid)?.start ?? '',
    machine: [hostname(), boot, namespace].join(' '),
    since: new Date().toISOString(),
  }
}

function parse(text: string): Owner | undefined {
  try {
    const owner = JSON.parse(text) as Owner
    return typeof owner.pid === 'number' && typeof owner.machine === 'string' ? owner : undefined
  } catch {
    return undefined
  }
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

function changed(path: string): number {
  try {
    return statSync(path).mtimeMs
  } catch {
    return Date.now()
  }
}

function owned(folder: string, text: string): DatabaseError {
  const owner = parse(text)
  return new DatabaseError('DB-FOLDER-OWNED', {
    cause: `the data folder is in use by another process${owner ? ` (number ${owner.pid}, since ${owner.since})` : ''}`,
    action: 'stop that process first, or name another folder in AMTSTAKT_DATA',
    where: folder,
  })
}

function lost(folder: string): DatabaseError {
  return new DatabaseError('DB-FOLDER-OWNED', {
    cause: 'the lock of the data folder was taken away; going on could destroy the data',
    action: 'make sure that one process uses this folder, then start again',
    where: folder,
  })
}
