import { type FormEvent, useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { SelectField, TextAreaField, TextField } from '../../../components/controls.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import { faultsAt } from '../../../lib/problem.ts'
import { type Places, type Scenario, type ScenarioChange, useSaveScenario } from '../api/scenarios.ts'
import { CHANGE_KINDS, newChange } from '../model/new-change.ts'
import { ChangeFields } from './change-fields.tsx'
import './scenarios.css'

interface ScenarioFormProps {
  /** Left out: a new one. */
  readonly scenario?: Scenario
  readonly places: Places
  readonly onSaved: () => void
  readonly onCancel: () => void
}

/** Name, base week and the list of changes. */
export function ScenarioForm({ scenario, places, onSaved, onCancel }: ScenarioFormProps) {
  const { t } = useI18n()
  const save = useSaveScenario(scenario)
  const [name, setName] = useState(scenario?.name ?? '')
  const [note, setNote] = useState(scenario?.note ?? '')
  const [base, setBase] = useState(scenario?.definition.base ?? 'typical')
  const [changes, setChanges] = useState<readonly { key: number; change: ScenarioChange }[]>(
    () => scenario?.definition.changes.map((change, key) => ({ key, change })) ?? [],
  )
  const [kind, setKind] = useState<ScenarioChange['kind']>('close-site')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate({ name, note, definition: { base, changes: changes.map(one => one.change) } }, { onSuccess: onSaved })
  }
  return (
    <form className="stack" onSubmit={submit}>
      {save.error && <ProblemNotice error={save.error} />}
      <TextField
        label={t('scenarios.name')}
        width="medium"
        required
        maxLength={200}
        value={name}
        faults={faultsAt(save.error, 'name')}
        onChange={event => setName(event.target.value)}
      />
      <TextAreaField
        label={t('scenarios.note')}
        optional
        maxLength={2000}
        value={note}
        onChange={event => setNote(event.target.value)}
      />
      <SelectField
        label={t('scenarios.base')}
        width="medium"
        value={base}
        onChange={event => setBase(event.target.value as typeof base)}
      >
        <option value="typical">{t('scenarios.base.typical')}</option>
        <option value="peak">{t('scenarios.base.peak')}</option>
      </SelectField>
      <h3>{t('scenarios.changes')}</h3>
      {changes.length === 0 && <p className="muted">{t('scenarios.noChanges')}</p>}
      {changes.map(({ key, change }, i) => (
        <fieldset className="scenario-change" key={key}>
          <legend>{t('scenarios.changeNumber', { number: i + 1, kind: t(`scenarios.kind.${change.kind}`) })}</legend>
          <div className="concept-fields">
            <ChangeFields
              change={change}
              places={places}
              faults={faultsAt(save.error, `definition.changes.${i}`)}
              onChange={next => setChanges(changes.map(one => (one.key === key ? { key, change: next } : one)))}
            />
          </div>
          <div className="row row--end">
            <Button small icon="delete" onClick={() => setChanges(changes.filter(one => one.key !== key))}>
              {t('scenarios.removeChange', { number: i + 1 })}
            </Button>
          </div>
        </fieldset>
      ))}
      <div className="row row--end">
        <SelectField
          label={t('scenarios.newKind')}
          width="medium"
          value={kind}
          onChange={event => setKind(event.target.value as typeof kind)}
        >
          {CHANGE_KINDS.map(one => (
            <option key={one} value={one}>
              {t(`scenarios.kind.${one}`)}
            </option>
          ))}
        </SelectField>
        <Button
          icon="add"
          onClick={() =>
            setChanges([
              ...changes,
              { key: 1 + Math.max(-1, ...changes.map(one => one.key)), change: newChange(kind, places) },
            ])
          }
        >
          {t('scenarios.addChange')}
        </Button>
      </div>
      <div className="row">
        <Button type="submit" look="primary" busy={save.isPending}>
          {t('scenarios.save')}
        </Button>
        <Button onClick={onCancel}>{t('components.cancel')}</Button>
      </div>
    </form>
  )
}
