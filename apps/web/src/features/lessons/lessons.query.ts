import { queryOptions } from '@tanstack/react-query';
import { ClaimTrends, Lessons, MoneyDueList, PreventionList, PreventionOrders } from '@weerwoord/contracts';
import type { LessonShape } from '@weerwoord/contracts';
import type { z } from 'zod';
import { api } from '../../app/api';

export type Lesson = z.infer<typeof LessonShape>;
export type LessonRow = z.infer<typeof Lessons>['rows'][number];
export type Trends = z.infer<typeof ClaimTrends>;
export type DueLine = z.infer<typeof MoneyDueList>['lines'][number];
export type Standout = z.infer<typeof PreventionList>['findings'][number];

export type AskedLessons = { readonly account: string | null; readonly channel: string | null; readonly from: string | null };

export const lessonsOptions = (asked: AskedLessons) =>
  queryOptions({ queryKey: ['claims', 'lessons', asked], queryFn: ({ signal }) => api.get('/lessons', { shape: Lessons, query: asked, signal }) });
export const trendsOptions = (asked: AskedLessons & { readonly by: string }) =>
  queryOptions({
    queryKey: ['claims', 'trends', asked],
    queryFn: ({ signal }) => api.get('/lessons/trends', { shape: ClaimTrends, query: asked, signal }),
  });
export const moneyDueOptions = (account: string | null) =>
  queryOptions({ queryKey: ['money', { account }], queryFn: ({ signal }) => api.get('/money', { shape: MoneyDueList, query: { account }, signal }) });
export const preventionOptions = (account: string | null) =>
  queryOptions({
    queryKey: ['orders', 'prevention', { account }],
    queryFn: ({ signal }) => api.get('/prevention', { shape: PreventionList, query: { account }, signal }),
    staleTime: 300_000,
  });
export const behindOptions = ({ accountId, trait, value, measure }: Standout) =>
  queryOptions({
    queryKey: ['orders', 'prevention', 'behind', { accountId, trait, value, measure }],
    queryFn: ({ signal }) => api.get('/prevention/orders', { shape: PreventionOrders, query: { account: accountId, trait, value, measure }, signal }),
  });
