import { Button } from '../../../components/button.tsx'
import { type Column, DataTable } from '../../../components/data-table.tsx'
import { EmptyState } from '../../../components/empty-state.tsx'
import { StatusBadge } from '../../../components/status-badge.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import type { Service } from '../api/use-services.ts'

interface ServicesTableProps {
  readonly services: readonly Service[] | undefined
  readonly error: unknown
  readonly onRetry: () => void
  /** Left out: the role may only read. */
  readonly onEdit?: (service: Service) => void
}

/** What is done at the counter, and how long it takes. */
export function ServicesTable({ services, error, onRetry, onEdit }: ServicesTableProps) {
  const { t, format, language } = useI18n()
  const state = (service: Service) => t(service.active ? 'services.isActive' : 'services.isInactive')
  const columns: readonly Column<Service>[] = [
    { id: 'name', header: t('services.name'), rowHeader: true, value: service => service.name[language] },
    {
      id: 'mean',
      header: `${t('services.mean')} (${t('services.minutes')})`,
      numeric: true,
      value: service => service.meanMinutes,
      cell: service => format.number(service.meanMinutes, 1),
    },
    {
      id: 'cv',
      header: t('services.cv'),
      numeric: true,
      value: service => service.cv,
      cell: service => format.number(service.cv, 2),
    },
    {
      id: 'changeover',
      header: `${t('services.changeover')} (${t('services.minutes')})`,
      numeric: true,
      value: service => service.changeoverMinutes,
      cell: service => format.number(service.changeoverMinutes, 1),
    },
    {
      id: 'slot',
      header: `${t('services.slot')} (${t('services.minutes')})`,
      numeric: true,
      value: service => service.slotMinutes ?? null,
      cell: service =>
        service.slotMinutes ? (
          format.number(service.slotMinutes)
        ) : (
          <span className="muted">{t('services.notBookable')}</span>
        ),
    },
    {
      id: 'online',
      header: t('services.online'),
      value: service => t(service.online ? 'components.yes' : 'components.no'),
    },
    {
      id: 'active',
      header: t('services.active'),
      value: state,
      cell: service => <StatusBadge tone={service.active ? 'success' : 'neutral'}>{state(service)}</StatusBadge>,
    },
    ...(onEdit ? [editColumn(onEdit)] : []),
  ]

  function editColumn(edit: (service: Service) => void): Column<Service> {
    return {
      id: 'actions',
      header: t('services.actions'),
      action: true,
      value: () => null,
      cell: service => (
        <Button
          look="tertiary"
          small
          icon="edit"
          aria-label={t('components.editNamed', { name: service.name[language] })}
          onClick={() => edit(service)}
        >
          {t('components.edit')}
        </Button>
      ),
    }
  }

  return (
    <DataTable
      caption={t('services.title')}
      columns={columns}
      rows={services}
      rowKey={service => service.id}
      error={error}
      onRetry={onRetry}
      searchLabel={t('services.search')}
      exportName="services"
      defaultSorting={{ by: 'name', direction: 'up' }}
      empty={<EmptyState title={t('services.empty')} />}
    />
  )
}
