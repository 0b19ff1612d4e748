import { type FormEvent, useId, useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { Dialog } from '../../../components/dialog.tsx'
import { NumberField } from '../../../components/number-field.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import { faultsAt } from '../../../lib/problem.ts'
import { useCreatePerson } from '../api/use-people.ts'
import { type PersonDraft, PersonFields } from './person-fields.tsx'

interface NewPersonDialogProps {
  readonly today: string
  readonly onClose: () => void
  readonly onCreated: (person: string) => void
}

const FULL_TIME = 39 * 60

/** Adds a person with a first contract; the rest is entered on the person's page. */
export function NewPersonDialog({ today, onClose, onCreated }: NewPersonDialogProps) {
  const { t } = useI18n()
  const form = useId()
  const create = useCreatePerson()
  const [weeklyMinutes, setWeeklyMinutes] = useState(FULL_TIME)
  const [workdaysPerWeek, setWorkdays] = useState(5)
  const [draft, setDraft] = useState<PersonDraft>({
    personnelNumber: '',
    givenName: '',
    familyName: '',
    birthDate: null,
    homeSite: '',
    sites: [],
    entryDate: today,
    leavingDate: null,
    speed: 1,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    create.mutate(
      {
        ...draft,
        sites: [...draft.sites],
        contracts: [{ from: draft.entryDate, weeklyMinutes, workdaysPerWeek }],
        skills: [],
        protections: [],
        weeklyFreeTimes: [],
      },
      { onSuccess: person => onCreated(person.id) },
    )
  }
  return (
    <Dialog
      wide
      title={t('people.addTitle')}
      onClose={onClose}
      footer={
        <>
          <Button type="submit" form={form} look="primary" busy={create.isPending}>
            {t('components.save')}
          </Button>
          <Button onClick={onClose}>{t('components.cancel')}</Button>
        </>
      }
    >
      <form id={form} className="stack" onSubmit={submit} noValidate>
        {create.error && <ProblemNotice error={create.error} title={t('people.failed')} />}
        <PersonFields
          draft={draft}
          change={part => setDraft(before => ({ ...before, ...part }))}
          error={create.error}
          withEmployment
        />
        <div className="row row--end">
          <NumberField
            label={t('people.weeklyHours')}
            unit={t('people.weeklyHoursUnit')}
            scale={60}
            step={0.25}
            min={0}
            max={48}
            value={weeklyMinutes}
            faults={faultsAt(create.error, 'contracts.0.weeklyMinutes')}
            onChange={value => setWeeklyMinutes(value ?? 0)}
          />
          <NumberField
            label={t('people.workdays')}
            unit={t('people.workdaysUnit')}
            min={1}
            max={6}
            value={workdaysPerWeek}
            faults={faultsAt(create.error, 'contracts.0.workdaysPerWeek')}
            onChange={value => setWorkdays(value ?? 0)}
          />
        </div>
      </form>
    </Dialog>
  )
}
