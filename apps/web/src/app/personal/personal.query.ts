import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { HoldShape, OrderPersonal } from '@weerwoord/contracts';
import type { PlaceHold } from '@weerwoord/contracts';
import type { z } from 'zod';
import { api } from '../api';

export type PersonalOf = { readonly orders: string } | { readonly claims: string };
export type Personal = z.infer<typeof OrderPersonal>;
export type Hold = z.infer<typeof HoldShape>;

const pathOf = (of: PersonalOf): string => ('orders' in of ? `/orders/${of.orders}/personal` : `/claims/${of.claims}/personal`);
export const usePersonal = (of: PersonalOf) =>
  useQuery({ queryKey: ['personal', 'of', of], queryFn: ({ signal }) => api.get(pathOf(of), { shape: OrderPersonal, signal }) });

function useChanged() {
  const queries = useQueryClient();
  return () => void queries.invalidateQueries({ queryKey: ['personal'] });
}
export const usePlaceHold = () => {
  const onSuccess = useChanged();
  return useMutation({ mutationFn: (body: z.infer<typeof PlaceHold>) => api.send('POST', '/personal/holds', { shape: HoldShape, body }), onSuccess });
};
export const useReleaseHold = () => {
  const onSuccess = useChanged();
  return useMutation({ mutationFn: (id: string) => api.send('DELETE', `/personal/holds/${id}`, { shape: HoldShape }), onSuccess });
};
