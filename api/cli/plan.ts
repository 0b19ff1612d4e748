import { plan } from './commands/plan.ts'
import { processTerminal } from './process-terminal.ts'

process.exitCode = await plan(process.argv.slice(2), processTerminal())
