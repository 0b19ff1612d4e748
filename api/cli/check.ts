import { check } from './commands/check.ts'
import { processTerminal } from './process-terminal.ts'

process.exitCode = await check(process.argv.slice(2), processTerminal())
