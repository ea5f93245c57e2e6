import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { NotificationList } from '@weerwoord/contracts';
import type { z } from 'zod';
import { api } from './api';

export type Notifications = z.infer<typeof NotificationList>;
export type Notification = Notifications['notifications'][number];

/** What the person was told in the app; live events mark it stale. */
export const notificationsOptions = queryOptions({
  queryKey: ['notifications'],
  queryFn: ({ signal }) => api.get('/notifications', { shape: NotificationList, signal }),
});
export const useNotifications = () => useQuery(notificationsOptions);

/** Marks as read; `null`: everything. Shown at once, put right by the answer. */
export function useMarkRead() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (ids: readonly string[] | null) => api.send('POST', '/notifications/read', { shape: NotificationList, body: { ids } }),
    onSuccess: (answer) => queries.setQueryData(notificationsOptions.queryKey, answer),
  });
}
