import { type DragEvent, useId, useMemo, useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { SelectField, TextField } from '../../../components/controls.tsx'
import { Loading } from '../../../components/loading.tsx'
import { Notice } from '../../../components/notice.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { Section } from '../../../components/section.tsx'
import { useToast } from '../../../components/toast.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import {
  type AnyMapping,
  type ImportFormat,
  type ImportMapping,
  usePreview,
  useRecognise,
  useRunImport,
  useSaveMapping,
} from '../api/imports.ts'
import { toBase64 } from '../model/base64.ts'
import { fileHead } from '../model/file-head.ts'
import { emptyMapping, GERMAN_MAPPING, isCounts, isScopes, isTable } from '../model/mapping-draft.ts'
import { FileSample } from './file-sample.tsx'
import { MappingForm } from './mapping-form.tsx'
import { ReportView } from './report-view.tsx'
import { ScopesForm } from './scopes-form.tsx'
import { TableMappingForm } from './table-mapping-form.tsx'
import './imports.css'

interface ImportDeskProps {
  readonly formats: readonly ImportFormat[]
  readonly mappings: readonly ImportMapping[]
}

interface ChosenFile {
  readonly name: string
  readonly bytes: Uint8Array
  readonly content: string
}

const MOST_BYTES = 20 * 1024 * 1024

