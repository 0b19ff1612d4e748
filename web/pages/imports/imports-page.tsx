import { PageHeader } from '../../components/page-header.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { Section } from '../../components/section.tsx'
import { useImportFormats, useImportMappings } from '../../features/imports/api/imports.ts'
import { ImportDesk } from '../../features/imports/components/import-desk.tsx'
import { MappingList, RunList } from '../../features/imports/components/import-lists.tsx'
import { useI18n } from '../../i18n/i18n.tsx'

/** Files with counts come in here. */
export function ImportsPage() {
  const { t } = useI18n()
  const formats = useImportFormats()
  const mappings = useImportMappings()
  return (
    <div className="stack stack--large">
      <PageHeader
        title={t('imports.title')}
        lead={t('imports.lead')}
        parent={{ to: '/demand', label: t('demand.title') }}
      />
      <QueryState query={formats}>
        {({ items }) => <ImportDesk formats={items} mappings={mappings.data?.items ?? []} />}
      </QueryState>
      <Section title={t('imports.runs.title')}>
        <RunList />
      </Section>
      <Section title={t('imports.saved.title')}>
        <MappingList />
      </Section>
    </div>
  )
}
