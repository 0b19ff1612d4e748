import type { SolveProgress } from '../../solver/index.ts'
import type { Language } from './language.ts'

const PHASES: Record<SolveProgress['phase'], Record<Language, string>> = {
  start: { de: 'erster Plan', en: 'first roster' },
  bound: { de: 'untere Schranke', en: 'lower bound' },
  dive: { de: 'Runden', en: 'rounding' },
  improve: { de: 'Verbessern', en: 'improving' },
}

const WORDS = {
  de: { steps: 'Schritte', best: 'Kosten', bound: 'Schranke', gap: 'Abstand' },
  en: { steps: 'steps', best: 'cost', bound: 'bound', gap: 'gap' },
} as const

/** One line of progress: time, phase, steps, cost, bound, gap. */
export function progressWords(progress: SolveProgress, seconds: number, language: Language): string {
  const words = WORDS[language]
  const figures = new Intl.NumberFormat(language, { maximumFractionDigits: 0 })
  const share = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 2 })
  return [
    `${seconds.toFixed(1).padStart(6)} s`,
    PHASES[progress.phase][language].padEnd(15),
    `${words.steps} ${figures.format(progress.steps)}`,
    `${words.best} ${figures.format(progress.best)}`,
    ...(progress.bound === undefined ? [] : [`${words.bound} ${figures.format(progress.bound)}`]),
    ...(progress.gap === undefined ? [] : [`${words.gap} ${share.format(progress.gap)}`]),
  ].join('  ')
}
