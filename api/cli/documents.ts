import { accessSync, constants, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import {
  type PlanningProblem,
  type ProblemFault,
  type Read,
  type Roster,
  readProblem,
  readRoster,
} from '../../solver/index.ts'
import { CommandError } from './command.ts'
import type { Language } from './language.ts'

/** Reads a planning problem. @throws CommandError with all faults of the file at once */
export function problemFrom(path: string, language: Language): PlanningProblem {
  return accept(path, readProblem(jsonFrom(path)), language)
}

/** Reads a roster. @throws CommandError with all faults of the file at once */
export function rosterFrom(path: string, language: Language): Roster {
  return accept(path, readRoster(jsonFrom(path)), language)
}

/** Writes a file so that a reader sees the old or the new one, never half of it. */
export function writeWhole(path: string, text: string): void {
  const temporary = `${path}.${process.pid}.part`
  try {
    writeFileSync(temporary, text)
    renameSync(temporary, path)
  } catch (error) {
    throw new CommandError(`${path} cannot be written: ${reasonOf(error)}`)
  }
}

/** Makes sure, before hours of work, that there is a place to write to. @throws CommandError */
export function demandWritable(path: string): void {
  try {
    accessSync(dirname(path), constants.W_OK)
  } catch (error) {
    throw new CommandError(`${path} cannot be written: ${reasonOf(error)}`)
  }
}

function jsonFrom(path: string): unknown {
  let text: string
  try {
    text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '')
  } catch (error) {
    throw new CommandError(`${path} cannot be read: ${reasonOf(error)}`)
  }
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new CommandError(`${path} is no JSON: ${reasonOf(error)}`)
  }
}

function accept<T>(path: string, result: Read<T>, language: Language): T {
  if (result.value !== undefined) return result.value
  throw new CommandError(faultWords(path, result.faults, language))
}

export function faultWords(path: string, faults: readonly ProblemFault[], language: Language): string {
  const head = {
    de: `${path} hat ${faults.length === 1 ? 'einen Fehler' : `${faults.length} Fehler`}:`,
    en: `${path} has ${faults.length === 1 ? 'one fault' : `${faults.length} faults`}:`,
  }
  return [
    head[language],
    ...faults.map(fault => `  ${fault.code} ${fault.where}: ${fault.cause[language]}\n      ${fault.action[language]}`),
  ].join('\n')
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
