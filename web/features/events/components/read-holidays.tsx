import { useId, useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { Dialog } from '../../../components/dialog.tsx'
import { FormField } from '../../../components/form-field.tsx'
import { PlainTable } from '../../../components/plain-table.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { useToast } from '../../../components/toast.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import { type CityEvent, useSetCityEvents } from '../api/events.ts'
import { type CalendarFile, newEvents, readCalendar } from '../model/read-calendar.ts'

interface ReadHolidaysProps {
  /** The list as it stands. */
  readonly events: readonly CityEvent[]
  readonly revision: number
}

/** Adds school holidays from a calendar file; shows what it holds before anything is stored. */
export function ReadHolidays({ events, revision }: ReadHolidaysProps) {
  const { t, format } = useI18n()
  const say = useToast()
  const form = useId()
  const set = useSetCityEvents(revision)
  const [open, setOpen] = useState(false)
  const [file, setFile] = useState<CalendarFile>()
  const added = newEvents(file?.events ?? [], events)
  const close = () => {
    setOpen(false)
    setFile(undefined)
    set.reset()
  }
  return (
    <>
      <Button small onClick={() => setOpen(true)}>
        {t('events.read')}
      </Button>
      {open && (
        <Dialog
          wide
          title={t('events.read')}
          onClose={close}
          footer={
            <>
              <Button look="primary" type="submit" form={form} busy={set.isPending} disabled={added.length === 0}>
                {t('events.readAdd', { count: added.length })}
              </Button>
              <Button onClick={close}>{t('components.cancel')}</Button>
            </>
          }
        >
          <form
            id={form}
            className="stack"
            onSubmit={event => {
              event.preventDefault()
              set.mutate([...events, ...added], {
                onSuccess: () => {
                  close()
                  say(t('events.readDone', { count: added.length }))
                },
              })
            }}
          >
            <p>{t('events.readLead')}</p>
            <FormField label={t('events.readFile')}>
              {control => (
                <input
                  {...control}
                  type="file"
                  accept=".ics,text/calendar"
                  onChange={async event => {
                    const chosen = event.target.files?.[0]
                    setFile(chosen && readCalendar(await chosen.text()))
                  }}
                />
              )}
            </FormField>
            {set.error && <ProblemNotice error={set.error} />}
            {file && file.unreadable > 0 && (
              <p role="status">{t('events.readUnreadable', { count: file.unreadable })}</p>
            )}
            {file && (
              <PlainTable
                caption={t('events.readFound')}
                rows={added}
                rowKey={event => `${event.name} ${event.firstDay}`}
                empty={t(file.events.length === 0 ? 'events.readNothing' : 'events.readKnown')}
                columns={[
                  { id: 'name', header: t('events.name'), rowHeader: true, cell: event => event.name },
                  { id: 'first', header: t('events.firstDay'), cell: event => format.date(event.firstDay) },
                  { id: 'last', header: t('events.lastDay'), cell: event => format.date(event.lastDay) },
                ]}
              />
            )}
          </form>
        </Dialog>
      )}
    </>
  )
}
