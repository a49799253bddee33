import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ModelError } from '../../models/problems/ModelError.ts';
import { namesOfTerm } from '../../models/tariff/periods/namesOfTerm.ts';
import { readUrdb } from '../../models/tariff/urdb/readUrdb.ts';
import type { TariffTerms } from '../../models/tariff/TariffTerms.ts';

const folders = ['../../../shared/golden/tariffs/urdb/', '../../../shared/field/tariff/'].map(
  (path) => new URL(path, import.meta.url),
);

/** The tariffs of the folders that can be billed, by file. */
function readable(): (readonly [string, TariffTerms])[] {
  return folders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder).map((name) => new URL(name, folder)))
    .filter(({ pathname }) => pathname.endsWith('.json'))
    .flatMap((file) => {
      try {
        const record: unknown = JSON.parse(readFileSync(file, 'utf8'));
        return [[file.pathname.replace(/.*\//, ''), readUrdb(record).tariff] as const];
      } catch (error) {
        if (error instanceof ModelError) return [];
        throw error;
      }
    });
}

describe('periods of published rates', () => {
  const tariffs = readable();

  it('are of at least 45 rates', () => {
    expect(tariffs.length).toBeGreaterThanOrEqual(45);
  });

  it.each(tariffs)('%s: unique names with their hours, none by a number', (_, { energy, demands }) => {
    for (const term of [...(energy === null ? [] : [energy]), ...demands]) {
      const names = namesOfTerm(term);
      const applied = names.filter(({ hours }) => hours !== '');
      expect(new Set(names.map(({ name }) => name)).size).toBe(names.length);
      expect(applied.length).toBeGreaterThan(0);
      for (const { name } of applied) expect(name).not.toMatch(/period \d/i);
    }
  });

  const named = (file: string): string[] => {
    const found = tariffs.find(([name]) => name === file)?.[1];
    return [found?.energy ?? null, ...(found?.demands ?? [])].flatMap((term) =>
      term === null ? [] : namesOfTerm(term).map(({ name, hours }) => `${name}: ${hours}`),
    );
  };

  it('of Arizona are summer and winter, on-peak and off-peak, as in its rate sheet', () => {
    expect(named('aps-e32l-tou.json')).toEqual([
      'Winter off-peak: Nov–Apr, weekdays 20–15 h, weekends',
      'Winter on-peak: Nov–Apr, weekdays 15–20 h',
      'Summer off-peak: May–Oct, weekdays 20–15 h, weekends',
      'Summer on-peak: May–Oct, weekdays 15–20 h',
      'Off-peak: weekdays 20–15 h, weekends',
      'On-peak: weekdays 15–20 h',
    ]);
  });

  it('of Southern California have a mid-peak, as in its rate sheet', () => {
    expect(named('sce-tou8-d-2020.json').slice(3, 6)).toEqual([
      'Summer off-peak: Jun–Sep, every day 21–16 h',
      'Summer mid-peak: Jun–Sep, weekends 16–21 h',
      'Summer on-peak: Jun–Sep, weekdays 16–21 h',
    ]);
  });
});
