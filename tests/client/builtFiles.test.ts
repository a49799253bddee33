import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const folder = fileURLToPath(new URL('../../build/client/', import.meta.url));

/** What a browser stores for use without a network, as docs/operating.md has it. */
const STORED_MB = 6.8;

describe.runIf(existsSync(`${folder}sw.js`))('the built client', () => {
  it('holds no source maps, which would show its source', () => {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    expect(files.filter((file) => file.endsWith('.map'))).toEqual([]);
    const named = files
      .filter((file) => /\.(js|css)$/.test(file))
      .filter((file) => readFileSync(folder + file, 'utf8').includes('sourceMappingURL'));
    expect(named).toEqual([]);
  });

  it('stores in a browser what is documented', () => {
    const listed = [...readFileSync(`${folder}sw.js`, 'utf8').matchAll(/\burl:"([^"]+)"/g)];
    expect(listed.length).toBeGreaterThan(100);
    const sizes = listed.map(([, file = '']) => statSync(folder + file).size);
    const stored_MB = sizes.reduce((sum, size) => sum + size, 0) / 1e6;
    expect(Math.abs(stored_MB - STORED_MB)).toBeLessThan(0.2);
    expect(readFileSync(new URL('../../docs/operating.md', import.meta.url), 'utf8')).toContain(
      `${String(STORED_MB)} MB in the storage of the browser`,
    );
  });
});
