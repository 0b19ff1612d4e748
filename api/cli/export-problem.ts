import { exportProblem } from './commands/export-problem.ts'
import { processTerminal } from './process-terminal.ts'

process.exitCode = await exportProblem(process.argv.slice(2), processTerminal())
