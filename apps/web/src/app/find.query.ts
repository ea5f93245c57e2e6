import { useEffect, useState } from 'react';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { ClaimList, OrderList } from '@weerwoord/contracts';
import type { OrderLineItem, QueueLine } from '@weerwoord/contracts';
import type { z } from 'zod';
import { api } from './api';

const FEW = 6;
const foundClaims = (q: string) =>
  queryOptions({
    queryKey: ['claims', 'find', q],
    queryFn: ({ signal }) => api.send('POST', '/claims/search', { shape: ClaimList, body: { view: 'all', q }, signal }),
    placeholderData: keepPreviousData,
  });
const foundOrders = (q: string) =>
  queryOptions({
    queryKey: ['orders', 'find', q],
    queryFn: ({ signal }) => api.send('POST', '/orders/search', { shape: OrderList, body: { q }, signal }),
    placeholderData: keepPreviousData,
  });

type Found = {
  readonly claims: readonly z.infer<typeof QueueLine>[];
  readonly orders: readonly z.infer<typeof OrderLineItem>[];
  readonly searching: boolean;
};

/** Claims and orders for words, once whoever types pauses. */
export function useFound(words: string, open: boolean): Found {
  const [asked, ask] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => ask(words), 200);
    return () => clearTimeout(timer);
  }, [words]);
  const isOn = open && asked.length > 1;
  const claims = useQuery({ ...foundClaims(asked), enabled: isOn });
  const orders = useQuery({ ...foundOrders(asked), enabled: isOn });
  if (!isOn || words === '') return { claims: [], orders: [], searching: false };
  return {
    claims: claims.data?.claims.slice(0, FEW) ?? [],
    orders: orders.data?.orders.slice(0, FEW) ?? [],
    searching: claims.isFetching || orders.isFetching,
  };
}
