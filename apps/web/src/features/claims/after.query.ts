import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ClaimAppeal, ClaimMoney, ClaimOutcome, ClaimsAlike, ClaimStake } from '@weerwoord/contracts';
import type { EnterMoney } from '@weerwoord/contracts';
import type { z } from 'zod';
import { api } from '../../app/api';

export type Appeal = z.infer<typeof ClaimAppeal>;
export type OutcomeSaid = z.infer<typeof ClaimOutcome>;
export type Money = z.infer<typeof ClaimMoney>;
export type Alike = z.infer<typeof ClaimsAlike>;
export type Stake = z.infer<typeof ClaimStake>;
export type MoneyLine = Money['lines'][number];

/** Every question names the revision it is asked at: another state of the claim has other answers. */
const key = (claimId: string, what: string, revision: number) => ['claims', 'after', claimId, what, revision] as const;

export const useAppeal = (claimId: string, revision: number) =>
  useQuery({
    queryKey: key(claimId, 'appeal', revision),
    queryFn: ({ signal }) => api.get(`/claims/${claimId}/appeal`, { shape: ClaimAppeal, signal }),
  });
export const useOutcome = (claimId: string, revision: number) =>
  useQuery({
    queryKey: key(claimId, 'outcome', revision),
    queryFn: ({ signal }) => api.get(`/claims/${claimId}/outcome`, { shape: ClaimOutcome, signal }),
    // What was said of this claim stands until its newer state is read: somebody may be answering in the dialog over it.
    placeholderData: (before, query) => (query?.queryKey[2] === claimId ? before : undefined),
  });
export const useAlike = (claimId: string) =>
  useQuery({ queryKey: key(claimId, 'alike', 0), queryFn: ({ signal }) => api.get(`/claims/${claimId}/alike`, { shape: ClaimsAlike, signal }) });
/** Asked when the guard is looked at, not with every claim that is opened. */
export const useStake = (claimId: string, revision: number) =>
  useQuery({
    queryKey: key(claimId, 'stake', revision),
    queryFn: ({ signal }) => api.get(`/claims/${claimId}/at-stake`, { shape: ClaimStake, signal }),
  });

const moneyOptions = (claimId: string) =>
  queryOptions({ queryKey: key(claimId, 'money', 0), queryFn: ({ signal }) => api.get(`/claims/${claimId}/money`, { shape: ClaimMoney, signal }) });
export const useMoney = (claimId: string) => useQuery(moneyOptions(claimId));

function useMoneyStep<Body>(claimId: string, path: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Body) => api.send('POST', `/claims/${claimId}/${path}`, { shape: ClaimMoney, body }),
    onSuccess: (money) => {
      queries.setQueryData(moneyOptions(claimId).queryKey, money);
      void queries.invalidateQueries({ queryKey: ['money'] });
      void queries.invalidateQueries({ queryKey: ['claims', 'one', claimId] });
    },
  });
}
export const useEnterMoney = (claimId: string) => useMoneyStep<z.infer<typeof EnterMoney>>(claimId, 'money');
export const useWithdrawMoney = (claimId: string) => useMoneyStep<{ readonly entryId: string }>(claimId, 'money/withdraw');
