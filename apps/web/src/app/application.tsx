import { RouterProvider } from '@tanstack/react-router';
import { config } from 'zod';
import '@fontsource-variable/inter/index.css';
import '@fontsource-variable/jetbrains-mono/index.css';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import { Providers } from './providers';
import { createQueryClient } from './query-client';
import { createAppRouter } from './router';
import { forgetWords } from './searched-words';
import { askToLogInAgain, hasUnsaved } from './unsaved';

// Shapes are checked without making code from text: the content policy forbids that.
config({ jitless: true });

// Made once per page load. The client needs the router (to show the log-in) and the router needs the client (to ask), so one of them is told late.
const queryClient = createQueryClient(() => {
  const { location } = router.state;
  if (location.pathname === '/log-in') return;
  if (hasUnsaved()) return askToLogInAgain();
  queryClient.clear();
  forgetWords();
  void router.navigate({ to: '/log-in', search: { back: location.href } });
});
const router = createAppRouter(queryClient);

/** The whole app: providers around the router. */
export function Application() {
  return (
    <Providers queryClient={queryClient}>
      <RouterProvider router={router} />
    </Providers>
  );
}
