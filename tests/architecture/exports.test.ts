import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const root = new URL('../../', import.meta.url);

const files = ['models', 'client', 'server'].flatMap((folder) =>
  readdirSync(new URL(`${folder}/`, root), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`),
);

const exported =
  /^export (?:default )?(?:abstract )?(?:async )?(?:function\*?|const|let|class|interface|type|enum) (\w+)/gm;

/** Where each name is exported; overloads, and a type beside a value of its name, are one file's. */
function filesByName(): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const file of files) {
    for (const [, name = ''] of readFileSync(new URL(file, root), 'utf8').matchAll(exported)) {
      const places = found.get(name);
      if (places === undefined) found.set(name, new Set([file]));
      else places.add(file);
    }
  }
  return found;
}

describe('exported names', () => {
  it('have one home each in models, client and server', () => {
    const twice = [...filesByName()].filter(([, places]) => places.size > 1);
    expect(twice.map(([name, places]) => `${name}: ${[...places].join(', ')}`)).toEqual([]);
  });
});
