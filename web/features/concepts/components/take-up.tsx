import { useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { DateField } from '../../../components/controls.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { useToast } from '../../../components/toast.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import { faultsAt } from '../../../lib/problem.ts'
import { useCreateOpeningDraft } from '../api/opening.ts'

interface TakeUpProps {
  readonly run: number
  readonly proposal: string
}

/** Makes a proposal a draft with its first valid day. */
export function TakeUp({ run, proposal }: TakeUpProps) {
  const { t } = useI18n()
  const say = useToast()
  const create = useCreateOpeningDraft()
  const [validFrom, setValidFrom] = useState('')
  const faults = faultsAt(create.error, 'validFrom')
  return (
    <div className="stack stack--small no-print">
      {create.error && faults.length === 0 && <ProblemNotice error={create.error} />}
      <div className="row row--end">
        <DateField
          label={t('concepts.validFrom')}
          value={validFrom}
          faults={faults}
          onChange={event => setValidFrom(event.target.value)}
        />
        <Button
          busy={create.isPending}
          disabled={validFrom === ''}
          onClick={() => create.mutate({ run, proposal, validFrom }, { onSuccess: () => say(t('concepts.tookUp')) })}
        >
          {t('concepts.takeUp')}
        </Button>
      </div>
      <p className="small muted">{t('concepts.takeUpNote')}</p>
    </div>
  )
}
