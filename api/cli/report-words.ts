import type { CheckReport, Violation } from '../../solver/index.ts'
import type { Language } from './language.ts'

/** Words of the report on a roster. */
const WORDS = {
  de: {
    ok: 'Der Dienstplan verletzt keine harte Regel.',
    broken: (count: number) =>
      count === 1 ? 'Der Dienstplan verletzt eine harte Regel.' : `Der Dienstplan verletzt harte Regeln, ${count}-mal.`,
    untrue: 'Seine eigenen Angaben stimmen nicht mit seinen Diensten überein.',
    hard: 'Verstöße',
    warnings: 'Hinweise',
    soft: 'Kosten im Einzelnen',
    cost: 'Kosten nach Regel',
    total: 'Summe',
    more: (count: number) => `... und ${count} weitere (--all zeigt alle)`,
    cover: (required: number, uncovered: number, below: number) =>
      `Besetzung: ${uncovered} von ${required} verlangten Personen-Zeitschritten fehlen, ${below} davon unter dem Minimum.`,
  },
  en: {
    ok: 'The roster breaks no hard rule.',
    broken: (count: number) =>
      count === 1 ? 'The roster breaks a hard rule.' : `The roster breaks hard rules ${count} times.`,
    untrue: 'Its own figures do not agree with its shifts.',
    hard: 'Violations',
    warnings: 'Warnings',
    soft: 'Costs one by one',
    cost: 'Cost by rule',
    total: 'total',
    more: (count: number) => `... and ${count} more (--all lists them)`,
    cover: (required: number, uncovered: number, below: number) =>
      `Cover: ${uncovered} of ${required} required person-slots are missing; person-slots below the minimum: ${below}.`,
  },
} as const

/** Most soft violations that are listed unless all are asked for. */
const SHOWN = 15

/** The report as a planner reads it on a terminal. */
export function reportWords(report: CheckReport, language: Language, options: { readonly all: boolean }): string {
  const words = WORDS[language]
  const of = (level: Violation['level']) => report.violations.filter(violation => violation.level === level)
  const hard = of('hard')
  const soft = of('soft').sort((a, b) => b.cost - a.cost)
  const shown = options.all ? soft : soft.slice(0, SHOWN)
  const figures = new Intl.NumberFormat(language)
  const list = (title: string, lines: readonly string[]) => (lines.length === 0 ? [] : ['', `${title}:`, ...lines])
  const line = (violation: Violation) => `  ${violation.rule}: ${violation.message[language]}`
  const { requiredSlots, uncoveredSlots, belowMinimumSlots } = report.cover
  return [
    report.ok ? words.ok : words.broken(hard.length),
    ...(report.violations.some(violation => violation.rule === 'figures-agree') ? [words.untrue] : []),
    words.cover(requiredSlots, uncoveredSlots, belowMinimumSlots),
    ...list(words.hard, hard.map(line)),
    ...list(words.warnings, of('warning').map(line)),
    ...list(words.cost, costTable(report, words.total, figures)),
    ...list(words.soft, [
      ...shown.map(violation => `  ${figures.format(violation.cost).padStart(9)}  ${violation.message[language]}`),
      ...(soft.length > shown.length ? [`  ${words.more(soft.length - shown.length)}`] : []),
    ]),
    '',
  ].join('\n')
}

function costTable(report: CheckReport, total: string, figures: Intl.NumberFormat): string[] {
  const rows = [
    ...report.cost.byRule.map(part => [part.rule, `${figures.format(part.amount)} ${part.unit}`, part.cost] as const),
    [total, '', report.cost.total] as const,
  ]
  const width = Math.max(...rows.map(([name]) => name.length))
  return rows.map(
    ([name, amount, cost]) =>
      `  ${name.padEnd(width)}  ${figures.format(Math.round(cost * 100) / 100).padStart(12)}${amount === '' ? '' : `  ${amount}`}`,
  )
}
