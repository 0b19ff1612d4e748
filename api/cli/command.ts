import { parseArgs } from 'node:util'

/** Where a command reads its settings and writes its words; a test hands in its own. */
export interface Terminal {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  readonly env: Readonly<Record<string, string | undefined>>
  /** whether a line on `err` may be written over */
  readonly rewrites: boolean
  /** aborted by Ctrl-C or a request to end */
  readonly signal: AbortSignal
}

/** The outcome of a command: 0 as wished, 1 violations or faults found, 2 called wrongly. */
export type ExitCode = 0 | 1 | 2

interface OptionSpec {
  readonly type: 'string' | 'boolean'
  /** name of the value in the help, such as FILE */
  readonly value?: string
  readonly help: string
}

export interface CommandSpec {
  readonly name: string
  readonly summary: string
  /** arguments that stand without a name, all required */
  readonly positionals: readonly { readonly name: string; readonly help: string }[]
  readonly options: Readonly<Record<string, OptionSpec>>
  /** what else a caller wants to know: files written, exit codes */
  readonly notes: readonly string[]
}

export interface Arguments {
  readonly positionals: readonly string[]
  readonly text: (option: string) => string | undefined
  readonly isSet: (option: string) => boolean
  /** a whole number of at least `min`. @throws UsageError for anything else */
  readonly whole: (option: string, min: number) => number | undefined
}

/** The command was called wrongly: told with its usage, exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** What the user asked for cannot be done (a file is missing, the service refuses): told in a sentence, exit code 1. */
export class CommandError extends Error {
  override readonly name = 'CommandError'
}

/** Runs a command: reads its arguments, answers `--help`, turns what went wrong into words and an exit code. */
export async function runCommand(
  spec: CommandSpec,
  argv: readonly string[],
  terminal: Terminal,
  run: (args: Arguments) => Promise<ExitCode>,
): Promise<ExitCode> {
  try {
    if (argv.includes('--help') || argv.includes('-h')) {
      terminal.out(`${helpText(spec)}\n`)
      return 0
    }
    return await run(readArguments(spec, argv))
  } catch (error) {
    if (error instanceof UsageError) {
      terminal.err(`${error.message}\n\n${usageLine(spec)}\nnpm run ${spec.name} -- --help tells more.\n`)
      return 2
    }
    if (error instanceof CommandError) {
      terminal.err(`${error.message}\n`)
      return 1
    }
    throw error
  }
}

function readArguments(spec: CommandSpec, argv: readonly string[]): Arguments {
  const options = Object.fromEntries(Object.entries(spec.options).map(([name, { type }]) => [name, { type }]))
  const { values, positionals } = parsed(argv, options)
  const missing = spec.positionals.slice(positionals.length).map(({ name }) => name)
  if (missing.length > 0) throw new UsageError(`Missing: ${missing.join(', ')}.`)
  const extra = positionals.slice(spec.positionals.length)
  if (extra.length > 0) throw new UsageError(`Not understood: ${extra.join(' ')}.`)
  const text = (option: string) => {
    const value = values[option]
    return typeof value === 'string' ? value : undefined
  }
  return {
    positionals,
    text,
    isSet: option => values[option] === true,
    whole: (option, min) => {
      const value = text(option)
      if (value === undefined) return undefined
      const number = Number(value)
      if (!/^-?\d+$/.test(value) || !Number.isSafeInteger(number) || number < min)
        throw new UsageError(`--${option} takes a whole number of at least ${min}, not "${value}".`)
      return number
    },
  }
}

function parsed(argv: readonly string[], options: Record<string, { type: 'string' | 'boolean' }>) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true, strict: true })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

function usageLine(spec: CommandSpec): string {
  const named = Object.entries(spec.options).map(
    ([name, option]) => `[--${name}${option.value ? ` ${option.value}` : ''}]`,
  )
  return ['Usage: npm run', spec.name, '--', ...spec.positionals.map(({ name }) => name), ...named].join(' ')
}

function helpText(spec: CommandSpec): string {
  const rows = [
    ...spec.positionals.map(({ name, help }) => [name, help] as const),
    ...Object.entries(spec.options).map(
      ([name, option]) => [`--${name}${option.value ? ` ${option.value}` : ''}`, option.help] as const,
    ),
    ['--help', 'this text'] as const,
  ]
  const width = Math.max(...rows.map(([left]) => left.length)) + 2
  return [
    spec.summary,
    '',
    usageLine(spec),
    '',
    ...rows.map(([left, right]) => `  ${left.padEnd(width)}${right}`),
    '',
    ...spec.notes,
  ].join('\n')
}
