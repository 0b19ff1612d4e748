import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { useCatalogue } from '../../features/catalogue/api/use-catalogue.ts'
import type { Service } from '../../features/services/api/use-services.ts'
import { ServiceDialog } from '../../features/services/components/service-dialog.tsx'
import { ServicesTable } from '../../features/services/components/services-table.tsx'
import { hasRole, useMe } from '../../features/session/api/use-session.ts'
import { useI18n } from '../../i18n/i18n.tsx'

/** The city's services with their handling times; changed by the administrator. */
export function ServicesPage() {
  const { t } = useI18n()
  const me = useMe()
  const query = useCatalogue()
  const [edited, setEdited] = useState<Service | 'new' | null>(null)
  const mayEdit = hasRole(me, 'admin')
  return (
    <div className="stack">
      <PageHeader
        title={t('services.title')}
        lead={t('services.lead')}
        actions={
          mayEdit && (
            <Button look="primary" icon="add" onClick={() => setEdited('new')}>
              {t('services.add')}
            </Button>
          )
        }
      />
      <ServicesTable
        services={query.data?.services}
        error={query.error}
        onRetry={() => void query.refetch()}
        onEdit={mayEdit ? setEdited : undefined}
      />
      {edited && (
        <ServiceDialog
          key={edited === 'new' ? 'new' : edited.id}
          service={edited === 'new' ? undefined : edited}
          onClose={() => setEdited(null)}
        />
      )}
    </div>
  )
}
