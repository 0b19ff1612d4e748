import { useQuery } from '@tanstack/react-query'
import { useI18n } from '../../../i18n/i18n.tsx'

/**
 * The name of a rule in the page's language, from the rule itself; its id until the rules are there, or where the pages do
 * not know the rule. The rules are fetched when the first name is asked for: a grid can be drawn without them.
 */
export function useRuleTitle(): (rule: string) => string {
  const { language } = useI18n()
  const { data: titles } = useQuery({
    queryKey: ['rule-titles'],
    queryFn: async () => {
      const { RULES } = await import('../../../../solver/browser.ts')
      return new Map(RULES.map(rule => [rule.id, rule.title]))
    },
    staleTime: Number.POSITIVE_INFINITY,
  })
  return rule => titles?.get(rule)?.[language] ?? rule
}
