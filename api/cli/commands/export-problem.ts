import { existsSync } from 'node:fs'
import { DatabaseError, databaseFromEnvironment, openDatabase } from '../../../db/client.ts'
import { addDays, isoWeekOf, mondayOf, mondayOfIsoWeek, readProblem } from '../../../solver/index.ts'
import { dateIn } from '../../clock.ts'
import { AppError } from '../../errors.ts'
import { problemOfWeek } from '../../rosters/problem-of-week.ts'
import {
  type Arguments,
  CommandError,
  type CommandSpec,
  type ExitCode,
  runCommand,
  type Terminal,
  UsageError,
} from '../command.ts'
import { demandWritable, faultWords, writeWhole } from '../documents.ts'
import { type Language, languageOf, languageOption } from '../language.ts'
import { printJson } from '../print-json.ts'
import { type Account, demoAccountOf, fetchFromService, serviceAt } from '../service-client.ts'

/** Weeks begin at the wall clock of the city; the example city and its law are German. */
const TIME_ZONE = 'Europe/Berlin'

const spec: CommandSpec = {
  name: 'export-problem',
  summary: 'Writes the planning problem of a stored week, with all that is needed to judge and simulate a roster.',
  positionals: [],
  options: {
    week: { type: 'string', value: 'WEEK', help: 'ISO week such as 2027-W09 (default: next week)' },
    out: { type: 'string', value: 'FILE', help: 'where the problem goes (default: standard output)' },
    url: {
      type: 'string',
      value: 'URL',
      help: 'address of the running service (default: AMTSTAKT_URL, else PORT here)',
    },
    user: { type: 'string', value: 'NAME', help: 'login at the service (default: AMTSTAKT_USER)' },
    ...languageOption,
  },
  notes: [
    'Through the service when it runs, signed in with AMTSTAKT_USER and AMTSTAKT_PASSWORD (a demonstration needs neither),',
    'else directly from the database of AMTSTAKT_DATA or DATABASE_URL.',
    'Exit codes: 0 written, 1 not possible or the stored data have faults, 2 when called wrongly.',
  ],
}

/** `npm run export-problem -- --week 2027-W09 --out problem.json` */
export function exportProblem(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  return runCommand(spec, argv, terminal, async args => {
    const language = languageOf(args, terminal)
    const week = weekOf(args, terminal)
    const out = args.text('out')
    if (out !== undefined) demandWritable(out)
    const document = await documentOf(week, args, terminal, language)
    const read = readProblem(document)
    const text = printJson(read.value ?? document)
    if (out === undefined) terminal.out(text)
    else writeWhole(out, text)
    if (read.value === undefined) throw new CommandError(faultWords(out ?? week, read.faults, language))
    const { people, cover, sites } = read.value
    terminal.err(`${week}: ${sites.length} sites, ${people.length} people, ${cover.length} cover lines\n`)
    return 0
  })
}

function weekOf(args: Arguments, { env }: Terminal): string {
  const asked = args.text('week')
  if (asked === undefined) {
    const today = env.AMTSTAKT_TODAY ?? dateIn(new Date(), TIME_ZONE)
    return isoWeekOf(addDays(mondayOf(today), 7))
  }
  try {
    mondayOfIsoWeek(asked)
    return asked
  } catch (error) {
    throw new UsageError(`--week: ${error instanceof Error ? error.message : String(error)}.`)
  }
}

async function documentOf(week: string, args: Arguments, terminal: Terminal, language: Language): Promise<unknown> {
  const { env } = terminal
  const named = args.text('url') ?? env.AMTSTAKT_URL
  const url = (named ?? `http://127.0.0.1:${env.PORT || '3000'}`).replace(/\/+$/, '')
  const info = await serviceAt(url)
  if (info) {
    const account = accountFrom(args.text('user') ?? env.AMTSTAKT_USER, env.AMTSTAKT_PASSWORD) ?? demoAccountOf(info)
    if (!account)
      throw new CommandError(`${info.name} runs at ${url}: set AMTSTAKT_USER and AMTSTAKT_PASSWORD to sign in.`)
    terminal.err(`From ${info.name} at ${url}, signed in as ${account.login}\n`)
    return fetchFromService(url, account, `/planning-problems/${week}`, language)
  }
  if (named !== undefined) throw new CommandError(`No Amtstakt answers at ${url}.`)
  return fromDatabase(week, terminal, language)
}

function accountFrom(login: string | undefined, password: string | undefined): Account | undefined {
  return login === undefined || password === undefined ? undefined : { login, password }
}

async function fromDatabase(week: string, terminal: Terminal, language: Language): Promise<unknown> {
  const place = databaseFromEnvironment(terminal.env)
  if (place.folder !== undefined && !existsSync(place.folder))
    throw new CommandError(`There is no data folder ${place.folder} and no running service: npm start makes both.`)
  try {
    const database = await openDatabase({ ...place, migrate: false })
    try {
      terminal.err(`From the database ${place.folder ?? 'at DATABASE_URL'}\n`)
      return (await problemOfWeek(database.db, mondayOfIsoWeek(week))).problem
    } finally {
      await database.close()
    }
  } catch (error) {
    if (error instanceof AppError)
      throw new CommandError(`${error.code}: ${error.cause[language]} ${error.action[language]}`)
    if (error instanceof DatabaseError) throw new CommandError(`${error.code}: ${error.message}. ${error.action}`)
    throw error
  }
}
