import { RULES } from '../../../../solver/browser.ts'
import { useI18n } from '../../../i18n/i18n.tsx'

const TITLES = new Map(RULES.map(rule => [rule.id, rule.title]))

/** The name of a rule in the page's language, from the rule itself; its id where the pages do not know the rule. */
export function useRuleTitle(): (rule: string) => string {
  const { language } = useI18n()
  return rule => TITLES.get(rule)?.[language] ?? rule
}
