import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

const here = fileURLToPath(new URL('.', import.meta.url));

/** Schemas are built when a module loads, which looks like a side effect; a page that takes one word list must not carry them all. */
const isPure = (id: string): boolean => /\/models\/.*\.ts$|\/node_modules\/(d3-|@noble\/)/.test(id);

const rolldownOptions = {
  // Writing the service worker takes longer than the build, which is expected.
  checks: { bundlerTimings: false },
  treeshake: { moduleSideEffects: (id: string): boolean => !isPure(id) },
};

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
  plugins: [
    VitePWA({
      // A new version waits until the page is loaded the next time: client/app/newVersion.ts.
      registerType: 'prompt',
      injectRegister: false,
      includeManifestIcons: false,
      manifest: {
        name: 'Plenum',
        short_name: 'Plenum',
        description:
          'Plan AI datacenters: racks, power and cooling in; energy, bills, carbon and broken limits out.',
        start_url: '/',
        display: 'standalone',
        background_color: '#ffffff',
        icons: [{ src: '/favicon.svg', sizes: 'any', type: 'image/svg+xml' }],
      },
      workbox: {
        // All of the built client: pages, worker, tables and examples. Files of the API are not stored.
        globPatterns: ['**/*.{js,css,html,svg,json}'],
        globIgnores: ['.vite/**'],
        // A hash in a name tells the version; others, such as index.html, get one.
        dontCacheBustURLsMatching: /^assets\//,
        maximumFileSizeToCacheInBytes: 4_000_000,
        navigateFallback: '/index.html',
        navigateFallbackDenylist: [/^\/api(\/|$)/, /^\/health$/],
        cleanupOutdatedCaches: true,
        // The first visit works without a network as soon as all is stored, without another load.
        clientsClaim: true,
        inlineWorkboxRuntime: true,
        sourcemap: false,
      },
    }),
  ],
  server: {
    fs: { allow: ['..'] },
    proxy: { '/api': 'http://127.0.0.1:4000', '/health': 'http://127.0.0.1:4000' },
  },
});
