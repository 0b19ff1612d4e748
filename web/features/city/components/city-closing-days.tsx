import { SelectField } from '../../../components/controls.tsx'
import { EditableList } from '../../../components/editable-list.tsx'
import { QueryState } from '../../../components/query-state.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import type { ResponseAt } from '../../../lib/api-client.ts'
import { ClosingFields, closingWhen } from '../../sites/components/closing-fields.tsx'
import { ClosingTable } from '../../sites/components/closing-table.tsx'
import { type City, useCityClosingDays, useSetCityClosingDays } from '../api/use-city.ts'

type CityClosingDay = ResponseAt<'get', '/city/closing-days'>['items'][number]
const KINDS = ['office', 'phone', 'outpost'] as const

/** Closing days of the whole city or of all sites of a kind. */
export function CityClosingDays({ city }: { readonly city: City }) {
  const { t, format } = useI18n()
  const query = useCityClosingDays()
  const set = useSetCityClosingDays(city.revision)
  const scope = (day: CityClosingDay) => (day.kind ? t(`sites.kind.${day.kind}`) : t('sites.wholeCity'))
  return (
    <QueryState query={query}>
      {({ items }) => (
        <EditableList<CityClosingDay>
          title={t('city.closing.title')}
          lead={t('city.closing.lead')}
          items={items}
          editable
          path="items"
          addLabel={t('sites.addClosing')}
          newItem={() => ({
            firstDay: city.today,
            lastDay: city.today,
            effect: 'closed',
            reason: '',
            from: city.today,
            to: null,
          })}
          nameOf={(day, index) => closingWhen(day, t, format) || t('components.entry', { number: index + 1 })}
          saving={{
            isPending: set.isPending,
            error: set.error,
            reset: set.reset,
            save: (days, done) => set.mutate(days, { onSuccess: done }),
          }}
          fields={(day, change, faultsOf) => (
            <>
              <ClosingFields day={day} today={city.today} change={change} faultsOf={faultsOf} />
              <SelectField
                label={t('sites.closingFor')}
                value={day.kind ?? ''}
                onChange={event => change({ kind: (event.target.value || null) as CityClosingDay['kind'] })}
              >
                <option value="">{t('sites.wholeCity')}</option>
                {KINDS.map(kind => (
                  <option key={kind} value={kind}>
                    {t(`sites.kind.${kind}`)}
                  </option>
                ))}
              </SelectField>
            </>
          )}
        >
          <ClosingTable
            caption={t('city.closing.title')}
            days={items}
            today={city.today}
            empty={t('sites.noInherited')}
            scope={scope}
          />
        </EditableList>
      )}
    </QueryState>
  )
}
