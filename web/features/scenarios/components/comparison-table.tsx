import { PlainTable } from '../../../components/plain-table.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import type { ScenarioRun } from '../api/scenarios.ts'
import { differenceText, measureText } from '../model/measure-text.ts'
import { MEASURES } from '../model/measures.ts'

/** Scenarios side by side, each with its difference from its base week. */
export function ComparisonTable({ runs }: { readonly runs: readonly ScenarioRun[] }) {
  const { t, format } = useI18n()
  const bases = [...new Map(runs.map(run => [run.definition.base, run])).values()]
  return (
    <PlainTable
      caption={t('scenarios.comparison')}
      columns={[
        { id: 'measure', header: t('scenarios.measure'), rowHeader: true, cell: measure => t(measure.title) },
        ...bases.map(run => ({
          id: `base-${run.definition.base}`,
          header: t(`scenarios.base.${run.definition.base}`),
          numeric: true,
          cell: (measure: (typeof MEASURES)[number]) => measureText(measure, run.base, format),
        })),
        ...runs.flatMap(run => [
          {
            id: `run-${run.id}`,
            header: run.name,
            numeric: true,
            cell: (measure: (typeof MEASURES)[number]) => measureText(measure, run.outcome, format),
          },
          {
            id: `difference-${run.id}`,
            header: t('scenarios.difference', { name: run.name }),
            numeric: true,
            cell: (measure: (typeof MEASURES)[number]) => differenceText(measure, run, format),
          },
        ]),
      ]}
      rows={MEASURES}
      rowKey={measure => measure.id}
      empty={t('scenarios.noRuns')}
    />
  )
}
