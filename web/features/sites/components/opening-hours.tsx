import { Button } from '../../../components/button.tsx'
import { SelectField } from '../../../components/controls.tsx'
import { EditableList } from '../../../components/editable-list.tsx'
import type { FaultsOf } from '../../../components/list-editor.tsx'
import { NumberField } from '../../../components/number-field.tsx'
import { PlainTable } from '../../../components/plain-table.tsx'
import { TimeField } from '../../../components/time-field.tsx'
import { ValidityFields, ValidityText } from '../../../components/validity-fields.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import { useSiteList } from '../api/use-site-list.ts'
import type { OpeningHours as Hours, SiteDetail } from '../api/use-sites.ts'
import { WeekPicture } from './week-picture.tsx'

type Block = Hours['blocks'][number]
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const
const MOST_BLOCKS = 4

interface OpeningHoursProps {
  readonly site: SiteDetail
  readonly today: string
}

/** When customers are let in, by weekday: a picture of this week, a table of all entries, and the editor. */
export function OpeningHours({ site, today }: OpeningHoursProps) {
  const { t, format } = useI18n()
  const saving = useSiteList(site, 'openingHours')
  const sorted = [...site.openingHours].sort((a, b) => a.weekday - b.weekday || a.from.localeCompare(b.from))
  return (
    <EditableList<Hours>
      title={t('sites.hours')}
      lead={t('sites.hoursLead')}
      items={sorted}
      editable={site.editable}
      path="items"
      addLabel={t('sites.addHours')}
      newItem={() => ({
        weekday: 1,
        blocks: [{ start: 480, end: 960, access: 'all' }],
        leadMinutes: 30,
        tailMinutes: 30,
        from: today,
        to: null,
      })}
      nameOf={hours => format.weekday(hours.weekday, 'long')}
      saving={saving}
      fields={(hours, change, faultsOf) => (
        <>
          <SelectField
            label={t('sites.weekday')}
            width="short"
            value={hours.weekday}
            faults={faultsOf('weekday')}
            onChange={event => change({ weekday: Number(event.target.value) })}
          >
            {WEEKDAYS.map(weekday => (
              <option key={weekday} value={weekday}>
                {format.weekday(weekday, 'long')}
              </option>
            ))}
          </SelectField>
          <NumberField
            label={t('sites.presenceLead')}
            unit={t('sites.minutes')}
            step={5}
            min={0}
            value={hours.leadMinutes}
            faults={faultsOf('leadMinutes')}
            onChange={value => change({ leadMinutes: value ?? 0 })}
          />
          <NumberField
            label={t('sites.tail')}
            unit={t('sites.minutes')}
            step={5}
            min={0}
            value={hours.tailMinutes}
            faults={faultsOf('tailMinutes')}
            onChange={value => change({ tailMinutes: value ?? 0 })}
          />
          <ValidityFields value={hours} onChange={change} faultsOf={faultsOf} />
          <Blocks blocks={hours.blocks} faultsOf={faultsOf} onChange={blocks => change({ blocks })} />
        </>
      )}
    >
      {sorted.length > 0 && <WeekPicture hours={sorted} date={today} />}
      <PlainTable
        caption={t('sites.hours')}
        rows={sorted}
        rowKey={(hours, index) => `${hours.weekday} ${hours.from} ${index}`}
        empty={t('sites.noHours')}
        columns={[
          { id: 'day', header: t('sites.weekday'), rowHeader: true, cell: row => format.weekday(row.weekday, 'long') },
          {
            id: 'open',
            header: t('sites.open'),
            cell: row =>
              row.blocks
                .map(block => {
                  const times = `${format.time(block.start)}–${format.time(block.end)}`
                  return block.access === 'appointment' ? `${times} (${t('sites.access.appointment')})` : times
                })
                .join(', '),
          },
          {
            id: 'margins',
            header: t('sites.leadTail'),
            numeric: true,
            cell: row => `${format.number(row.leadMinutes)} / ${format.number(row.tailMinutes)}`,
          },
          { id: 'valid', header: t('sites.validity'), cell: row => <ValidityText value={row} /> },
        ]}
      />
    </EditableList>
  )
}

interface BlocksProps {
  readonly blocks: readonly Block[]
  readonly faultsOf: FaultsOf
  readonly onChange: (blocks: Block[]) => void
}

function Blocks({ blocks, faultsOf, onChange }: BlocksProps) {
  const { t } = useI18n()
  const change = (index: number, part: Partial<Block>) =>
    onChange(blocks.map((block, at) => (at === index ? { ...block, ...part } : block)))
  return (
    <fieldset className="stack stack--small">
      <legend className="visually-hidden">{t('sites.open')}</legend>
      {blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a block has no other name than its place in the day
        <div className="row row--end" key={index}>
          <TimeField
            label={t('sites.blockStart')}
            value={block.start}
            faults={faultsOf(`blocks.${index}.start`)}
            onChange={start => change(index, { start: start ?? 0 })}
          />
          <TimeField
            label={t('sites.blockEnd')}
            value={block.end}
            faults={faultsOf(`blocks.${index}.end`)}
            onChange={end => change(index, { end: end ?? 0 })}
          />
          <SelectField
            label={t('sites.access')}
            width="medium"
            value={block.access}
            onChange={event => change(index, { access: event.target.value as Block['access'] })}
          >
            <option value="all">{t('sites.access.all')}</option>
            <option value="appointment">{t('sites.access.appointment')}</option>
          </SelectField>
          {blocks.length > 1 && (
            <Button
              look="tertiary"
              icon="delete"
              iconOnly
              onClick={() => onChange(blocks.filter((_, at) => at !== index))}
            >
              {t('sites.removeBlock')}
            </Button>
          )}
        </div>
      ))}
      {blocks.length < MOST_BLOCKS && (
        <div>
          <Button
            look="tertiary"
            small
            icon="add"
            onClick={() => {
              const end = blocks.at(-1)?.end ?? 480
              onChange([...blocks, { start: Math.min(1380, end + 60), end: Math.min(1440, end + 180), access: 'all' }])
            }}
          >
            {t('sites.addBlock')}
          </Button>
        </div>
      )}
    </fieldset>
  )
}
