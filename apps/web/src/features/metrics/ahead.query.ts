import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { FigureAhead, FigureReconciled } from '@weerwoord/contracts';
import type { z } from 'zod';
import { api } from '../../app/api';
import { figurePath } from './metrics.query';
import type { FigureNamed } from './metrics.query';

export type Ahead = z.infer<typeof FigureAhead>;
export type Reconciled = z.infer<typeof FigureReconciled>;
export type ReconciledSide = NonNullable<Reconciled['against']>;

const chosen = ({ part, window, asOf }: FigureNamed) => ({ part, window, asOf });

export const aheadOptions = (named: FigureNamed) =>
  queryOptions({
    queryKey: ['metrics', 'ahead', named],
    queryFn: ({ signal }) => api.get(`${figurePath(named)}/ahead`, { shape: FigureAhead, query: chosen(named), signal }),
    placeholderData: keepPreviousData,
  });

export const reconciledOptions = (named: FigureNamed) =>
  queryOptions({
    queryKey: ['metrics', 'reconcile', named],
    queryFn: ({ signal }) => api.get(`${figurePath(named)}/reconcile`, { shape: FigureReconciled, query: chosen(named), signal }),
  });
