import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { LetterTemplates, TemplateClaims, TemplateHistory, TemplatePreview } from '@weerwoord/contracts';
import type { PreviewTemplate, SaveTemplate } from '@weerwoord/contracts';
import type { z } from 'zod';
import { api } from '../../app/api';

export type Templates = z.infer<typeof LetterTemplates>;
export type Part = Templates['parts'][number];
export type Preview = z.infer<typeof TemplatePreview>;
export type Language = Templates['language'];

const templatesOptions = (kind: string, language: Language) =>
  queryOptions({
    queryKey: ['letter-templates', { kind, language }],
    queryFn: ({ signal }) => api.get('/letter-templates', { query: { kind, language }, shape: LetterTemplates, signal }),
  });
export const useTemplates = (kind: string, language: Language) => useQuery(templatesOptions(kind, language));

/** Asked anew for every version: a saved one is a new line. */
export const useVersions = (kind: string, part: string, language: Language, version: number) =>
  useQuery({
    queryKey: ['letter-templates', 'history', { kind, part, language, version }],
    queryFn: ({ signal }) => api.get('/letter-templates/history', { query: { kind, part, language }, shape: TemplateHistory, signal }),
    enabled: version > 0,
  });

export const useTriedClaims = (kind: string, language: Language) =>
  useQuery({
    queryKey: ['letter-templates', 'claims', { kind }],
    queryFn: ({ signal }) => api.get('/letter-templates/claims', { query: { kind, language }, shape: TemplateClaims, signal }),
  });

export const usePreview = () =>
  useMutation({
    mutationFn: (body: z.infer<typeof PreviewTemplate>) => api.send('POST', '/letter-templates/preview', { shape: TemplatePreview, body }),
  });

export function useSaveTemplate() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: z.infer<typeof SaveTemplate>) => api.send('POST', '/letter-templates', { shape: LetterTemplates, body }),
    onSuccess: (templates) => queries.setQueryData(templatesOptions(templates.kind, templates.language).queryKey, templates),
  });
}

export function useFreshTemplates(kind: string, language: Language): () => Promise<Templates> {
  const queries = useQueryClient();
  return () => queries.fetchQuery({ ...templatesOptions(kind, language), staleTime: 0 });
}
