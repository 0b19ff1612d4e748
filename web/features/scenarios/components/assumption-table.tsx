import { LEVERS } from '../../../../solver/browser.ts'
import { PlainTable } from '../../../components/plain-table.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'

/** Every lever with its default, where that comes from, and what it does. */
export function AssumptionTable() {
  const { t, format, language } = useI18n()
  return (
    <PlainTable
      caption={t('scenarios.assumptions')}
      columns={[
        { id: 'lever', header: t('scenarios.leverLabel'), rowHeader: true, cell: lever => lever.title[language] },
        {
          id: 'value',
          header: t('scenarios.defaultValue'),
          numeric: true,
          cell: lever =>
            lever.unit === 'share'
              ? format.percent(lever.value)
              : `${format.number(lever.value, 1)} ${t(lever.unit === 'days' ? 'scenarios.days' : 'scenarios.minutes')}`,
        },
        { id: 'ramp', header: t('scenarios.ramp'), numeric: true, cell: lever => format.number(lever.rampYears) },
        { id: 'effect', header: t('scenarios.effect'), cell: lever => lever.effect[language] },
        { id: 'source', header: t('scenarios.source'), cell: lever => lever.source[language] },
        {
          id: 'kind',
          header: t('scenarios.basis'),
          cell: lever => t(lever.judgement ? 'scenarios.judgement' : 'scenarios.published'),
        },
      ]}
      rows={LEVERS}
      rowKey={lever => lever.id}
      empty=""
    />
  )
}
