import { useI18n } from '../../../i18n/i18n.tsx'

interface DayTimeProps {
  readonly range: { readonly start: number; readonly end: number }
}

/** `whole day`, or from when to when. */
export function DayTime({ range }: DayTimeProps) {
  const { t, format } = useI18n()
  if (range.start === 0 && range.end >= 1440) return <span className="nowrap">{t('people.wholeDay')}</span>
  return (
    <span className="nowrap number">
      {format.time(range.start)}–{format.time(range.end)}
    </span>
  )
}
