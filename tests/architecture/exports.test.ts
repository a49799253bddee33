import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const root = new URL('../../', import.meta.url);

/** Names that two files may export, and why. */
const allowed: Readonly<Record<string, string>> = {
  Answer: 'of the worker’s protocol and of an OpenAPI operation: both are about to be rewritten',
  Reading: 'of the worker’s tasks, which are about to be rewritten, and of a series of carbon intensity',
};

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
  const twice = [...filesByName()].filter(([, places]) => places.size > 1);

  it('have one home each in models, client and server', () => {
    const found = twice.filter(([name]) => !(name in allowed));
    expect(found.map(([name, places]) => `${name}: ${[...places].join(', ')}`)).toEqual([]);
  });

  it('are excused only where they are still exported twice', () => {
    const names = new Set(twice.map(([name]) => name));
    expect(Object.keys(allowed).filter((name) => !names.has(name))).toEqual([]);
  });
});
