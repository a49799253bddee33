import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const models = new URL('../../models/', import.meta.url);
const files = readdirSync(models, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.ts'),
);
const linesOf = (file: string): string[] => readFileSync(new URL(file, models), 'utf8').split('\n');

describe('models', () => {
  it('are compiled without the types of Node or a browser', () => {
    const config = JSON.parse(readFileSync(new URL('tsconfig.json', models), 'utf8')) as {
      compilerOptions: { lib: string[]; types: string[] };
    };
    expect(config.compilerOptions.lib).toEqual(['ES2023']);
    expect(config.compilerOptions.types).toEqual([]);
  });

  it('have no clock', () => {
    // A date of a given moment is a calculation; the current date is a clock.
    const ticking = files.filter((file) =>
      linesOf(file).some((line) => /new Date\b(?!\()|new Date\(\s*\)/.test(line)),
    );
    expect(ticking).toEqual([]);
  });

  it('are small files of one idea each', () => {
    // A catalogue of codes is one table.
    const long = files.filter((file) => linesOf(file).length > 280);
    expect(long).toEqual([]);
    const lengths = files.map((file) => linesOf(file).length).sort((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(80);
  });

  it('add up watts in one place', () => {
    const adding = files.filter((file) =>
      linesOf(file).some((line) => /(nameplate|maximum|typical|idle)_kW\s*\*/.test(line)),
    );
    expect(adding).toEqual([]);
  });
});
