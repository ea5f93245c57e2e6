import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { AddedPerson, MySessions, PasswordLink, SessionShape, Team } from '@weerwoord/contracts';
import type { AddPerson, ChangeMe, ChangePassword, ChangePerson, TeamPerson } from '@weerwoord/contracts';
import type { z } from 'zod';
import { api } from '../../app/api';
import { sessionOptions } from '../../app/session.query';

export type TeamNow = z.infer<typeof Team>;
export type Person = z.infer<typeof TeamPerson>;
export type Right = Person['rights'][number];

export const teamOptions = queryOptions({ queryKey: ['team'], queryFn: ({ signal }) => api.get('/team', { shape: Team, signal }) });
export const useTeam = () => useQuery(teamOptions);

export function useAddPerson() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: z.input<typeof AddPerson>) => api.send('POST', '/team', { shape: AddedPerson, body }),
    onSuccess: ({ team }) => queries.setQueryData(teamOptions.queryKey, team),
  });
}
export function useChangePerson(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: z.infer<typeof ChangePerson>) => api.send('PATCH', `/team/${id}`, { shape: Team, body }),
    onSuccess: (team) => {
      queries.setQueryData(teamOptions.queryKey, team);
      void queries.invalidateQueries({ queryKey: sessionOptions.queryKey });
    },
  });
}
export function useNewLink(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => api.send('POST', `/team/${id}/password-link`, { shape: PasswordLink }),
    onSuccess: () => queries.invalidateQueries({ queryKey: teamOptions.queryKey }),
  });
}

export const sessionsOptions = queryOptions({
  queryKey: ['my-sessions'],
  queryFn: ({ signal }) => api.get('/me/sessions', { shape: MySessions, signal }),
});
export const useSessions = () => useQuery(sessionsOptions);
export function useLogOutElsewhere() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => api.send('DELETE', '/me/sessions', { shape: MySessions }),
    onSuccess: (sessions) => queries.setQueryData(sessionsOptions.queryKey, sessions),
  });
}
export function useChangeMe() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: z.infer<typeof ChangeMe>) => api.send('PATCH', '/me', { shape: SessionShape, body }),
    onSuccess: (session) => queries.setQueryData(sessionOptions.queryKey, session),
  });
}
export function useChangePassword() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: z.infer<typeof ChangePassword>) => api.tell('PUT', '/me/password', { body }),
    onSuccess: () => queries.invalidateQueries({ queryKey: sessionsOptions.queryKey }),
  });
}

/** Where a link that sets a password leads: its token stands behind the `#`, which no server and no log ever sees. */
export const passwordAddress = (token: string): string => `${window.location.origin}/set-password#${token}`;
