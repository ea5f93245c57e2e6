import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { cssVariablesResolver, theme } from '@weerwoord/ui';
import { LanguageProvider } from './language';

/** `public/first-paint.js` reads the same key. */
const remembered = localStorageColorSchemeManager({ key: 'weerwoord-theme' });

/** Theme (light, dark or as the device says, remembered), answers of the server, and words. */
export function Providers({
  queryClient,
  zone,
  children,
}: {
  readonly queryClient: QueryClient;
  readonly zone?: string;
  readonly children: ReactNode;
}) {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver} colorSchemeManager={remembered} defaultColorScheme="auto">
      <QueryClientProvider client={queryClient}>
        <LanguageProvider {...(zone === undefined ? {} : { zone })}>
          <Notifications position="bottom-right" />
          {children}
        </LanguageProvider>
      </QueryClientProvider>
    </MantineProvider>
  );
}
