import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, type BodyAt, type ResponseAt } from '../../../lib/api-client.ts'

export type {
  AnyMapping,
  ImportFault,
  ImportFormat,
  ImportMapping,
  ImportReport,
  ImportRun,
  IntervalCountsMapping,
  ScopesMapping,
  TableMapping,
} from '../../../../api/contract/imports.ts'
export type ImportRequest = BodyAt<'post', '/imports/preview'>
export type Recognition = ResponseAt<'post', '/imports/recognise'>

const importKeys = {
  formats: ['imports', 'formats'] as const,
  mappings: ['imports', 'mappings'] as const,
  runs: ['imports', 'runs'] as const,
  run: (run: number) => ['imports', 'run', run] as const,
}

/** Formats that can be read. */
export function useImportFormats() {
  return useQuery({
    queryKey: importKeys.formats,
    queryFn: ({ signal }) => api.get('/imports/formats', { signal }),
    staleTime: 60 * 60_000,
  })
}

/** Saved ways to read a file. */
export function useImportMappings() {
  return useQuery({
    queryKey: importKeys.mappings,
    queryFn: ({ signal }) => api.get('/imports/mappings', { signal }),
  })
}

export function useSaveMapping() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: BodyAt<'put', '/imports/mappings'>) => api.put('/imports/mappings', { body }),
    onSuccess: () => client.invalidateQueries({ queryKey: importKeys.mappings }),
  })
}

export function useDeleteMapping() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (mapping: number) => api.delete('/imports/mappings/:mapping', { params: { mapping } }),
    onSuccess: () => client.invalidateQueries({ queryKey: importKeys.mappings }),
  })
}

/** Guesses format and mapping from a file. */
export function useRecognise() {
  return useMutation({
    mutationFn: (body: BodyAt<'post', '/imports/recognise'>) => api.post('/imports/recognise', { body }),
  })
}

/** What an import would do; writes nothing. */
export function usePreview() {
  return useMutation({ mutationFn: (body: ImportRequest) => api.post('/imports/preview', { body }) })
}

/** Imports the file: all of it, or nothing. */
export function useRunImport() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: ImportRequest) => api.post('/imports', { body }),
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: importKeys.runs }),
        client.invalidateQueries({ queryKey: ['demand'] }),
        client.invalidateQueries({ queryKey: ['people'] }),
        client.invalidateQueries({ queryKey: ['observations'] }),
      ]),
  })
}

/** Imports that were run, newest first. */
export function useImportRuns() {
  return useQuery({ queryKey: importKeys.runs, queryFn: ({ signal }) => api.get('/imports', { signal }) })
}

/** One import and its report. */
export function useImportRun(run: number) {
  return useQuery({
    queryKey: importKeys.run(run),
    queryFn: ({ signal }) => api.get('/imports/:run', { params: { run }, signal }),
  })
}
