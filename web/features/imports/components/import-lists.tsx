import { useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { ConfirmButton } from '../../../components/confirm-button.tsx'
import { type Column, DataTable } from '../../../components/data-table.tsx'
import { Dialog } from '../../../components/dialog.tsx'
import { EmptyState } from '../../../components/empty-state.tsx'
import { QueryState } from '../../../components/query-state.tsx'
import { StatusBadge } from '../../../components/status-badge.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import {
  type ImportMapping,
  type ImportRun,
  useDeleteMapping,
  useImportMappings,
  useImportRun,
  useImportRuns,
} from '../api/imports.ts'
import { ReportView } from './report-view.tsx'

/** Imports that were run, with their reports. */
export function RunList() {
  const { t, format } = useI18n()
  const runs = useImportRuns()
  const [shown, setShown] = useState<ImportRun>()
  const columns: readonly Column<ImportRun>[] = [
    {
      id: 'at',
      header: t('imports.runs.at'),
      value: run => run.createdAt,
      cell: run => <span className="nowrap">{format.instant(run.createdAt)}</span>,
    },
    { id: 'file', header: t('imports.runs.file'), value: run => run.fileName, rowHeader: true },
    { id: 'by', header: t('imports.runs.by'), value: run => run.createdBy ?? '' },
    {
      id: 'ok',
      header: t('imports.runs.outcome'),
      value: run => run.faultCount,
      cell: run => (
        <StatusBadge tone={run.ok ? 'success' : 'danger'}>
          {run.ok ? t('imports.runs.ok') : t('imports.runs.faults', { count: run.faultCount })}
        </StatusBadge>
      ),
    },
    figure('rows', t('imports.report.rows'), run => run.rows),
    figure('inserted', t('imports.report.inserted'), run => run.inserted),
    figure('updated', t('imports.report.updated'), run => run.updated),
    figure('unchanged', t('imports.report.unchanged'), run => run.unchanged),
    {
      id: 'report',
      header: t('imports.runs.report'),
      value: () => null,
      action: true,
      cell: run => (
        <Button small look="tertiary" onClick={() => setShown(run)}>
          {t('imports.runs.report')}
        </Button>
      ),
    },
  ]
  function figure(id: string, header: string, value: (run: ImportRun) => number): Column<ImportRun> {
    return { id, header, value, cell: run => format.number(value(run)), numeric: true }
  }
  return (
    <>
      <DataTable
        caption={t('imports.runs.table')}
        columns={columns}
        rows={runs.data?.items}
        rowKey={run => String(run.id)}
        error={runs.error}
        onRetry={() => void runs.refetch()}
        stateKey="runs-"
        mostRows={50}
        empty={<EmptyState title={t('imports.runs.none')}>{t('imports.runs.noneText')}</EmptyState>}
      />
      {shown && <RunReport run={shown} onClose={() => setShown(undefined)} />}
    </>
  )
}

function RunReport({ run, onClose }: { readonly run: ImportRun; readonly onClose: () => void }) {
  const query = useImportRun(run.id)
  return (
    <Dialog title={run.fileName} onClose={onClose} wide>
      <QueryState query={query}>{({ report }) => <ReportView report={report} kind="run" />}</QueryState>
    </Dialog>
  )
}

/** Saved ways to read a file. */
export function MappingList() {
  const { t, format } = useI18n()
  const mappings = useImportMappings()
  const remove = useDeleteMapping()
  const columns: readonly Column<ImportMapping>[] = [
    { id: 'name', header: t('imports.saved.name'), value: saved => saved.name, rowHeader: true },
    { id: 'format', header: t('imports.format'), value: saved => saved.format },
    {
      id: 'columns',
      header: t('imports.saved.columns'),
      value: saved =>
        format.list(
          'scopes' in saved.mapping ? Object.keys(saved.mapping.scopes) : Object.values(saved.mapping.columns),
        ),
    },
    {
      id: 'at',
      header: t('imports.saved.at'),
      value: saved => saved.updatedAt,
      cell: saved => format.instant(saved.updatedAt),
    },
    {
      id: 'remove',
      header: t('components.remove'),
      value: () => null,
      action: true,
      cell: saved => (
        <ConfirmButton
          small
          look="tertiary"
          icon="delete"
          question={t('imports.saved.removeQuestion', { name: saved.name })}
          confirmLabel={t('components.remove')}
          onConfirm={() => remove.mutate(saved.id)}
        >
          {t('components.remove')}
        </ConfirmButton>
      ),
    },
  ]
  return (
    <DataTable
      caption={t('imports.saved.table')}
      columns={columns}
      rows={mappings.data?.items}
      rowKey={saved => String(saved.id)}
      error={mappings.error ?? remove.error}
      stateKey="saved-"
      empty={<EmptyState title={t('imports.saved.none')}>{t('imports.saved.noneText')}</EmptyState>}
    />
  )
}
