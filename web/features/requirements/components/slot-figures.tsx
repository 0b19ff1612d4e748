import { Link } from 'wouter'
import type { RequirementExplanation, SlotPromise } from '../../../../api/contract/requirement-stories.ts'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import { type DayName, useExplanation } from '../api/explanation.ts'
import type { RequirementSlot } from '../api/requirements.ts'

interface SlotFiguresProps {
  readonly day: DayName
  readonly slot: RequirementSlot
}

/** What the required people do for each promise of a slot: by formula, exactly and by simulation, and why these differ. */
export function SlotFigures({ day, slot }: SlotFiguresProps) {
  const { t, format } = useI18n()
  const query = useExplanation(day)
  const explanation = query.data
  const own = explanation?.slots.find(candidate => candidate.start === slot.start)
  return (
    <>
      {query.error && <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />}
      {explanation?.changedSince && <p className="small">{t('stories.changed')}</p>}
      {own && own.forecast.length > 0 && (
        <section>
          <h3>{t('stories.forecast')}</h3>
          <dl>
            {own.forecast.map(part => (
              <div key={part.channel} className="slot-story__line">
                <dt>{t(`demand.channel.${part.channel}`)}</dt>
                <dd className="number">
                  {part.known
                    ? t('stories.known', { mean: format.number(part.mean, 1) })
                    : t('stories.expected', {
                        mean: format.number(part.mean, 1),
                        low: format.number(part.low, 1),
                        high: format.number(part.high, 1),
                      })}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      {slot.serviceLevel.map(level => (
        <PromiseTable
          key={level.channel}
          slot={slot}
          level={level}
          promise={own?.promises.find(candidate => candidate.channel === level.channel)}
          pending={query.isPending}
          roster={explanation?.roster ?? null}
        />
      ))}
      {explanation && explanation.day.length > 0 && <WholeDay explanation={explanation} />}
    </>
  )
}

interface PromiseTableProps {
  readonly slot: RequirementSlot
  readonly level: RequirementSlot['serviceLevel'][number]
  readonly promise: SlotPromise | undefined
  readonly pending: boolean
  readonly roster: RequirementExplanation['roster']
}

function PromiseTable({ slot, level, promise, pending, roster }: PromiseTableProps) {
  const { t, format } = useI18n()
  const { required } = slot
  const percent = (share: number) => format.percent(share, 1)
  const wait = pending ? t('stories.computing') : '–'
  const rows = [
    ...(required > 0 ? [{ name: t('stories.formula', { count: required - 1 }), value: percent(level.oneFewer) }] : []),
    { name: t('stories.formula', { count: required }), value: percent(level.atRequired) },
    {
      name: t('stories.formula', { count: required + 1 }),
      value: promise ? percent(promise.formula.oneMore) : wait,
    },
    { name: t('stories.exact', { count: required }), value: promise ? percent(promise.exact) : wait },
    {
      name: t('stories.simulated', { count: required }),
      value: promise?.simulated ? percent(promise.simulated.value) : wait,
      range: promise?.simulated,
    },
    ...(promise?.experienced && roster
      ? [
          {
            name: t('stories.experienced', { version: roster.version }),
            value: percent(promise.experienced.value),
            range: promise.experienced,
          },
        ]
      : []),
  ]
  return (
    <section>
      <table className="slot-figures">
        <caption>
          {t('requirements.story.promise', {
            channel: t(`demand.channel.${level.channel}`),
            share: format.percent(level.share),
            minutes: format.number(level.withinMinutes, 1),
          })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('stories.figure')}</th>
            <th scope="col">{t('stories.reached')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={row.name}>
              <th scope="row">{row.name}</th>
              <td className="number">
                {row.value}
                {'range' in row && row.range && (
                  <span className="slot-figures__range small muted">
                    {t('stories.range', {
                      range: `${format.number(Math.max(0, row.range.low) * 100, 1)}–${percent(Math.min(1, row.range.high))}`,
                    })}
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const REASONS = ['formula', 'exact', 'simulated', 'same'] as const

function WholeDay({ explanation }: { readonly explanation: RequirementExplanation }) {
  const { t, format } = useI18n()
  return (
    <section>
      <h3>{t('stories.wholeDay')}</h3>
      {explanation.day.map(({ channel, exact, simulated }) => (
        <p key={channel} className="number">
          {t('stories.wholeDayText', {
            channel: t(`demand.channel.${channel}`),
            exact: format.percent(exact, 1),
            simulated: simulated ? format.percent(simulated.value, 1) : '–',
            range: simulated
              ? t('stories.range', {
                  range: `${format.number(simulated.low * 100, 1)}–${format.percent(Math.min(1, simulated.high), 1)}`,
                })
              : '–',
          })}
        </p>
      ))}
      <details>
        <summary>{t('stories.why')}</summary>
        <div className="stack stack--small slot-figures__why">
          {REASONS.map(reason => (
            <p key={reason}>
              {reason === 'simulated'
                ? t('stories.why.simulated', { days: format.number(explanation.days) })
                : t(`stories.why.${reason}`)}
            </p>
          ))}
          {explanation.roster && <p>{t('stories.why.experienced')}</p>}
          <p>
            <Link href="/glossary#exact">{t('stories.glossary')}</Link>
          </p>
        </div>
      </details>
    </section>
  )
}
