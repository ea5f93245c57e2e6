import { createRoute, redirect } from '@tanstack/react-router';
import { troubleCode } from './api';
import { Frame } from './frame';
import { rootRoute } from './root-route';
import { sessionOptions } from './session.query';
import { TroubleAlone } from './trouble';

/** Every screen of a logged-in person stands in the frame; a feature's routes name this one as their parent. */
export const frameRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'frame',
  beforeLoad: async ({ context, location }) => {
    try {
      await context.queryClient.ensureQueryData(sessionOptions);
    } catch (error) {
      // eslint-disable-next-line @typescript-eslint/only-throw-error -- a redirect is thrown, that is how the router takes it
      if (troubleCode(error) === 'not-logged-in') throw redirect({ to: '/log-in', search: { back: location.href } });
      throw error;
    }
  },
  component: Frame,
  // Nobody answered who is asking, so there is no frame to say it in.
  errorComponent: TroubleAlone,
});
