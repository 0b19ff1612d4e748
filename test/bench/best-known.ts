import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Best known results of a folder of instances, read from the README.md beside or above it: rows of a table whose first
 * cell names the instance and whose third is the figure. Empty where there is none.
 */
export function readBestKnown(folder: string): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  for (const file of [join(folder, 'README.md'), join(folder, '..', 'README.md')]) {
    if (!existsSync(file)) continue
    for (const line of readFileSync(file, 'utf8').split('\n')) {
      const cells = line.split('|').map(cell => cell.trim())
      if (/^\d+$/.test(cells[1] ?? '') && /^\d+x\d+x\d+$/.test(cells[2] ?? '') && /^\d+$/.test(cells[3] ?? ''))
        found.set(cells[1]!, Number(cells[3]))
      for (const [, name, value] of line.matchAll(/(\d+_\d+_\d+_\d+|\bR\d+)(?: = | )(\d+)\b/g))
        found.set(name!, Number(value))
    }
  }
  return found
}
