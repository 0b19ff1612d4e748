import { type Column, DataTable } from '../../../components/data-table.tsx'
import { Figure, FigureRow } from '../../../components/figure.tsx'
import { Notice } from '../../../components/notice.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import { useSeriesColumns } from '../../demand/components/use-series-columns.ts'
import type { ImportFault, ImportReport } from '../api/imports.ts'

interface ReportViewProps {
  readonly report: ImportReport
  /** A preview has written nothing; a run has, when it went well. */
  readonly kind: 'preview' | 'run'
}

type Series = ImportReport['series'][number]
type Content = ImportReport['contents'][number]

/** What a file holds and what importing it does or did: counts, series, notes, and every fault in one table. */
export function ReportView({ report, kind }: ReportViewProps) {
  const { t, format } = useI18n()
  const faults: readonly Column<ImportFault & { readonly index: number }>[] = [
    {
      id: 'row',
      header: t('imports.fault.row'),
      value: fault => fault.row,
      cell: fault => fault.row ?? '–',
      numeric: true,
    },
    { id: 'where', header: t('imports.fault.where'), value: fault => fault.where, rowHeader: true },
    { id: 'cause', header: t('imports.fault.cause'), value: fault => fault.cause },
    { id: 'action', header: t('imports.fault.action'), value: fault => fault.action },
    { id: 'code', header: t('imports.fault.code'), value: fault => fault.code },
  ]
  const series = useSeriesColumns<Series>()
  const contents: readonly Column<Content>[] = [
    { id: 'what', header: t('imports.content.what'), value: row => row.what, rowHeader: true },
    { id: 'site', header: t('imports.content.site'), value: row => row.siteName ?? '' },
    {
      id: 'from',
      header: t('imports.content.from'),
      value: row => row.firstDay,
      cell: row => (row.firstDay === null ? '–' : format.date(row.firstDay)),
    },
    {
      id: 'to',
      header: t('imports.content.to'),
      value: row => row.lastDay,
      cell: row => (row.lastDay === null ? '–' : format.date(row.lastDay)),
    },
    {
      id: 'count',
      header: t('imports.content.count'),
      value: row => row.count,
      cell: row => `${format.number(row.count)} ${row.unit}`,
      numeric: true,
    },
  ]
  return (
    <div className="stack">
      <Notice
        live="status"
        tone={report.ok ? 'success' : 'danger'}
        title={
          report.ok
            ? t(kind === 'preview' ? 'imports.report.okPreview' : 'imports.report.okRun')
            : t('imports.report.faults', { count: report.faultCount })
        }
      >
        {!report.ok && <p>{t('imports.report.nothing')}</p>}
      </Notice>
      <FigureRow>
        <Figure
          label={t('imports.report.rows')}
          value={format.number(report.rows)}
          unit={t('imports.report.rowsUnit')}
        />
        <Figure
          label={t('imports.report.inserted')}
          value={format.number(report.inserted)}
          unit={t('imports.report.intervals')}
        />
        <Figure
          label={t('imports.report.updated')}
          value={format.number(report.updated)}
          unit={t('imports.report.intervals')}
        />
        <Figure
          label={t('imports.report.unchanged')}
          value={format.number(report.unchanged)}
          unit={t('imports.report.intervals')}
        />
      </FigureRow>
      {report.faults.length > 0 && (
        <DataTable
          caption={t('imports.report.faultTable')}
          columns={faults}
          rows={report.faults.map((fault, index) => ({ ...fault, index }))}
          rowKey={fault => String(fault.index)}
          searchLabel={t('imports.report.searchFaults')}
          exportName={t('imports.report.faultFile')}
          stateKey="faults-"
          mostRows={100}
          empty={null}
        />
      )}
      {report.faultCount > report.faults.length && (
        <p className="muted">{t('imports.report.cut', { shown: report.faults.length, count: report.faultCount })}</p>
      )}
      {report.notes.length > 0 && (
        <Notice tone="info" title={t('imports.report.notes')}>
          <ul className="import-notes">
            {report.notes.map(note => (
              <li key={`${note.code} ${note.cause}`}>
                {note.cause} ({format.number(note.count)}) <span className="muted small">{note.code}</span>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {report.contents.length > 0 && (
        <DataTable
          caption={t('imports.report.contents')}
          columns={contents}
          rows={report.contents}
          rowKey={row => `${row.what} ${row.site}`}
          stateKey="contents-"
          empty={null}
        />
      )}
      {report.series.length > 0 && (
        <DataTable
          caption={t('imports.report.series')}
          columns={series}
          rows={report.series}
          rowKey={row => `${row.site} ${row.channel}`}
          stateKey="series-"
          empty={null}
        />
      )}
    </div>
  )
}
