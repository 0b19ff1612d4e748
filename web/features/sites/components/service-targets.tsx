import { SelectField } from '../../../components/controls.tsx'
import { EditableList } from '../../../components/editable-list.tsx'
import { NumberField } from '../../../components/number-field.tsx'
import { PlainTable } from '../../../components/plain-table.tsx'
import { ValidityFields, ValidityText } from '../../../components/validity-fields.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import { useSiteList } from '../api/use-site-list.ts'
import type { ServiceTarget, SiteDetail } from '../api/use-sites.ts'

const CHANNELS = ['walk-in', 'appointment', 'call'] as const

interface ServiceTargetsProps {
  readonly site: SiteDetail
  readonly today: string
}

/** How long customers may wait, by channel: the site's own targets, else those of the city. */
export function ServiceTargets({ site, today }: ServiceTargetsProps) {
  const { t } = useI18n()
  const saving = useSiteList(site, 'serviceTargets')
  return (
    <EditableList<ServiceTarget>
      title={t('sites.targets')}
      lead={t('sites.targetsLead')}
      items={site.serviceTargets}
      editable={site.editable}
      path="items"
      addLabel={t('sites.addTarget')}
      newItem={() => ({
        channel: site.kind === 'phone' ? 'call' : 'walk-in',
        share: 0.8,
        withinMinutes: 20,
        intervalShare: null,
        maxOccupancy: null,
        from: today,
        to: null,
      })}
      nameOf={target => t(`sites.channel.${target.channel}`)}
      saving={saving}
      fields={(target, change, faultsOf) => (
        <>
          <SelectField
            label={t('sites.channel')}
            width="short"
            value={target.channel}
            onChange={event => change({ channel: event.target.value as ServiceTarget['channel'] })}
          >
            {CHANNELS.map(channel => (
              <option key={channel} value={channel}>
                {t(`sites.channel.${channel}`)}
              </option>
            ))}
          </SelectField>
          <NumberField
            label={t('sites.share')}
            unit="%"
            scale={0.01}
            min={1}
            max={99}
            value={target.share}
            faults={faultsOf('share')}
            onChange={value => change({ share: value ?? 0 })}
          />
          <NumberField
            label={t('sites.within')}
            unit={t('sites.minutes')}
            step={0.5}
            min={0}
            value={target.withinMinutes}
            faults={faultsOf('withinMinutes')}
            onChange={value => change({ withinMinutes: value ?? 0 })}
          />
          <NumberField
            label={t('sites.intervalShare')}
            hint={t('sites.intervalShareHint')}
            unit="%"
            optional
            scale={0.01}
            min={1}
            max={99}
            value={target.intervalShare ?? null}
            faults={faultsOf('intervalShare')}
            onChange={value => change({ intervalShare: value })}
          />
          <NumberField
            label={t('sites.occupancy')}
            hint={t('sites.occupancyHint')}
            unit="%"
            optional
            scale={0.01}
            min={1}
            max={100}
            value={target.maxOccupancy ?? null}
            faults={faultsOf('maxOccupancy')}
            onChange={value => change({ maxOccupancy: value })}
          />
          <ValidityFields value={target} onChange={change} faultsOf={faultsOf} />
        </>
      )}
    >
      <TargetTable caption={t('sites.targets')} targets={site.serviceTargets} empty={t('sites.noTargets')} />
      {site.defaultServiceTargets.length > 0 && (
        <>
          <h3>{t('sites.defaultTargets')}</h3>
          <TargetTable
            caption={t('sites.defaultTargets')}
            targets={site.defaultServiceTargets}
            empty={t('components.none')}
          />
        </>
      )}
    </EditableList>
  )
}

interface TargetTableProps {
  readonly caption: string
  readonly targets: readonly ServiceTarget[]
  readonly empty: string
}

function TargetTable({ caption, targets, empty }: TargetTableProps) {
  const { t, format } = useI18n()
  return (
    <PlainTable
      caption={caption}
      rows={targets}
      rowKey={(target, index) => `${target.channel} ${target.from} ${index}`}
      empty={empty}
      columns={[
        {
          id: 'channel',
          header: t('sites.channel'),
          rowHeader: true,
          cell: row => t(`sites.channel.${row.channel}`),
        },
        {
          id: 'target',
          header: t('sites.target'),
          cell: row =>
            t('sites.targetText', {
              share: format.percent(row.share),
              minutes: format.number(row.withinMinutes, 1),
            }),
        },
        {
          id: 'interval',
          header: t('sites.intervalShare'),
          numeric: true,
          cell: row => format.percent(row.intervalShare ?? row.share),
        },
        {
          id: 'occupancy',
          header: t('sites.occupancy'),
          numeric: true,
          cell: row => (row.maxOccupancy ? format.percent(row.maxOccupancy) : '–'),
        },
        { id: 'valid', header: t('sites.validity'), cell: row => <ValidityText value={row} /> },
      ]}
    />
  )
}
