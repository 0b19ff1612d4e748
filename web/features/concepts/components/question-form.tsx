import { type FormEvent, useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { Check, SelectField } from '../../../components/controls.tsx'
import { NumberField } from '../../../components/number-field.tsx'
import { TimeField } from '../../../components/time-field.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import type { OpeningQuestion } from '../api/opening.ts'

interface QuestionFormProps {
  readonly busy: boolean
  readonly onAsk: (question: OpeningQuestion) => void
}

/** What a proposal must keep, and how much access is worth against staff. */
export function QuestionForm({ busy, onAsk }: QuestionFormProps) {
  const { t } = useI18n()
  const [weeklyHours, setWeeklyHours] = useState<number | null>(25)
  const [late, setLate] = useState<number | null>(18 * 60)
  const [saturday, setSaturday] = useState(true)
  const [mostChanges, setMostChanges] = useState<number | null>(null)
  const [staffHours, setStaffHours] = useState<number | null>(null)
  const [accessWeight, setAccessWeight] = useState('5')
  const ask = (event: FormEvent) => {
    event.preventDefault()
    onAsk({
      guarantees: {
        ...(weeklyHours === null ? {} : { weeklyHours }),
        ...(late === null ? {} : { lateDayUntil: late }),
        ...(saturday ? { saturday } : {}),
        ...(mostChanges === null ? {} : { mostChanges }),
        ...(staffHours === null ? {} : { staffHours }),
      },
      accessWeight: Number(accessWeight),
    })
  }
  return (
    <form className="stack" onSubmit={ask}>
      <div className="concept-fields">
        <NumberField
          label={t('concepts.guarantee.weeklyHours')}
          unit={t('concepts.hoursUnit')}
          optional
          min={0}
          max={70}
          value={weeklyHours}
          onChange={setWeeklyHours}
        />
        <TimeField label={t('concepts.guarantee.lateDayUntil')} optional value={late} onChange={setLate} />
        <NumberField
          label={t('concepts.guarantee.mostChanges')}
          optional
          min={0}
          max={200}
          value={mostChanges}
          onChange={setMostChanges}
        />
        <NumberField
          label={t('concepts.guarantee.staffHours')}
          unit={t('concepts.hoursUnit')}
          optional
          min={0}
          max={10000}
          value={staffHours}
          onChange={setStaffHours}
        />
        <SelectField
          label={t('concepts.accessWeight')}
          value={accessWeight}
          onChange={event => setAccessWeight(event.target.value)}
        >
          <option value="2">{t('concepts.weight.staff')}</option>
          <option value="5">{t('concepts.weight.even')}</option>
          <option value="15">{t('concepts.weight.access')}</option>
        </SelectField>
      </div>
      <Check checked={saturday} onChange={event => setSaturday(event.target.checked)}>
        {t('concepts.guarantee.saturday')}
      </Check>
      <div className="row">
        <Button type="submit" look="primary" icon="autorenew" busy={busy}>
          {t('concepts.search')}
        </Button>
      </div>
    </form>
  )
}
