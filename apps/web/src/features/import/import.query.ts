import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { FilePreview, ImportBatch, ImportList, ProblemRows } from '@weerwoord/contracts';
import type { ImportFileShape, ProblemRow } from '@weerwoord/contracts';
import type { z } from 'zod';
import { api } from '../../app/api';

export type Batch = z.infer<typeof ImportBatch>;
export type BatchFile = z.infer<typeof ImportFileShape>;
export type Problem = z.infer<typeof ProblemRow>;
export type Preview = z.infer<typeof FilePreview>;

/** While files are read the batch is asked every second, beside the live events: progress shows even where those are cut off. */
const WHILE_READING = 1000;

export const importsOptions = infiniteQueryOptions({
  queryKey: ['imports', 'list'],
  queryFn: ({ signal, pageParam }) => api.get('/imports', { shape: ImportList, query: { cursor: pageParam }, signal }),
  initialPageParam: null as string | null,
  getNextPageParam: ({ next }) => next,
});

export const batchOptions = (batchId: string) =>
  queryOptions({
    queryKey: ['imports', 'batch', batchId],
    queryFn: ({ signal }) => api.get(`/imports/${batchId}`, { shape: ImportBatch, signal }),
    refetchInterval: ({ state }) => (state.data?.running ? WHILE_READING : false),
    placeholderData: keepPreviousData,
  });

export const problemsOptions = (batchId: string) =>
  infiniteQueryOptions({
    queryKey: ['imports', 'problems', batchId],
    queryFn: ({ signal, pageParam }) => api.get(`/imports/${batchId}/problems`, { shape: ProblemRows, query: { cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });

export const previewOptions = (fileId: string) =>
  queryOptions({
    queryKey: ['imports', 'preview', fileId],
    queryFn: ({ signal }) => api.get(`/imports/files/${fileId}/preview`, { shape: FilePreview, signal }),
    // The file does not change; asking again would only undo what a person is choosing.
    staleTime: Infinity,
  });
