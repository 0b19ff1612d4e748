import { type FormEvent, useId, useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { Check, DateField, SelectField } from '../../../components/controls.tsx'
import { Dialog } from '../../../components/dialog.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { TimeField } from '../../../components/time-field.tsx'
import { useToast } from '../../../components/toast.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import { faultsAt } from '../../../lib/problem.ts'
import { useCity } from '../../city/api/use-city.ts'
import { type Absence, type NewAbsence, type Person, useAddAbsence, useUpdateAbsence } from '../api/use-people.ts'

const KINDS = ['leave', 'sick', 'training', 'parental', 'school-block', 'special'] as const
const FULL_DAY = 1440

interface AbsenceDialogProps {
  readonly person: Person
  /** Left out: a new absence. */
  readonly absence?: Absence
  readonly onClose: () => void
}

/** Enters or changes an absence. Who may not see its kind does not change it. */
export function AbsenceDialog({ person, absence, onClose }: AbsenceDialogProps) {
  const { t } = useI18n()
  const say = useToast()
  const form = useId()
  const { data: city } = useCity()
  const add = useAddAbsence(person.id)
  const update = useUpdateAbsence(person.id)
  const today = city?.today ?? ''
  const [draft, setDraft] = useState<NewAbsence>({
    firstDay: absence?.firstDay ?? today,
    lastDay: absence?.lastDay ?? today,
    start: absence?.start ?? 0,
    end: absence?.end ?? FULL_DAY,
    kind: absence?.kind ?? 'leave',
  })
  const change = (part: Partial<NewAbsence>) => setDraft(before => ({ ...before, ...part }))
  const error = add.error ?? update.error
  const wholeDay = draft.start === 0 && draft.end === FULL_DAY
  const kindShown = !absence || absence.kind !== undefined
  const onSuccess = () => {
    onClose()
    say(t('components.saved'))
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!absence) return add.mutate(draft, { onSuccess })
    const { kind, ...rest } = draft
    update.mutate({ absence: absence.id, body: kindShown ? { ...rest, kind } : rest }, { onSuccess })
  }
  return (
    <Dialog
      title={t(absence ? 'people.editAbsence' : 'people.addAbsence')}
      onClose={onClose}
      footer={
        <>
          <Button type="submit" form={form} look="primary" busy={add.isPending || update.isPending}>
            {t('components.save')}
          </Button>
          <Button onClick={onClose}>{t('components.cancel')}</Button>
        </>
      }
    >
      <form id={form} className="stack" onSubmit={submit} noValidate>
        {error && <ProblemNotice error={error} title={t('people.failed')} />}
        <div className="row row--end">
          <DateField
            label={t('people.firstDay')}
            value={draft.firstDay}
            faults={faultsAt(error, 'firstDay')}
            onChange={event => change({ firstDay: event.target.value })}
          />
          <DateField
            label={t('people.lastDay')}
            value={draft.lastDay}
            faults={faultsAt(error, 'lastDay')}
            onChange={event => change({ lastDay: event.target.value })}
          />
        </div>
        <Check
          checked={wholeDay}
          onChange={event => change(event.target.checked ? { start: 0, end: FULL_DAY } : { start: 480, end: 720 })}
        >
          {t('people.wholeDay')}
        </Check>
        {!wholeDay && (
          <div className="row row--end">
            <TimeField
              label={t('people.start')}
              value={draft.start ?? 0}
              faults={faultsAt(error, 'start')}
              onChange={value => change({ start: value ?? 0 })}
            />
            <TimeField
              label={t('people.end')}
              value={draft.end ?? FULL_DAY}
              faults={faultsAt(error, 'end')}
              onChange={value => change({ end: value ?? FULL_DAY })}
            />
          </div>
        )}
        {kindShown && (
          <SelectField
            label={t('people.kind')}
            width="medium"
            value={draft.kind}
            faults={faultsAt(error, 'kind')}
            onChange={event => change({ kind: event.target.value as NewAbsence['kind'] })}
          >
            {KINDS.map(kind => (
              <option key={kind} value={kind}>
                {t(`people.absence.${kind}`)}
              </option>
            ))}
          </SelectField>
        )}
      </form>
    </Dialog>
  )
}
