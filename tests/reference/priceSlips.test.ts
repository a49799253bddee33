import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readUrdb } from '../../models/tariff/urdb/readUrdb.ts';

const folder = new URL('../../../shared/golden/tariffs/urdb/', import.meta.url);
const names = existsSync(folder)
  ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'))
  : [];

describe('utility rates in use', () => {
  it('are found', () => {
    expect(names.length).toBeGreaterThan(30);
  });

  it.each(names)('%s has no price outside its plausible range', (name) => {
    const record: unknown = JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
    const codes = readUrdb(record).findings.map(({ code }) => code);
    expect(codes).not.toContain('value-implausible');
  });
});
