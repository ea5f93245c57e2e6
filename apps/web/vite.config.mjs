import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import aliases from '../../.config/aliases.cjs';

const api = `http://127.0.0.1:${process.env.PORT ?? 4400}`;

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react()],
  resolve: { alias: aliases.viteAliases },
  server: { host: '127.0.0.1', port: 4401, proxy: { '/api': api } },
  build: {
    outDir: '../../dist/apps/web',
    emptyOutDir: true,
    sourcemap: true,
    target: 'es2022',
    // The parts of the kit do nothing by being imported, only its styles do: a screen without a chart then loads no charts.
    rolldownOptions: { treeshake: { moduleSideEffects: (id) => !/\/libs\/ui\/src\/.*\.tsx?$/.test(id) || /\/libs\/ui\/src\/index\.ts$/.test(id) } },
  },
});
