import { createRoute, redirect } from '@tanstack/react-router';
import { LogInPage } from './log-in';
import { rootRoute } from './root-route';
import { sessionOptions } from './session.query';

export type LogInSearch = { readonly back?: string | undefined };

/** Only ways inside this app: a foreign address in `back` must not send anyone away after logging in. */
export const backInside = (back: unknown): string | undefined =>
  typeof back === 'string' && /^\/(?![/\\])/.test(back) && !back.startsWith('/log-in') ? back : undefined;

export const logInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/log-in',
  validateSearch: (search: Record<string, unknown>): LogInSearch => {
    const back = backInside(search.back);
    return back === undefined ? {} : { back };
  },
  beforeLoad: async ({ context, search }) => {
    const session = await context.queryClient.ensureQueryData(sessionOptions).catch(() => null);
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- a redirect is thrown, that is how the router takes it
    if (session) throw redirect({ href: search.back ?? '/' });
  },
  component: LogInPage,
});
