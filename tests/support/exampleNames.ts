import { readdirSync } from 'node:fs';

/** The names of all example plans. */
export const exampleNames = readdirSync(new URL('../../examples/', import.meta.url))
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.replace('.json', ''))
  .sort();
