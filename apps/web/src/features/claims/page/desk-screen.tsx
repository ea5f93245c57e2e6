import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { configure, render } from '@testing-library/react';
import { PageHeader, theme } from '@weerwoord/ui';
import { frameRoute } from '../../../app/frame-route';
import { LanguageProvider } from '../../../app/language';
import { FixedNow } from '../../../app/now';
import { createQueryClient } from '../../../app/query-client';
import { rootRoute } from '../../../app/root-route';
import { claimRoute, claimsRoute } from '../claims.route';
import { NOW } from './sample-claim';

// A machine with much else to do draws a page of this size slowly; no spec here measures time.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 10_000 });

/** For specs: the claim screens in their frame, at an address, on a fixed morning. */
export function openScreen(at: string, language: 'en' | 'nl' = 'en') {
  localStorage.setItem('weerwoord-language', language);
  const other = (path: string) => createRoute({ getParentRoute: () => frameRoute, path, component: () => <PageHeader title={path} /> });
  const queryClient = createQueryClient(() => undefined);
  const history = createMemoryHistory({ initialEntries: [at] });
  const router = createRouter({
    routeTree: rootRoute.addChildren([
      frameRoute.addChildren([claimsRoute, claimRoute, other('/import'), other('/packs'), other('/orders/$orderId')]),
    ]),
    context: { queryClient },
    history,
  });
  // The screens of a spec are its own, so the router's registered type does not fit.
  const App = RouterProvider as unknown as (props: { router: unknown }) => React.JSX.Element;
  render(
    <MantineProvider theme={theme} env="test">
      <FixedNow value={NOW}>
        <QueryClientProvider client={queryClient}>
          <LanguageProvider zone="Europe/Amsterdam">
            <App router={router} />
          </LanguageProvider>
        </QueryClientProvider>
      </FixedNow>
    </MantineProvider>,
  );
  return { history, queryClient };
}
