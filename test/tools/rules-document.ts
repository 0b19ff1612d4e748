import type { z } from 'zod'
import { planningProblemSchema } from '../../solver/model/planning-problem.ts'
import { RULES } from '../../solver/rules/index.ts'
import type { Rule, RuleBasis } from '../../solver/rules/rule.ts'

const BASIS: Record<RuleBasis, string> = {
  statutory: 'law: always hard, a problem may only tighten its numbers',
  agreement: 'agreement: hard unless a problem makes it soft or a warning',
  preference: 'preference: costs points',
}

/** A problem that changes nothing, to ask for default prices. */
const PLAIN = planningProblemSchema.parse({
  format: 'amtstakt-planning-problem',
  version: 1,
  id: 'plain',
  horizon: { firstDay: '2027-03-01', days: 7 },
  sites: [{ id: 'site', name: '', kind: 'office', counters: 1, days: [] }],
  activities: [{ id: 'activity', name: '' }],
  cover: [],
  people: [],
})

/** docs/RULES.md: every rule with its sentence, numbers and source, in the order of the register. */
export function writeRules(): string {
  return `${[
    '# Rules of a roster',
    '',
    'Generated from `solver/rules/` by `npm run generate`. A planning problem changes rules in its list `rules` (by id: level,',
    'weight, params); nothing else does. Working time of a shift is its presence less its breaks; a break does not part two',
    'pieces of the same work; weeks are those of `people[].weeks`, calendar weeks run from Monday to Sunday. Hard rules are never',
    'broken by the engine; the cost of a roster is the sum of amount times weight over the soft ones, in points.',
    '',
    '| rule | basis | unit | points per unit |',
    '| --- | --- | --- | --- |',
    ...RULES.map(rule => `| [${rule.id}](#${rule.id}) | ${rule.basis} | ${rule.unit} | ${weightOf(rule)} |`),
    ...RULES.flatMap(section),
  ].join('\n')}\n`
}

function section(rule: Rule): string[] {
  const params = Object.entries(rule.params.shape)
  const defaults = rule.params.parse({}) as Record<string, unknown>
  const tighter = (rule.tighter ?? {}) as Record<string, string | undefined>
  return [
    '',
    `## ${rule.id}`,
    '',
    `**${rule.title.en}** (${rule.title.de})`,
    '',
    rule.sentence.en,
    '',
    `> ${rule.sentence.de}`,
    '',
    `Basis: ${BASIS[rule.basis]}. Unit: ${rule.unit}. Source: ${rule.source}.`,
    ...(params.length === 0
      ? []
      : [
          '',
          '| parameter | default | tighter | meaning |',
          '| --- | --- | --- | --- |',
          ...params.map(
            ([name, schema]) =>
              `| ${name} | ${JSON.stringify(defaults[name])} | ${tighter[name] ?? '-'} | ${(schema as z.ZodType).description ?? ''} |`,
          ),
        ]),
  ]
}

/** Points per unit by default; of an agreement's rule, what it costs once a problem makes it soft. */
function weightOf(rule: Rule): string {
  const weight = typeof rule.weight === 'function' ? rule.weight(PLAIN) : rule.weight
  if (rule.basis === 'statutory') return '-'
  return rule.basis === 'agreement' ? `(${weight} when soft)` : String(weight)
}
