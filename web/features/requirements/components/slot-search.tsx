import { useI18n } from '../../../i18n/i18n.tsx'
import type { RequirementSlot } from '../api/requirements.ts'

/** What the search by simulation found for a slot, and what one person fewer or more means in priced waiting. */
export function SlotSearch({ slot }: { readonly slot: RequirementSlot }) {
  const { t, format } = useI18n()
  const { simulated, waiting } = slot
  const euros = (points: number) => t('requirements.story.euros', { euros: format.number(points / 100, 2) })
  return (
    <>
      {simulated && (
        <section>
          <h3>{t('requirements.story.search')}</h3>
          <dl>
            <dt>{t('requirements.story.formulaPeople')}</dt>
            <dd className="number">{t('requirements.peopleNeeded', { count: simulated.formulaPeople })}</dd>
            {simulated.levels.map(level => (
              <div key={level.channel} className="slot-story__line">
                <dt>{t('requirements.story.inTime', { channel: t(`demand.channel.${level.channel}`) })}</dt>
                <dd className="number">
                  {t('requirements.story.inTimeRange', {
                    share: format.percent(level.value, 1),
                    low: format.percent(Math.max(0, level.low), 1),
                    high: format.percent(Math.min(1, level.high), 1),
                  })}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      {waiting && (
        <section>
          <h3>{t('requirements.story.waiting')}</h3>
          <dl>
            {waiting.oneFewer !== null && (
              <>
                <dt>{t('requirements.story.waitingOneFewer')}</dt>
                <dd className="number">{euros(waiting.oneFewer - waiting.required)}</dd>
              </>
            )}
            <dt>{t('requirements.story.waitingOneMore')}</dt>
            <dd className="number">{euros(waiting.required - waiting.oneMore)}</dd>
          </dl>
          <p className="small muted">{t('requirements.story.waitingNote')}</p>
        </section>
      )}
    </>
  )
}
