import { z } from 'zod'
import { printJson } from '../../api/cli/print-json.ts'
import { writeErrorList } from '../../api/errors.ts'
import { openApiDocument } from '../../api/http/openapi.ts'
import packageJson from '../../package.json' with { type: 'json' }
import { PROBLEM_CODES } from '../../solver/check/problem/fault.ts'
import { planningProblemSchema } from '../../solver/model/planning-problem.ts'
import { rosterSchema } from '../../solver/model/roster.ts'
import { writeRules } from './rules-document.ts'

/** A file that is made from the sources and never edited by hand. */
export interface Generator {
  /** path from the repository's root */
  readonly file: string
  readonly make: () => string | Promise<string>
}

/** Every generated file; `npm run generate` writes them, `npm run verify` fails when one is not current. */
export const GENERATORS: readonly Generator[] = [
  {
    file: 'docs/formats/planning-problem.v1.schema.json',
    make: () =>
      schemaOf(planningProblemSchema, 'input', {
        title: 'Amtstakt planning problem, version 1',
        description: 'All that a roster is made from and judged by. docs/formats/README.md tells what the fields mean.',
      }),
  },
  {
    file: 'docs/formats/roster.v1.schema.json',
    make: () =>
      schemaOf(rosterSchema, 'output', {
        title: 'Amtstakt roster, version 1',
        description:
          'Who works when, where and at what, with its cost and its proof. docs/formats/README.md tells more.',
      }),
  },
  { file: 'docs/formats/FAULTS.md', make: writeFaultList },
  { file: 'docs/RULES.md', make: writeRules },
  { file: 'docs/api/ERRORS.md', make: writeErrorList },
  { file: 'docs/api/openapi.json', make: () => printJson(openApiDocument(packageJson.version)) },
]

/** docs/formats/FAULTS.md: what can be wrong with a planning problem, from the closed list of codes. */
function writeFaultList(): string {
  return `${[
    '# Faults of a planning problem',
    '',
    'Generated from `solver/check/problem/fault.ts` by `npm run generate`. Reading a problem tells all its faults at once, each',
    'with code, cause, what to do, and the place as a path such as `people[3].sites[0]`. Codes are never reused.',
    '',
    '| code | meaning | Bedeutung |',
    '| --- | --- | --- |',
    ...Object.entries(PROBLEM_CODES).map(([code, { de, en }]) => `| ${code} | ${en} | ${de} |`),
  ].join('\n')}\n`
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output', words: { title: string; description: string }): string {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io, target: 'draft-2020-12' })
  return `${JSON.stringify({ $schema, ...words, ...rest }, null, 2)}\n`
}
