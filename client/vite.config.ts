import { fileURLToPath } from 'node:url';
import { defineConfig, type Rolldown } from 'vite';
import { constants } from 'node:zlib';
import { compression, defineAlgorithm } from 'vite-plugin-compression2';
import { VitePWA } from 'vite-plugin-pwa';

const here = fileURLToPath(new URL('.', import.meta.url));

/** Schemas are built when a module loads, which looks like a side effect; a page that takes one word list must not carry them all. */
const isPure = (id: string): boolean => /\/models\/.*\.ts$|\/node_modules\/(d3-|@noble\/)/.test(id);

const rolldownOptions = {
  // Writing the service worker takes longer than the build, which is expected.
  checks: { bundlerTimings: false },
  treeshake: { moduleSideEffects: (id: string): boolean => !isPure(id) },
};

/** Modules that are loaded together: the home page, and then what every page of a plan needs. In one file each, not in seventy. */
const togetherFrom = { home: ['main.tsx'], plan: ['app/PlanShell.tsx', 'app/startPlan.ts'] };

/** The file of those that a module goes into; the first that needs it has it. */
function togetherWith(id: string, graph: Rolldown.ChunkingContext): string | null {
  for (const [name, starts] of Object.entries(togetherFrom)) {
    if (importedFrom(name, starts, graph).has(id)) return name;
  }
  return null;
}

const found = new Map<string, ReadonlySet<string>>();

/** Modules with all that they import, without what they load later. */
function importedFrom(
  name: string,
  starts: readonly string[],
  graph: Rolldown.ChunkingContext,
): ReadonlySet<string> {
  const known = found.get(name);
  if (known !== undefined) return known;
  const modules = new Set<string>();
  const open = starts.map((start) => here + start);
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (modules.has(id)) continue;
    modules.add(id);
    open.push(...(graph.getModuleInfo(id)?.importedIds ?? []));
  }
  found.set(name, modules);
  return modules;
}

/** Builds the page and its worker into build/client, which the server serves. */
export default defineConfig({
  root: here,
  base: '/',
  // Libraries that pack files do so in the thread of the worker: see the file.
  resolve: { alias: [{ find: /^fflate$/, replacement: `${here}worker/files/fflateInThread.ts` }] },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: '../build/client',
    emptyOutDir: true,
    manifest: true,
    // Without maps, which hold the source: a developer builds them with `npm run build:client -- --sourcemap`.
    sourcemap: false,
    target: ['chrome123', 'firefox128', 'safari17.5'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      ...rolldownOptions,
      // Fields are small modules that most pages share: a file for each would cost more than it holds. The floor page is a dozen files,
      // whose parts are not those of most pages.
      output: {
        codeSplitting: {
          groups: [
            { name: togetherWith, priority: 1 },
            { name: 'pages', test: /\/(client|models)\//, minShareCount: 17, maxModuleSize: 8000 },
          ],
        },
      },
    },
  },
  worker: {
    format: 'es',
    rolldownOptions: {
      ...rolldownOptions,
      // What most of the worker's files share: in one file it compresses better than in several.
      output: { codeSplitting: { groups: [{ name: 'shared', test: /\/models\//, minShareCount: 7 }] } },
    },
  },
  plugins: [
    // Written beside each file once, so that the server does not compress it for each visitor.
    compression({
      include: /assets\/.*\.(js|css|json|svg)$/,
      threshold: 1000,
      logLevel: 'silent',
      algorithms: [
        defineAlgorithm('gzip', { level: 9 }),
        defineAlgorithm('brotliCompress', { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
      ],
    }),
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
        navigateFallbackDenylist: [/^\/api(\/|$)/, /^\/(health|ready|metrics)$/],
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
