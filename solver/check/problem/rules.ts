import type { RuleUse } from '../../model/planning-problem.ts'
import type { ListParam, NumberParam, RosterCheck } from '../check.ts'
import { CHECKS } from '../checks/index.ts'
import type { ProblemCheck, ProblemFault } from './fault.ts'

/** Changes to the rule set: rules that exist, levels that may change, parameters that exist, the law never loosened. */
export const rules: ProblemCheck = function* (problem) {
  for (const [index, use] of problem.rules.entries()) {
    const where = `rules[${index}]`
    const check = CHECKS.find(candidate => candidate.rule === use.id)
    if (check) yield* faultsOfUse(use, check, where)
    else
      yield {
        code: 'PRB-016',
        cause: { de: `Die Regel „${use.id}“ gibt es nicht.`, en: `There is no rule "${use.id}".` },
        action: { de: 'Eine Kennung aus docs/RULES.md verwenden.', en: 'Use an id from docs/RULES.md.' },
        where: `${where}.id`,
      }
  }
}

function* faultsOfUse(use: RuleUse, check: RosterCheck, where: string): Generator<ProblemFault> {
  const level = check.kind === 'soft' ? 'soft' : 'hard'
  if (use.level !== undefined && use.level !== level && check.kind !== 'agreement')
    yield {
      code: 'PRB-017',
      cause: {
        de: `„${use.id}“ ist ${check.kind === 'soft' ? 'eine weiche Regel' : 'Gesetz'} und kann nicht „${use.level}“ werden.`,
        en: `"${use.id}" is ${check.kind === 'soft' ? 'a soft rule' : 'law'} and cannot become "${use.level}".`,
      },
      action: {
        de: 'Nur Regeln einer Vereinbarung dürfen ihre Stufe ändern; level weglassen.',
        en: 'Only rules of an agreement may change their level; leave level out.',
      },
      where: `${where}.level`,
    }
  for (const [name, value] of Object.entries(use.params ?? {})) {
    const param = check.params[name]
    yield* paramFaults(check, param, value, `${where}.params.${name}`)
  }
}

function* paramFaults(
  check: RosterCheck,
  param: NumberParam | ListParam | undefined,
  value: unknown,
  where: string,
): Generator<ProblemFault> {
  const fits = param && ('tighter' in param ? isMeasure(value) : isListOfIds(value))
  if (!param || !fits) {
    const names = Object.keys(check.params).join(', ')
    return yield {
      code: 'PRB-019',
      cause: {
        de: param
          ? `${JSON.stringify(value)} passt nicht zu diesem Regelwert.`
          : `Die Regel „${check.rule}“ kennt diesen Wert nicht.`,
        en: param
          ? `${JSON.stringify(value)} does not fit this parameter.`
          : `The rule "${check.rule}" has no such parameter.`,
      },
      action: {
        de: names === '' ? 'Ihn weglassen, die Regel hat keine Werte.' : `Bekannt sind: ${names}.`,
        en: names === '' ? 'Leave it out, the rule has none.' : `Known are: ${names}.`,
      },
      where,
    }
  }
  if (check.kind !== 'statutory' || !('tighter' in param)) return
  const given = value as number
  if (param.tighter === 'smaller' ? given <= param.default : given >= param.default) return
  yield {
    code: 'PRB-018',
    cause: {
      de: `${given} ist lockerer als das Gesetz (${param.default}).`,
      en: `${given} is looser than the law (${param.default}).`,
    },
    action: {
      de: `Einen Wert ${param.tighter === 'smaller' ? 'bis' : 'ab'} ${param.default} wählen.`,
      en: `Choose ${param.default} or ${param.tighter === 'smaller' ? 'less' : 'more'}.`,
    },
    where,
  }
}

/** Whole, as the rules take no fractions: they would go on with their defaults, unnoticed. */
function isMeasure(value: unknown): boolean {
  return Number.isInteger(value) && (value as number) >= 0
}

function isListOfIds(value: unknown): boolean {
  return Array.isArray(value) && value.every(entry => typeof entry === 'string')
}
