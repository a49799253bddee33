import { describe, expect, it } from 'vitest';
import { matchItems } from '../../../client/app/search/matchItems.ts';
import type { ItemKind, SearchItem } from '../../../client/app/search/SearchItem.ts';

const item = (kind: ItemKind, label: string, detail = ''): SearchItem => ({
  id: `${kind} ${label}`,
  kind,
  label,
  detail,
  run: () => undefined,
});
const few = [
  item('page', 'Power', 'Power chain, UPS, topology'),
  item('page', 'Cooling', 'Cooling system, heat capture, PUE'),
  item('field', 'Cooling: PUE', 'Field on Cooling'),
  item('device', 'NVIDIA DGX B200', 'Add a rack of it (10 U, 14.3 kW maximum)'),
  item(
    'term',
    'Power chain',
    'Stages from the utility to the devices: transformer, switchgear, UPS, rectifiers.',
  ),
  item('field', 'Power factor of the IT load', 'Field on Power'),
  item('term', 'PUE', 'Power usage effectiveness: annual facility energy over annual IT energy.'),
  item('action', 'Theme: dark', 'Setting of this browser'),
];
const labels = (text: string, recent: readonly string[] = []): string[] =>
  matchItems(few, text, recent).shown.map(({ label }) => label);

describe('the search of the search', () => {
  it.each([
    ['power', 'Power'],
    ['b200', 'NVIDIA DGX B200'],
    ['dgxb200', 'NVIDIA DGX B200'],
    ['b200 dgx', 'NVIDIA DGX B200'],
    ['PUE', 'PUE'],
    ['dark', 'Theme: dark'],
    ['facility energy', 'PUE'],
    // Each of its words stands in the term or its meaning.
    ['power factor of the it load', 'Power factor of the IT load'],
  ])('finds for %s first %s', (text, label) => {
    expect(labels(text)[0]).toBe(label);
  });

  it('finds nothing for a text that nothing contains', () => {
    expect(labels('xyzzy')).toEqual([]);
  });

  it('shows recent entries first while nothing is typed, then pages and actions', () => {
    expect(labels('', ['device NVIDIA DGX B200', 'gone'])).toEqual([
      'NVIDIA DGX B200',
      'Power',
      'Cooling',
      'Theme: dark',
    ]);
  });

  it('finds one of 10,000 racks by its name, and says how many match', () => {
    const racks = Array.from({ length: 10_000 }, (_, index) =>
      item('rack', `Rack ${String(index).padStart(5, '0')}`, 'Hall 1, 1 position'),
    );
    const { shown, count } = matchItems([...few, ...racks], 'rack 07312', []);
    expect(shown[0]?.label).toBe('Rack 07312');
    const all = matchItems([...few, ...racks], 'rack', []);
    expect(all.count).toBeGreaterThanOrEqual(10_000);
    expect(all.shown).toHaveLength(40);
    expect(count).toBeLessThan(all.count);
  });
});
