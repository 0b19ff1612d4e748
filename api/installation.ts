import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Folder of the installation (where package.json is), found from the sources as from the build. */
export function installationFolder(from: string = import.meta.dirname): string {
  for (let folder = from; ; folder = dirname(folder)) {
    const description = readDescription(folder)
    if (description?.name === 'amtstakt') return folder
    if (folder === dirname(folder)) throw new Error(`no package.json of amtstakt above ${from}`)
  }
}

export function installedVersion(): string {
  return readDescription(installationFolder())?.version ?? '0.0.0'
}

function readDescription(folder: string): { name?: string; version?: string } | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  } catch {
    return undefined
  }
}
