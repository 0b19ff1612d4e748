import { Link } from 'wouter'
import { Figure, FigureRow } from '../../../components/figure.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import type { Accuracy } from '../api/accuracy.ts'
import { readingOf } from '../model/reading.ts'

/** The figures of all that is shown, and what they mean. */
export function AccuracyReading({ accuracy }: { readonly accuracy: Accuracy }) {
  const { t, format } = useI18n()
  const { total, grain } = accuracy
  const reading = readingOf(total)
  const percent = (value: number | null) => (value === null ? '–' : format.percent(value, 1))
  const of100 = (value: number) => format.number(100 * value, 1)
  return (
    <>
      <FigureRow>
        <Figure
          label={t('accuracy.wape')}
          value={percent(total.wape)}
          note={
            total.chance === null
              ? t('accuracy.ofCounted')
              : t('accuracy.chanceNote', { chance: percent(total.chance) })
          }
        />
        <Figure
          label={t('accuracy.mase')}
          value={total.mase === null ? '–' : format.number(total.mase, 2)}
          note={t('accuracy.maseNote')}
        />
        <Figure label={t('accuracy.bias')} value={signed(total.bias, percent)} note={t('accuracy.biasNote')} />
        <Figure label={t('accuracy.coverage')} value={percent(total.coverage)} note={t('accuracy.coverageNote')} />
        <Figure
          label={t(`accuracy.compared.${grain}`)}
          value={format.number(total.compared)}
          note={t('accuracy.customersNote', { customers: format.number(total.customers) })}
        />
      </FigureRow>
      <div className="stack stack--small">
        {reading.error !== 'none' && (
          <p>
            {t(`accuracy.read.error.${grain}`, { error: of100(total.wape ?? 0) })}
            {reading.error === 'with-chance' && ` ${t('accuracy.read.chance', { chance: of100(total.chance ?? 0) })}`}
          </p>
        )}
        {reading.naive !== 'unknown' && (
          <p>{t(`accuracy.read.naive.${reading.naive}`, { share: format.percent(Math.abs(1 - (total.mase ?? 1))) })}</p>
        )}
        {reading.bias !== 'unknown' && (
          <p>{t(`accuracy.read.bias.${reading.bias}`, { share: percent(Math.abs(total.bias ?? 0)) })}</p>
        )}
        {reading.interval !== 'unknown' && (
          <p>{t(`accuracy.read.interval.${reading.interval}`, { share: percent(total.coverage) })}</p>
        )}
      </div>
      <p className="small muted">
        {accuracy.firstDay !== null &&
          accuracy.lastDay !== null &&
          t('accuracy.range', {
            from: format.dateShort(accuracy.firstDay),
            to: format.dateShort(accuracy.lastDay),
          })}{' '}
        <Link href="/glossary#wape">{t('accuracy.definitions')}</Link>
      </p>
    </>
  )
}

/** A share with its sign, so that too high and too low are told apart without colour. */
export function signed(value: number | null, percent: (value: number | null) => string): string {
  return value !== null && value > 0 ? `+${percent(value)}` : percent(value)
}
