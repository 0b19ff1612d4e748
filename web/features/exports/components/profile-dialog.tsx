import { useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { SelectField, TextAreaField, TextField } from '../../../components/controls.tsx'
import { Dialog } from '../../../components/dialog.tsx'
import { Notice } from '../../../components/notice.tsx'
import { NumberField } from '../../../components/number-field.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { useToast } from '../../../components/toast.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import { type HandoverProfile, type NamedProfile, useSaveProfile } from '../api/exports.ts'
import { codesFromText, codesToText } from '../model/shift-codes.ts'

interface ProfileDialogProps {
  /** The profile to change; one of the product is the start of a new one. */
  readonly start: NamedProfile
  readonly onClose: () => void
}

const LAYOUTS = ['general', 'ases', 'sap-2003'] as const
const DELIMITERS = [
  [';', 'semicolon'],
  [',', 'comma'],
  ['\t', 'tab'],
  ['|', 'bar'],
] as const
const ENCODINGS = [
  ['utf-8', 'UTF-8'],
  ['utf-8-bom', 'UTF-8 (BOM)'],
  ['windows-1252', 'Windows-1252 (CP1252)'],
] as const
const DATES = ['dd.MM.yyyy', 'dd.MM.yy', 'yyyy-MM-dd', 'yyyyMMdd'] as const
const TIMES = ['HH:mm', 'HHmm', 'HHmmss'] as const

/** A profile under one's own name: layout, delimiter, encoding, forms and codes of shifts. */
export function ProfileDialog({ start, onClose }: ProfileDialogProps) {
  const { t } = useI18n()
  const say = useToast()
  const save = useSaveProfile()
  const [name, setName] = useState(start.builtIn ? '' : start.name)
  const [draft, setDraft] = useState<HandoverProfile>(start.profile)
  const [codes, setCodes] = useState(codesToText(start.profile.codes))
  const set = (change: Partial<HandoverProfile>) => setDraft({ ...draft, ...change })
  const read = codesFromText(codes)
  const submit = () =>
    save.mutate(
      { name, profile: { ...draft, codes: read.codes } },
      {
        onSuccess: () => {
          say(t('components.saved'))
          onClose()
        },
      },
    )
  return (
    <Dialog
      title={t('exports.profiles.dialog')}
      onClose={onClose}
      wide
      footer={
        <>
          <Button
            look="primary"
            busy={save.isPending}
            disabled={name.trim() === '' || read.wrong.length > 0}
            onClick={submit}
          >
            {t('components.save')}
          </Button>
          <Button onClick={onClose}>{t('components.cancel')}</Button>
        </>
      }
    >
      <div className="stack">
        <TextField
          label={t('exports.profiles.name')}
          width="medium"
          maxLength={80}
          value={name}
          onChange={event => setName(event.target.value)}
        />
        <div className="import-columns">
          <SelectField
            label={t('exports.profiles.layout')}
            value={draft.layout}
            onChange={event => set({ layout: event.target.value as HandoverProfile['layout'] })}
          >
            {LAYOUTS.map(layout => (
              <option key={layout} value={layout}>
                {t(`exports.layout.${layout}`)}
              </option>
            ))}
          </SelectField>
          <SelectField
            label={t('imports.mapping.delimiter')}
            value={draft.delimiter}
            onChange={event => set({ delimiter: event.target.value as HandoverProfile['delimiter'] })}
          >
            {DELIMITERS.map(([sign, word]) => (
              <option key={word} value={sign}>
                {t(`imports.delimiter.${word}`)}
              </option>
            ))}
          </SelectField>
          <SelectField
            label={t('imports.mapping.encoding')}
            value={draft.encoding}
            onChange={event => set({ encoding: event.target.value as HandoverProfile['encoding'] })}
          >
            {ENCODINGS.map(([id, title]) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </SelectField>
          <SelectField
            label={t('imports.mapping.decimal')}
            value={draft.decimal}
            onChange={event => set({ decimal: event.target.value as HandoverProfile['decimal'] })}
          >
            <option value=",">{t('imports.decimal.comma')}</option>
            <option value=".">{t('imports.decimal.point')}</option>
          </SelectField>
          <SelectField
            label={t('imports.mapping.dateFormat')}
            value={draft.dateFormat}
            onChange={event => set({ dateFormat: event.target.value as HandoverProfile['dateFormat'] })}
          >
            {DATES.map(form => (
              <option key={form}>{form}</option>
            ))}
          </SelectField>
          <SelectField
            label={t('imports.mapping.timeFormat')}
            value={draft.timeFormat}
            onChange={event => set({ timeFormat: event.target.value as HandoverProfile['timeFormat'] })}
          >
            {TIMES.map(form => (
              <option key={form}>{form}</option>
            ))}
          </SelectField>
          <NumberField
            label={t('exports.profiles.width')}
            hint={t('exports.profiles.widthHint')}
            min={0}
            max={20}
            value={draft.numberWidth}
            onChange={value => set({ numberWidth: value ?? 0 })}
          />
          <TextField
            label={t('exports.profiles.otherCode')}
            width="short"
            optional
            maxLength={12}
            value={draft.otherCode}
            onChange={event => set({ otherCode: event.target.value })}
          />
          {draft.layout === 'sap-2003' && (
            <>
              <TextField
                label="EXTSYSTEM"
                width="short"
                maxLength={20}
                value={draft.externalSystem}
                onChange={event => set({ externalSystem: event.target.value })}
              />
              <TextField
                label="EXTAPPLICATION"
                width="short"
                maxLength={20}
                value={draft.externalApplication}
                onChange={event => set({ externalApplication: event.target.value })}
              />
            </>
          )}
        </div>
        <TextAreaField
          label={t('exports.profiles.codes')}
          hint={t('exports.profiles.codesHint')}
          rows={6}
          value={codes}
          onChange={event => setCodes(event.target.value)}
        />
        {read.wrong.length > 0 && (
          <Notice
            tone="danger"
            title={t('exports.profiles.codesWrong', { lines: read.wrong.join(', ') })}
            live="alert"
          />
        )}
        {save.error && <ProblemNotice error={save.error} />}
      </div>
    </Dialog>
  )
}
