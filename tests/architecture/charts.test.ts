import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { chartFunctions } from '../support/charts/chartFunctions.ts';

const root = new URL('../../', import.meta.url);

const components = readdirSync(new URL('client/', root), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.tsx'))
  .map((file) => `client/${file.replaceAll('\\', '/')}`)
  .map((file) => ({ file, text: readFileSync(new URL(file, root), 'utf8') }));

/** Components that draw what is no chart, and why it has no values to read; diagrams (models/present/diagrams) have none. */
const drawings: Readonly<Record<string, string>> = {
  'client/ui/ReadableChart.tsx': 'draws all charts',
  'client/home/CardThumbnail.tsx': 'a small picture beside its figures',
  'client/pages/site/climate/ClimateMap.tsx': 'a map below the cities, which are buttons',
  'client/pages/site/climate/MapLegend.tsx': 'the colours of the map',
  'client/pages/floor/sheets/SheetsDialog.tsx': 'a preview of what is printed',
  'client/pages/study/question/UncertainItem.tsx': 'the shape of a distribution beside its numbers',
};

describe('a chart on the page', () => {
  const names = chartFunctions().map(({ name }) => name);
  const called = new RegExp(`\\b(?:${names.join('|')})\\(`);
  const charting = components.filter(({ text }) => called.test(text));

  it('is drawn by the one component that tells its values to pointer, touch and keys', () => {
    expect(charting.length).toBeGreaterThanOrEqual(11);
    expect(charting.filter(({ text }) => !text.includes('<ReadableChart')).map(({ file }) => file)).toEqual(
      [],
    );
  });

  it('is called for each chart that there is', () => {
    const parts = ['readable', 'monthChart'];
    const uncalled = names.filter(
      (name) => !parts.includes(name) && !charting.some(({ text }) => text.includes(`${name}(`)),
    );
    expect(uncalled).toEqual([]);
  });

  it('is not drawn in another way: what is drawn without values is listed with its reason', () => {
    const drawn = components
      .filter(({ text }) => text.includes('ui/Drawing.tsx') || text.includes('./Drawing.tsx'))
      .filter(({ text }) => !text.includes('models/present/diagrams/'))
      .map(({ file }) => file);
    expect(drawn.toSorted()).toEqual(Object.keys(drawings).toSorted());
  });
});
