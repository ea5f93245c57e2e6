import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { AlarmSettingsShape, AlarmTested, MyAlarms, WebhookAdded } from '@weerwoord/contracts';
import type { AddWebhook, AlarmPlanShape, SaveMyAlarms } from '@weerwoord/contracts';
import type { z } from 'zod';
import { api } from '../../app/api';

export type Mine = z.infer<typeof MyAlarms>;
export type Settings = z.infer<typeof AlarmSettingsShape>;
export type Tested = z.infer<typeof AlarmTested>;

const mineOptions = queryOptions({ queryKey: ['alarms', 'mine'], queryFn: ({ signal }) => api.get('/alarms/mine', { shape: MyAlarms, signal }) });
const settingsOptions = queryOptions({
  queryKey: ['alarms', 'settings'],
  queryFn: ({ signal }) => api.get('/alarms/settings', { shape: AlarmSettingsShape, signal }),
});
export const useMine = () => useQuery(mineOptions);
export const useSettings = () => useQuery(settingsOptions);

/** What changes how people are told also changes which alarm of a claim comes next. */
function useKept() {
  const queries = useQueryClient();
  return {
    mine: (mine: Mine) => {
      queries.setQueryData(mineOptions.queryKey, mine);
      void queries.invalidateQueries({ queryKey: ['claims', 'alarms'] });
    },
    settings: (settings: Settings) => {
      queries.setQueryData(settingsOptions.queryKey, settings);
      void queries.invalidateQueries({ queryKey: ['claims', 'alarms'] });
    },
    notifications: () => void queries.invalidateQueries({ queryKey: ['notifications'] }),
  };
}

export function useSaveMine() {
  const kept = useKept();
  return useMutation({
    mutationFn: (body: z.infer<typeof SaveMyAlarms>) => api.send('PUT', '/alarms/mine', { shape: MyAlarms, body }),
    onSuccess: kept.mine,
  });
}
export function useTestMine() {
  const kept = useKept();
  return useMutation({
    mutationFn: (channel: 'app' | 'mail') => api.send('POST', '/alarms/mine/test', { shape: AlarmTested, body: { channel } }),
    onSuccess: kept.notifications,
  });
}
export function useSavePlan() {
  const kept = useKept();
  return useMutation({
    mutationFn: (body: z.infer<typeof AlarmPlanShape>) => api.send('PUT', '/alarms/settings', { shape: AlarmSettingsShape, body }),
    onSuccess: kept.settings,
  });
}
export function useAddWebhook() {
  const kept = useKept();
  return useMutation({
    mutationFn: (body: z.infer<typeof AddWebhook>) => api.send('POST', '/alarms/webhooks', { shape: WebhookAdded, body }),
    onSuccess: ({ settings }) => kept.settings(settings),
  });
}
export function useRemoveWebhook() {
  const kept = useKept();
  return useMutation({
    mutationFn: (id: string) => api.send('DELETE', `/alarms/webhooks/${id}`, { shape: AlarmSettingsShape }),
    onSuccess: kept.settings,
  });
}
export const useTestWebhook = () =>
  useMutation({ mutationFn: (id: string) => api.send('POST', `/alarms/webhooks/${id}/test`, { shape: AlarmTested }) });
