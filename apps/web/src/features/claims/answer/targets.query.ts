import { queryOptions, useMutation, useQuery } from '@tanstack/react-query';
import { ClaimTargets, TargetFit } from '@weerwoord/contracts';
import type { z } from 'zod';
import { api } from '../../../app/api';

export type Fit = z.infer<typeof TargetFit>;
export type TargetName = z.infer<typeof ClaimTargets>['targets'][number]['target'];

/** Where a claim's answer can be handed in, its own form first. */
export const targetsOptions = (claimId: string) =>
  queryOptions({
    queryKey: ['claims', 'targets', claimId],
    queryFn: ({ signal }) => api.get(`/claims/${claimId}/targets`, { shape: ClaimTargets, signal }),
  });
export const useTargets = (claimId: string) => useQuery(targetsOptions(claimId));

/** Fits letter and files to a target; asked for, because it draws pages. */
export const useTargetFit = (claimId: string) =>
  useMutation({ mutationFn: (target: TargetName) => api.get(`/claims/${claimId}/target-fit`, { shape: TargetFit, query: { target } }) });
