import { LinkButton } from '../../../components/button.tsx'
import { StatusBadge } from '../../../components/status-badge.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import type { ResponseAt } from '../../../lib/api-client.ts'
import './setup-steps.css'

type Step = ResponseAt<'get', '/setup'>['steps'][number]

const PLACES: Readonly<Record<Step['id'], string>> = {
  admin: '/users',
  offices: '/sites',
  hours: '/sites',
  people: '/people',
  history: '/imports',
}

/** The way from an empty city to one that can be planned: what each step is, what is there, where to go. */
export function SetupSteps({ steps }: { readonly steps: readonly Step[] }) {
  const { t } = useI18n()
  return (
    <ol className="setup-steps">
      {steps.map((step, index) => (
        <li className="setup-steps__step" key={step.id}>
          <span className="setup-steps__number" aria-hidden="true">
            {index + 1}
          </span>
          <div className="stack stack--small grow">
            <div className="row">
              <h2>{t(`city.setup.step.${step.id}`)}</h2>
              <StatusBadge tone={step.done ? 'success' : 'warning'}>
                {step.done ? t('city.setup.done') : t('city.setup.todo')}
              </StatusBadge>
              <span className="muted">{t(`city.setup.step.${step.id}.count`, { count: step.count })}</span>
            </div>
            <p className="muted">{t(`city.setup.step.${step.id}.text`)}</p>
          </div>
          <LinkButton to={PLACES[step.id]}>{t(`city.setup.step.${step.id}.go`)}</LinkButton>
        </li>
      ))}
    </ol>
  )
}
