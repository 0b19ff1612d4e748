import { EditableList } from '../../../components/editable-list.tsx'
import { PlainTable } from '../../../components/plain-table.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import { useSiteList } from '../api/use-site-list.ts'
import type { ClosingDay, SiteDetail } from '../api/use-sites.ts'
import { ClosingFields, closingWhen } from './closing-fields.tsx'

interface ClosingDaysProps {
  readonly site: SiteDetail
  readonly today: string
}

/** The site's own closing days, and those it has from the city. */
export function ClosingDays({ site, today }: ClosingDaysProps) {
  const { t, format } = useI18n()
  const saving = useSiteList(site, 'closingDays')
  return (
    <EditableList<ClosingDay>
      title={t('sites.closing')}
      lead={t('sites.closingLead')}
      items={site.closingDays}
      editable={site.editable}
      path="items"
      addLabel={t('sites.addClosing')}
      newItem={() => ({ firstDay: today, lastDay: today, effect: 'closed', reason: '', from: today, to: null })}
      nameOf={(day, index) => closingWhen(day, t, format) || t('components.entry', { number: index + 1 })}
      saving={saving}
      fields={(day, change, faultsOf) => <ClosingFields day={day} today={today} change={change} faultsOf={faultsOf} />}
    >
      <PlainTable
        caption={t('sites.closing')}
        rows={site.closingDays}
        rowKey={(day, index) => `${day.firstDay} ${day.weekday} ${index}`}
        empty={t('sites.noClosing')}
        columns={[
          {
            id: 'when',
            header: t('sites.closingWhen'),
            rowHeader: true,
            cell: row => closingWhen(row, t, format),
          },
          { id: 'reason', header: t('sites.reason'), cell: row => row.reason },
          { id: 'effect', header: t('sites.closingEffect'), cell: row => t(`sites.effect.${row.effect}`) },
        ]}
      />
      <h3>{t('sites.inherited')}</h3>
      <PlainTable
        caption={t('sites.inherited')}
        rows={site.inheritedClosingDays}
        rowKey={(day, index) => `${day.firstDay} ${day.weekday} ${index}`}
        empty={t('sites.noInherited')}
        columns={[
          {
            id: 'when',
            header: t('sites.closingWhen'),
            rowHeader: true,
            cell: row => closingWhen(row, t, format),
          },
          { id: 'reason', header: t('sites.reason'), cell: row => row.reason },
          { id: 'effect', header: t('sites.closingEffect'), cell: row => t(`sites.effect.${row.effect}`) },
        ]}
      />
    </EditableList>
  )
}
