import '@fontsource-variable/inter/index.css';
import '@fontsource-variable/jetbrains-mono/index.css';
import '@mantine/core/styles.css';
import { MantineProvider } from '@mantine/core';
import { createRoot } from 'react-dom/client';
import { cssVariablesResolver, theme } from '@weerwoord/ui';
import { ChartParts } from './chart-parts';
import { ClaimParts } from './claim-parts';
import { ImportParts } from './import-parts';
import { OrderParts } from './order-parts';
import { PartSheet } from './part-sheet';
import { TableParts } from './table-parts';
import './gallery.css';

// For looking at, in development only: `vite -c apps/web/vite.config.mjs`, then /gallery.html, #dark for the dark theme.
const SECTIONS = { sheet: PartSheet, charts: ChartParts, claim: ClaimParts, order: OrderParts, tables: TableParts, import: ImportParts } as const;
const [scheme, wanted] = [location.hash.includes('dark') ? 'dark' : 'light', new URLSearchParams(location.search).get('show')] as const;
const shown = Object.entries(SECTIONS).filter(([name]) => wanted === null || wanted === name);

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver} forceColorScheme={scheme}>
      <main className="gallery">
        <h1 className="ww-h1">Parts and their states</h1>
        {shown.map(([name, Section]) => (
          <Section key={name} />
        ))}
      </main>
    </MantineProvider>,
  );
}