/** From a file to stored counts: choose, correct how it is read, preview with all faults, import. */
export function ImportDesk({ formats, mappings }: ImportDeskProps) {
  const { t, format: forms, language } = useI18n()
  const say = useToast()
  const input = useId()
  const recognise = useRecognise()
  const preview = usePreview()
  const run = useRunImport()
  const save = useSaveMapping()
  const [file, setFile] = useState<ChosenFile>()
  const [tooLarge, setTooLarge] = useState(false)
  const [over, setOver] = useState(false)
  const [formatId, setFormatId] = useState(formats[0]?.id ?? '')
  const [mapping, setMapping] = useState<AnyMapping>(formats[0] ? emptyMapping(formats[0]) : GERMAN_MAPPING)
  const [name, setName] = useState('')
  const format = formats.find(candidate => candidate.id === formatId) ?? formats[0]
  const head = useMemo(
    () =>
      file && !isScopes(mapping)
        ? fileHead(file.bytes, mapping.encoding, mapping.delimiter)
        : { headers: [], rows: [] },
    [file, mapping],
  )
  if (!format) return <Notice tone="info" title={t('imports.noFormats')} />

  // Of all kinds: which one a file is, is told by the file.
  const extensions = [...new Set(formats.flatMap(candidate => candidate.extensions))]
  const fitting = mappings.filter(saved => saved.format === format.id)
  const request = file && { fileName: file.name, content: file.content, format: format.id, mapping }
  const change = (next: AnyMapping) => {
    setMapping(next)
    preview.reset()
    run.reset()
  }
  const open = async (chosen: File | undefined) => {
    if (!chosen) return
    setTooLarge(chosen.size > MOST_BYTES)
    if (chosen.size > MOST_BYTES) return
    const bytes = new Uint8Array(await chosen.arrayBuffer())
    const content = toBase64(bytes)
    const next = { name: chosen.name, bytes, content }
    setFile(next)
    ask(next, undefined)
  }
  /** Asks how to read a file: as any format that knows it, or as the one that was chosen. */
  const ask = (asked: ChosenFile, chosenFormat: ImportFormat | undefined) => {
    preview.reset()
    run.reset()
    if (chosenFormat) setMapping(emptyMapping(chosenFormat))
    recognise.mutate(
      { fileName: asked.name, content: asked.content, ...(chosenFormat ? { format: chosenFormat.id } : {}) },
      {
        onSuccess: guess => {
          const known = formats.find(candidate => candidate.id === guess.format)
          if (known) setFormatId(known.id)
          const found = guess.savedMapping?.mapping ?? guess.mapping
          if (!found) return void (known && setMapping(emptyMapping(known)))
          setMapping(found)
          // A report whose calendars have no office yet is asked for them first.
          if (isScopes(found) && guess.headers.some(scope => found.scopes[scope] === undefined)) return
          preview.mutate({
            fileName: asked.name,
            content: asked.content,
            format: guess.format ?? format.id,
            mapping: found,
          })
        },
      },
    )
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    void open(event.dataTransfer.files[0])
  }
  const report = run.data?.report ?? preview.data
  return (
    <div className="stack stack--large">
      <Section title={t('imports.step.file')}>
        <SelectField
          label={t('imports.format')}
          hint={format.description[language]}
          width="medium"
          value={format.id}
          onChange={event => {
            const chosen = formats.find(candidate => candidate.id === event.target.value)
            if (!chosen) return
            setFormatId(chosen.id)
            if (file) ask(file, chosen)
            else setMapping(emptyMapping(chosen))
          }}
        >
          {formats.map(candidate => (
            <option key={candidate.id} value={candidate.id}>
              {candidate.title[language]}
            </option>
          ))}
        </SelectField>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut, the button inside does the same */}
        <div
          className={over ? 'import-drop import-drop--over' : 'import-drop'}
          onDragOver={event => {
            event.preventDefault()
            setOver(true)
          }}
          onDragLeave={() => setOver(false)}
          onDrop={drop}
        >
          <label htmlFor={input}>{t('imports.chooseFile', { extensions: forms.list(extensions) })}</label>
          <input
            id={input}
            type="file"
            accept={extensions.map(extension => `.${extension.replace(/^\./, '')}`).join(',')}
            onChange={event => {
              void open(event.target.files?.[0])
              // The same file, corrected, can then be chosen again.
              event.target.value = ''
            }}
          />
          {file && (
            <p>
              <strong>{file.name}</strong>{' '}
              <span className="muted number">
                {t('imports.kilobytes', { size: forms.number(file.bytes.length / 1024, 1) })}
              </span>
            </p>
          )}
        </div>
        {tooLarge && <Notice tone="danger" title={t('imports.tooLarge')} live="alert" />}
        {recognise.isPending && <Loading label={t('imports.recognising')} />}
        {recognise.error && <ProblemNotice error={recognise.error} title={t('imports.notRead')} />}
        {recognise.data && !isScopes(mapping) && !recognise.data.mapping && !recognise.data.savedMapping && (
          <Notice tone="warning" title={t('imports.notRecognised')}>
            <p>{t('imports.notRecognisedText')}</p>
          </Notice>
        )}
        {recognise.data?.savedMapping && (
          <Notice tone="info" title={t('imports.savedUsed', { name: recognise.data.savedMapping.name })} />
        )}
      </Section>

      {/* Not before the suggestion is there: it would take back what has been changed meanwhile. */}
      {file && !recognise.isPending && (
        <Section
          title={t('imports.step.mapping')}
          lead={t(isScopes(mapping) ? 'imports.scopes.lead' : 'imports.mapping.lead')}
        >
          {fitting.length > 0 && (
            <SelectField
              label={t('imports.useSaved')}
              width="medium"
              value=""
              onChange={event => {
                const saved = fitting.find(candidate => String(candidate.id) === event.target.value)
                if (saved) change(saved.mapping)
              }}
            >
              <option value="">{t('imports.choose')}</option>
              {fitting.map(saved => (
                <option key={saved.id} value={saved.id}>
                  {saved.name}
                </option>
              ))}
            </SelectField>
          )}
          {!isScopes(mapping) && <FileSample head={head} />}
          {isCounts(mapping) && <MappingForm format={format} mapping={mapping} head={head} onChange={change} />}
          {isTable(mapping) && <TableMappingForm format={format} mapping={mapping} head={head} onChange={change} />}
          {isScopes(mapping) && (
            <ScopesForm scopes={recognise.data?.headers ?? []} mapping={mapping} onChange={change} />
          )}
          <div className="row row--end">
            <Button
              look="primary"
              busy={preview.isPending}
              onClick={() => {
                run.reset()
                if (request) preview.mutate(request)
              }}
            >
              {t('imports.preview')}
            </Button>
            <TextField
              label={t('imports.saveName')}
              width="medium"
              value={name}
              maxLength={80}
              onChange={event => setName(event.target.value)}
            />
            <Button
              busy={save.isPending}
              disabled={name.trim() === ''}
              onClick={() =>
                save.mutate(
                  { format: format.id, name: name.trim(), mapping },
                  { onSuccess: () => say(t('imports.savedDone', { name: name.trim() })) },
                )
              }
            >
              {t('imports.saveMapping')}
            </Button>
          </div>
          {save.error && <ProblemNotice error={save.error} />}
        </Section>
      )}

      {file && (preview.isPending || preview.error || report) && (
        <Section
          title={t(run.data ? 'imports.step.done' : 'imports.step.preview')}
          actions={
            preview.data?.ok &&
            !run.data && (
              <Button
                look="primary"
                busy={run.isPending}
                onClick={() => {
                  if (request)
                    run.mutate(request, {
                      onSuccess: ({ report: done }) => {
                        if (done.ok) say(t('imports.report.okRun'))
                      },
                    })
                }}
              >
                {t('imports.run')}
              </Button>
            )
          }
        >
          {preview.isPending && <Loading label={t('imports.reading')} />}
          {preview.error && <ProblemNotice error={preview.error} title={t('imports.notRead')} />}
          {run.error && <ProblemNotice error={run.error} title={t('imports.notRun')} />}
          {report && <ReportView report={report} kind={run.data ? 'run' : 'preview'} />}
        </Section>
      )}
    </div>
  )
}
