import { queryOptions } from '@tanstack/react-query';
import { EbayLevels } from '@weerwoord/contracts';
import type { z } from 'zod';
import { api } from '../../app/api';

export type ProgrammeLevel = z.infer<typeof EbayLevels>['programmes'][number];
export type LevelOnDay = ProgrammeLevel['current'];

/** @param asOf the chosen day; undefined for today */
export const levelsOptions = (accountId: string, asOf?: string) =>
  queryOptions({
    queryKey: ['metrics', 'levels', accountId, asOf],
    queryFn: ({ signal }) => api.get(`/accounts/${accountId}/levels`, { shape: EbayLevels, query: { asOf }, signal }),
  });
