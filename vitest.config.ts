import { defineConfig } from 'vitest/config';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    // One process, and modules loaded once: a test cleans up what it changes outside itself.
    pool: 'threads',
    maxWorkers: '100%',
    isolate: false,
    setupFiles: ['tests/support/setup.ts'],
    experimental: { fsModuleCache: true, fsModuleCachePath: 'build/.vitest' },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/browser/**', 'tests/reference/**', '**/*.process.test.ts'],
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          // Servers and databases as processes of their own, which take seconds to start.
          name: 'processes',
          include: ['tests/**/*.process.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: { name: 'reference', include: ['tests/reference/**/*.test.ts'], testTimeout: 60_000 },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          // One server for all; each file starts a browser and opens contexts of its own.
          globalSetup: ['tests/browser/globalSetup.ts'],
          setupFiles: ['tests/browser/setup.ts'],
          // Vitest 4.1 cannot map the stack of an error in a global setup that comes out of this cache.
          experimental: { fsModuleCache: false },
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
