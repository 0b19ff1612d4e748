import { type FormEvent, useId, useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { DescriptionList, Fact } from '../../../components/description-list.tsx'
import { Dialog } from '../../../components/dialog.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { Section } from '../../../components/section.tsx'
import { useToast } from '../../../components/toast.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import { useNames } from '../../catalogue/api/use-catalogue.ts'
import { hasRole, useMe } from '../../session/api/use-session.ts'
import { type Person, useUpdatePerson } from '../api/use-people.ts'
import { type PersonDraft, PersonFields } from './person-fields.tsx'

/** Who the person is for planning: sites, employment, pace; changed in a dialog. */
export function PersonFacts({ person }: { readonly person: Person }) {
  const { t, format } = useI18n()
  const names = useNames()
  const [editing, setEditing] = useState(false)
  return (
    <Section
      title={t('people.facts')}
      actions={
        person.editable && (
          <Button look="tertiary" small icon="edit" aria-label={t('people.factsEdit')} onClick={() => setEditing(true)}>
            {t('components.edit')}
          </Button>
        )
      }
    >
      <DescriptionList>
        {person.personnelNumber && <Fact term={t('people.personnelNumber')}>{person.personnelNumber}</Fact>}
        {person.birthDate && <Fact term={t('people.birthDate')}>{format.dateShort(person.birthDate)}</Fact>}
        <Fact term={t('people.homeSite')}>{names.site(person.homeSite)}</Fact>
        <Fact term={t('people.sites')}>{format.list(person.sites.map(names.site))}</Fact>
        <Fact term={t('people.entryDate')}>{format.dateShort(person.entryDate)}</Fact>
        {person.leavingDate && <Fact term={t('people.leavingDate')}>{format.dateShort(person.leavingDate)}</Fact>}
        <Fact term={t('people.speed')}>{format.percent(person.speed)}</Fact>
      </DescriptionList>
      {editing && <PersonFactsDialog person={person} onClose={() => setEditing(false)} />}
    </Section>
  )
}

function PersonFactsDialog({ person, onClose }: { readonly person: Person; readonly onClose: () => void }) {
  const { t } = useI18n()
  const say = useToast()
  const form = useId()
  const me = useMe()
  const update = useUpdatePerson(person.id, person.revision)
  const withEmployment = hasRole(me, 'hr')
  const [draft, setDraft] = useState<PersonDraft>({
    personnelNumber: person.personnelNumber ?? '',
    givenName: person.givenName ?? '',
    familyName: person.familyName,
    birthDate: person.birthDate ?? null,
    homeSite: person.homeSite,
    sites: person.sites,
    entryDate: person.entryDate,
    leavingDate: person.leavingDate ?? null,
    speed: person.speed,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const { homeSite, sites, speed, ...employment } = draft
    update.mutate(
      { ...(withEmployment ? employment : {}), homeSite, sites: [...sites], speed },
      {
        onSuccess: () => {
          onClose()
          say(t('components.saved'))
        },
      },
    )
  }
  return (
    <Dialog
      wide
      title={t('people.factsEdit')}
      onClose={onClose}
      footer={
        <>
          <Button type="submit" form={form} look="primary" busy={update.isPending}>
            {t('components.save')}
          </Button>
          <Button onClick={onClose}>{t('components.cancel')}</Button>
        </>
      }
    >
      <form id={form} className="stack" onSubmit={submit} noValidate>
        {update.error && <ProblemNotice error={update.error} title={t('people.failed')} />}
        <PersonFields
          draft={draft}
          change={part => setDraft(before => ({ ...before, ...part }))}
          error={update.error}
          withEmployment={withEmployment}
        />
      </form>
    </Dialog>
  )
}
