import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { frameRoute } from '../../app/frame-route';
import { keepWords, wordless, wordsInAddress } from '../../app/searched-words';
import { readAddress } from './queue/queue-address';

/** The whole queue stands in the address, but for the words that are searched for: they may be a name. */
export const claimsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/claims',
  validateSearch: readAddress,
  beforeLoad: ({ location, search }) => {
    const words = wordsInAddress(location.search, location.hash);
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- a redirect is thrown, that is how the router takes it
    if (words !== '') throw redirect({ to: '/claims', search: wordless(search), hash: '', state: keepWords(words), replace: true });
  },
  component: lazyRouteComponent(() => import('./queue/claims-page'), 'ClaimsPage'),
});

export const claimRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/claims/$claimId',
  component: lazyRouteComponent(() => import('./page/claim-page'), 'ClaimPage'),
});
