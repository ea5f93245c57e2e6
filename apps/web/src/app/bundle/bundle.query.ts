import { queryOptions } from '@tanstack/react-query';
import { BundlePage, BundleReplay, FileCheck } from '@weerwoord/contracts';
import type { z } from 'zod';
import { api } from '../api';

export type Bundle = z.infer<typeof BundlePage>;
export type BundleItem = Bundle['items'][number];
export type ReplayedVersion = z.infer<typeof BundleReplay>['versions'][number];

/** Below the order's own key, so that whatever makes the order stale makes its evidence stale. */
export const bundleOptions = (orderId: string) =>
  queryOptions({
    queryKey: ['orders', 'one', orderId, 'bundle'],
    queryFn: ({ signal }) => api.get(`/orders/${orderId}/bundle`, { shape: BundlePage, signal }),
  });

/** Asked for by a person: it makes every version again. */
export const replayOptions = (orderId: string) =>
  queryOptions({
    queryKey: ['orders', 'one', orderId, 'bundle', 'replay'],
    queryFn: ({ signal }) => api.get(`/orders/${orderId}/bundle/replay`, { shape: BundleReplay, signal }),
    enabled: false,
  });

export const fileCheckOptions = (recordId: string) =>
  queryOptions({
    queryKey: ['files', recordId, 'check'],
    queryFn: ({ signal }) => api.get(`/files/${recordId}/check`, { shape: FileCheck, signal }),
  });
