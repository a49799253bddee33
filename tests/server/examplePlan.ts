import { readFileSync } from 'node:fs';

export const examplePath = new URL('../../examples/air-vs-liquid.json', import.meta.url).pathname;
export const exampleText = readFileSync(examplePath, 'utf8');

/**
 * The example plan with one value of it changed.
 *
 * @param path - keys from the root; objects on the way must exist
 * @param value - the new value; undefined removes it
 */
export function exampleWith(path: readonly string[], value: unknown): Record<string, unknown> {
  const plan = JSON.parse(exampleText) as Record<string, unknown>;
  let parent = plan;
  for (const key of path.slice(0, -1)) parent = parent[key] as Record<string, unknown>;
  const last = path.at(-1) ?? '';
  if (value === undefined) Reflect.deleteProperty(parent, last);
  else parent[last] = value;
  return plan;
}

/** The example in Chicago, cooled by a free-cooling chiller, and by direct-to-chip water with dry coolers. */
export function systemPlan(): Record<string, unknown> {
  const plan = exampleWith(['options'], {
    air: { name: 'Air', changes: { cooling: { kind: 'system', preset: 'free-cooling-chiller' } } },
    liquid: { name: 'Liquid', changes: { cooling: { kind: 'system', preset: 'direct-to-chip-w32-dry' } } },
  });
  return { ...plan, site: { ...(plan['site'] as object), climate: { kind: 'catalogue', id: 'chicago-il' } } };
}
