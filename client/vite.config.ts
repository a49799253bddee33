import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));

/** Schemas are built when a module loads, which looks like a side effect; a page that takes one word list must not carry them all. */
const isPure = (id: string): boolean => /\/models\/.*\.ts$|\/node_modules\/(d3-|@noble\/)/.test(id);

const rolldownOptions = { treeshake: { moduleSideEffects: (id: string): boolean => !isPure(id) } };

/** Builds the page and its worker into build/client, which the server serves. */
export default defineConfig({
  root: here,
  base: '/',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: '../build/client',
    emptyOutDir: true,
    manifest: true,
    sourcemap: true,
    target: ['chrome123', 'firefox128', 'safari17.5'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      ...rolldownOptions,
      // Fields are small modules that most pages share: a file for each would cost more than it holds.
      output: { codeSplitting: { groups: [{ name: 'fields', test: /\/client\/(fields\/|ui\/Field\.)/ }] } },
    },
  },
  worker: {
    format: 'es',
    rolldownOptions: {
      ...rolldownOptions,
      // What most of the worker's files share: in one file it compresses better than in several.
      output: { codeSplitting: { groups: [{ name: 'shared', test: /\/models\//, minShareCount: 4 }] } },
    },
  },
  server: {
    fs: { allow: ['..'] },
    proxy: { '/api': 'http://127.0.0.1:4000', '/health': 'http://127.0.0.1:4000' },
  },
});
