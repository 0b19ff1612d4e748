import { type FormEvent, useId, useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { Check, CheckGroup, DateField, SelectField, TextAreaField } from '../../../components/controls.tsx'
import { Dialog } from '../../../components/dialog.tsx'
import { NumberField } from '../../../components/number-field.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { TimeField } from '../../../components/time-field.tsx'
import { useToast } from '../../../components/toast.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import { faultsAt } from '../../../lib/problem.ts'
import type { HistoryExtent } from '../../demand/api/demand.ts'
import { type NewAdjustment, useAddAdjustment } from '../api/adjustments.ts'

interface AdjustmentDialogProps {
  /** The series on the page, which a correction is about at first. */
  readonly extent: HistoryExtent
  /** First day that is proposed. */
  readonly day: string
  /** Whether the reader may correct every office at once. */
  readonly allSites: boolean
  readonly onClose: () => void
}

const WEEKDAYS = [1, 2, 3, 4, 5, 6] as const
const NOON = 720

/** Enters a correction of the forecast: when, where, by how much and why. */
export function AdjustmentDialog({ extent, day, allSites, onClose }: AdjustmentDialogProps) {
  const { t, format } = useI18n()
  const say = useToast()
  const form = useId()
  const add = useAddAdjustment()
  const [draft, setDraft] = useState<NewAdjustment>({
    from: day,
    to: day,
    weekdays: [],
    site: extent.site,
    channel: extent.channel,
    factor: 1.2,
    reason: '',
  })
  const change = (part: Partial<NewAdjustment>) => setDraft(before => ({ ...before, ...part }))
  const faults = (field: string) => faultsAt(add.error, field)
  const byNumber = draft.customers != null
  const weekdays = draft.weekdays ?? []
  const wholeDay = draft.start == null && draft.end == null
  const oneSeries = draft.site != null && draft.channel != null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    add.mutate(draft, {
      onSuccess: () => {
        onClose()
        say(t('adjustments.added'))
      },
    })
  }
  return (
    <Dialog
      wide
      title={t('adjustments.add')}
      onClose={onClose}
      footer={
        <>
          <Button type="submit" form={form} look="primary" busy={add.isPending}>
            {t('adjustments.save')}
          </Button>
          <Button onClick={onClose}>{t('components.cancel')}</Button>
        </>
      }
    >
      <form id={form} className="stack" onSubmit={submit} noValidate>
        {add.error && <ProblemNotice error={add.error} />}
        <p className="muted">{t('adjustments.dialogLead')}</p>
        <div className="row row--end">
          <DateField
            label={t('adjustments.from')}
            value={draft.from}
            faults={faults('from')}
            onChange={event =>
              change({ from: event.target.value, to: draft.to < event.target.value ? event.target.value : draft.to })
            }
          />
          <DateField
            label={t('adjustments.to')}
            value={draft.to}
            faults={faults('to')}
            onChange={event => change({ to: event.target.value })}
          />
          <SelectField
            label={t('demand.site')}
            width="medium"
            value={draft.site ?? ''}
            faults={faults('site')}
            onChange={event =>
              change({
                site: event.target.value || null,
                ...(event.target.value ? {} : { customers: null, factor: draft.factor ?? 1.2 }),
              })
            }
          >
            <option value={extent.site}>{extent.siteName}</option>
            {allSites && <option value="">{t('adjustments.everySite')}</option>}
          </SelectField>
          <SelectField
            label={t('demand.channel')}
            width="medium"
            value={draft.channel ?? ''}
            faults={faults('channel')}
            onChange={event =>
              change({
                channel: event.target.value ? extent.channel : null,
                ...(event.target.value ? {} : { customers: null, factor: draft.factor ?? 1.2 }),
              })
            }
          >
            <option value={extent.channel}>{t(`demand.channel.${extent.channel}`)}</option>
            <option value="">{t('adjustments.everyChannel')}</option>
          </SelectField>
        </div>
        {draft.from !== draft.to && (
          <CheckGroup legend={t('adjustments.weekdays')} hint={t('adjustments.weekdaysHint')}>
            {WEEKDAYS.map(weekday => (
              <Check
                key={weekday}
                checked={weekdays.includes(weekday)}
                onChange={event =>
                  change({
                    weekdays: event.target.checked
                      ? [...weekdays, weekday]
                      : weekdays.filter(other => other !== weekday),
                  })
                }
              >
                {format.weekday(weekday)}
              </Check>
            ))}
          </CheckGroup>
        )}
        <Check
          checked={wholeDay}
          onChange={event => change(event.target.checked ? { start: null, end: null } : { start: 480, end: NOON })}
        >
          {t('adjustments.wholeDay')}
        </Check>
        {!wholeDay && (
          <div className="row row--end">
            <TimeField
              label={t('adjustments.start')}
              value={draft.start ?? null}
              faults={faults('start')}
              onChange={start => change({ start })}
            />
            <TimeField
              label={t('adjustments.end')}
              value={draft.end ?? null}
              faults={faults('end')}
              onChange={end => change({ end })}
            />
          </div>
        )}
        <div className="row row--end">
          <SelectField
            label={t('adjustments.change')}
            width="medium"
            value={byNumber ? 'customers' : 'factor'}
            onChange={event =>
              change(
                event.target.value === 'customers'
                  ? { customers: 50, factor: null }
                  : { customers: null, factor: draft.factor ?? 1.2 },
              )
            }
          >
            <option value="factor">{t('adjustments.byFactor')}</option>
            {oneSeries && <option value="customers">{t('adjustments.byNumber')}</option>}
          </SelectField>
          {byNumber ? (
            <NumberField
              label={t('adjustments.customers')}
              unit={t('adjustments.customersUnit')}
              min={0}
              step="any"
              value={draft.customers ?? null}
              faults={faults('customers')}
              onChange={customers => change({ customers: customers ?? 0 })}
            />
          ) : (
            <NumberField
              label={t('adjustments.percent')}
              unit="%"
              hint={t('adjustments.percentHint')}
              scale={0.01}
              min={1}
              max={2000}
              value={draft.factor ?? null}
              faults={faults('factor')}
              onChange={factor => change({ factor })}
            />
          )}
        </div>
        <TextAreaField
          label={t('adjustments.reason')}
          hint={t('adjustments.reasonHint')}
          required
          value={draft.reason}
          faults={faults('reason')}
          onChange={event => change({ reason: event.target.value })}
        />
      </form>
    </Dialog>
  )
}
