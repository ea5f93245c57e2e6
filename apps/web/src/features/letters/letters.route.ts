import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '../../app/frame-route';

export const lettersRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/settings/letters',
  component: lazyRouteComponent(() => import('./letters-page'), 'LettersPage'),
});
