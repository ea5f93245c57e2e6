import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import aliases from './aliases.cjs';

/**
 * One file for Node from a folder's entry: our own rooms inside, npm packages left outside.
 *
 * @param {string} configUrl `import.meta.url` of the folder's vite.config.mjs
 * @param {string} outDir where main.mjs goes, from the root of the workspace
 * @param {string} entry from the folder
 */
export const serverBuild = (configUrl, outDir, entry = 'src/main.ts') =>
  defineConfig({
    root: fileURLToPath(new URL('.', configUrl)),
    resolve: { alias: aliases.viteAliases },
    oxc: { decorator: { legacy: true, emitDecoratorMetadata: true } },
    build: {
      ssr: true,
      target: 'node20',
      outDir: join(aliases.root, outDir),
      emptyOutDir: true,
      sourcemap: true,
      minify: false,
      rolldownOptions: {
        input: { main: entry },
        external: [/^node:/, ...builtinModules],
        output: { format: 'esm', entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
    logLevel: 'warn',
  });
