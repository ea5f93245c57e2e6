import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { OrderList, OrderPage } from '@weerwoord/contracts';
import type { OrderLineItem, TimelineItem } from '@weerwoord/contracts';
import type { z } from 'zod';
import { api } from '../../app/api';

export type OrderLine = z.infer<typeof OrderLineItem>;
export type Order = z.infer<typeof OrderPage>;
export type Event = z.infer<typeof TimelineItem>;

export const LATENESS = ['late', 'overdue', 'open', 'on-time', 'excluded', 'unknown'] as const;
export type Lateness = (typeof LATENESS)[number];
export type OrdersAsked = { readonly account: string | null; readonly q: string; readonly late: Lateness | undefined };

export const ordersOptions = (asked: OrdersAsked) =>
  infiniteQueryOptions({
    queryKey: ['orders', 'list', asked],
    queryFn: ({ signal, pageParam }) => {
      const { q, ...narrowed } = asked;
      if (q === '') return api.get('/orders', { shape: OrderList, query: { ...narrowed, cursor: pageParam }, signal });
      // Words may be a name: they go in a body and stand in no address.
      const body = Object.fromEntries(
        Object.entries({ ...narrowed, q, cursor: pageParam }).filter(([, value]) => value !== null && value !== undefined),
      );
      return api.send('POST', '/orders/search', { shape: OrderList, body, signal });
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });

export const orderOptions = (orderId: string) =>
  queryOptions({ queryKey: ['orders', 'one', orderId], queryFn: ({ signal }) => api.get(`/orders/${orderId}`, { shape: OrderPage, signal }) });

/** The order as it would be judged by the rules in force on a day. */
export const orderByRulesOf = (orderId: string, policyDay: string) =>
  queryOptions({
    queryKey: ['orders', 'one', orderId, policyDay],
    queryFn: ({ signal }) => api.get(`/orders/${orderId}`, { shape: OrderPage, query: { policyDay }, signal }),
    placeholderData: keepPreviousData,
  });
