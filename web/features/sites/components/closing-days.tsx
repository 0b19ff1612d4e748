import { EditableList } from '../../../components/editable-list.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import { useSiteList } from '../api/use-site-list.ts'
import type { ClosingDay, SiteDetail } from '../api/use-sites.ts'
import { ClosingFields, closingWhen } from './closing-fields.tsx'
import { ClosingTable } from './closing-table.tsx'

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
      <ClosingTable caption={t('sites.closing')} days={site.closingDays} today={today} empty={t('sites.noClosing')} />
      <h3>{t('sites.inherited')}</h3>
      <ClosingTable
        caption={t('sites.inherited')}
        days={site.inheritedClosingDays}
        today={today}
        empty={t('sites.noInherited')}
      />
    </EditableList>
  )
}
