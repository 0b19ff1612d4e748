import { type FormEvent, useId, useState } from 'react'
import { addDays } from '../../../../solver/browser.ts'
import { Button } from '../../../components/button.tsx'
import { DateField, SelectField } from '../../../components/controls.tsx'
import { Dialog } from '../../../components/dialog.tsx'
import { NumberField } from '../../../components/number-field.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { TimeField } from '../../../components/time-field.tsx'
import { useToast } from '../../../components/toast.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import { faultsAt } from '../../../lib/problem.ts'
import { useNames } from '../../catalogue/api/use-catalogue.ts'
import { useCity } from '../../city/api/use-city.ts'
import { type NewWish, type Person, useAddWish } from '../api/use-people.ts'

const KINDS = ['off', 'work', 'start-not-before', 'end-not-after', 'site'] as const
const NOON = 720

/** Enters a wish: a day, what is wished, how much it matters. */
export function WishDialog({ person, onClose }: { readonly person: Person; readonly onClose: () => void }) {
  const { t } = useI18n()
  const say = useToast()
  const form = useId()
  const names = useNames()
  const { data: city } = useCity()
  const add = useAddWish(person.id)
  const [draft, setDraft] = useState<NewWish>({
    date: city ? addDays(city.today, 14) : '',
    kind: 'off',
    minute: null,
    site: null,
    weight: 10,
  })
  const change = (part: Partial<NewWish>) => setDraft(before => ({ ...before, ...part }))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    add.mutate(draft, {
      onSuccess: () => {
        onClose()
        say(t('components.saved'))
      },
    })
  }
  const timed = draft.kind === 'start-not-before' || draft.kind === 'end-not-after'
  return (
    <Dialog
      title={t('people.addWish')}
      onClose={onClose}
      footer={
        <>
          <Button type="submit" form={form} look="primary" busy={add.isPending}>
            {t('components.save')}
          </Button>
          <Button onClick={onClose}>{t('components.cancel')}</Button>
        </>
      }
    >
      <form id={form} className="stack" onSubmit={submit} noValidate>
        {add.error && <ProblemNotice error={add.error} title={t('people.failed')} />}
        <DateField
          label={t('people.date')}
          value={draft.date}
          faults={faultsAt(add.error, 'date')}
          onChange={event => change({ date: event.target.value })}
        />
        <SelectField
          label={t('people.wish')}
          width="medium"
          value={draft.kind}
          onChange={event => {
            const kind = event.target.value as NewWish['kind']
            const withTime = kind === 'start-not-before' || kind === 'end-not-after'
            change({ kind, minute: withTime ? NOON : null, site: kind === 'site' ? person.homeSite : null })
          }}
        >
          {KINDS.map(kind => (
            <option key={kind} value={kind}>
              {t(`people.wish.${kind}`)}
            </option>
          ))}
        </SelectField>
        {timed && (
          <TimeField
            label={t('people.time')}
            value={draft.minute ?? null}
            faults={faultsAt(add.error, 'minute')}
            onChange={minute => change({ minute })}
          />
        )}
        {draft.kind === 'site' && (
          <SelectField
            label={t('people.site')}
            width="medium"
            value={draft.site ?? ''}
            faults={faultsAt(add.error, 'site')}
            onChange={event => change({ site: event.target.value })}
          >
            {person.sites.map(site => (
              <option key={site} value={site}>
                {names.site(site)}
              </option>
            ))}
          </SelectField>
        )}
        <NumberField
          label={t('people.weight')}
          hint={t('people.weightHint')}
          min={1}
          max={100}
          value={draft.weight ?? null}
          faults={faultsAt(add.error, 'weight')}
          onChange={weight => change({ weight: weight ?? 0 })}
        />
      </form>
    </Dialog>
  )
}
