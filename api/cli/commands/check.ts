import { checkRoster } from '../../../solver/index.ts'
import { type CommandSpec, type ExitCode, runCommand, type Terminal } from '../command.ts'
import { problemFrom, rosterFrom } from '../documents.ts'
import { languageOf, languageOption } from '../language.ts'
import { printJson } from '../print-json.ts'
import { reportWords } from '../report-words.ts'

const spec: CommandSpec = {
  name: 'check',
  summary: 'Judges a roster by the rules of its planning problem, independently of whoever made it.',
  positionals: [
    { name: 'problem.json', help: 'the planning problem (docs/formats)' },
    { name: 'roster.json', help: 'the roster (docs/formats)' },
  ],
  options: {
    json: { type: 'boolean', help: 'print the report as JSON' },
    all: { type: 'boolean', help: 'list every cost, not the largest only' },
    ...languageOption,
  },
  notes: [
    'Exit codes: 0 no hard rule is broken and the stated figures are right, 1 otherwise or when a file has faults,',
    '2 when called wrongly.',
  ],
}

/** `npm run check -- problem.json roster.json` */
export function check(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  return runCommand(spec, argv, terminal, async args => {
    const language = languageOf(args, terminal)
    const [problemPath, rosterPath] = args.positionals as [string, string]
    const report = checkRoster(problemFrom(problemPath, language), rosterFrom(rosterPath, language))
    terminal.out(args.isSet('json') ? printJson(report) : reportWords(report, language, { all: args.isSet('all') }))
    const untrue = report.violations.some(violation => violation.rule === 'figures-agree')
    return report.ok && !untrue ? 0 : 1
  })
}
