import { describe, expect, it } from 'vitest';
import { fieldLocation } from '../../../models/present/design/fieldLocation.ts';
import {
  filterCauses,
  filterFindings,
  findingFilterOf,
  findingsAddress,
} from '../../../client/pages/findings/findingFilter.ts';
import { causesOf } from '../../../models/problems/causesOf.ts';
import { groupByCause } from '../../../models/present/figures/findingCauses.ts';
import { groupFindings } from '../../../models/present/figures/groupFindings.ts';
import { fieldPage } from '../../../client/state/fieldPage.ts';
import { isWithin, parsePath, pathKey } from '../../../models/edit/document/path.ts';
import type { Finding } from '../../../models/problems/Finding.ts';
import type { OptionReview } from '../../../models/report/reviewOptions.ts';

const full: Finding = {
  severity: 'warning',
  code: 'rack-full',
  path: 'racks.rack-1.contents',
  message: 'All 42 of 42 U are taken.',
  occurrenceCount: 1,
};
const asserted = (pue: number): Finding => ({
  severity: 'info',
  code: 'pue-asserted',
  path: 'cooling.pue',
  message: `PUE ${String(pue)} is stated.`,
  occurrenceCount: 1,
});
const overload: Finding = {
  severity: 'error',
  code: 'feed-overload',
  path: 'racks.rack-2.feeds.a',
  message: 'Too much.',
  occurrenceCount: 2,
  alsoAt: ['racks.rack-3.feeds.a'],
};
const water: Finding = {
  severity: 'info',
  code: 'water-unbilled',
  path: 'tariff.water',
  message: 'Not billed.',
  occurrenceCount: 1,
};
const option = (id: string, ...findings: Finding[]): OptionReview => ({
  id,
  name: id,
  computable: true,
  findings,
});
const groups = groupFindings([
  option('air', full, asserted(1.6)),
  option('liquid', full, asserted(1.15), overload),
]);

describe('findings of several options', () => {
  it('are listed once if they are the same', () => {
    const group = groups.find(({ finding }) => finding.code === 'rack-full');
    expect(group?.statements).toHaveLength(1);
    expect(group?.isInAllOptions).toBe(true);
  });

  it('are grouped if only their figures differ', () => {
    const group = groups.find(({ finding }) => finding.code === 'pue-asserted');
    expect(group?.statements.map(({ message, options }) => [message, options.map(({ id }) => id)])).toEqual([
      ['PUE 1.6 is stated.', ['air']],
      ['PUE 1.15 is stated.', ['liquid']],
    ]);
    expect(groups).toHaveLength(3);
  });

  it('of one option at one path stay separate, each with the similar ones of the other options', () => {
    const said = (message: string): Finding => ({ ...overload, message });
    const apart = groupFindings([
      option('air', said('Side A.'), said('Side B.')),
      option('liquid', said('Side B.'), said('Side C.')),
    ]);
    expect(
      apart.map(({ statements }) => statements.map(({ message, options }) => [message, options.length])),
    ).toEqual([
      [
        ['Side A.', 1],
        ['Side C.', 1],
      ],
      [['Side B.', 2]],
    ]);
    expect(new Set(apart.map(({ key }) => key)).size).toBe(2);
  });

  it('are sorted with the most severe first', () => {
    expect(groups.map(({ finding }) => finding.severity)).toEqual(['error', 'warning', 'info']);
  });

  it('are filtered by words and by what was decided', () => {
    const all = { severity: undefined, optionId: undefined, rackId: undefined };
    const decided = groupFindings([
      option('air', {
        ...full,
        decision: {
          id: 'd',
          decision: 'ignored',
          reason: 'No switch.',
          changedFrom: 'All 41 of 42 U are taken.',
        },
      }),
      option('liquid', overload),
    ]);
    const textOf = ({ finding }: { readonly finding: Finding }): string => finding.message.toLowerCase();
    const codes = (filter: object): string[] =>
      filterFindings(decided, { ...all, ...filter }, { textOf }).map(({ finding }) => finding.code);
    expect(codes({ search: 'too  MUCH' })).toEqual(['feed-overload']);
    expect(codes({ search: 'too few' })).toEqual([]);
    expect(codes({ state: 'changed' })).toEqual(['rack-full']);
    expect(codes({ state: 'open' })).toEqual(['feed-overload', 'rack-full']);
    expect(codes({ state: 'ignored' })).toEqual([]);
  });

  it('show a cause with a consequence that passes, though the cause does not', () => {
    const causes = groupByCause(groupFindings([option('air', asserted(1.6), water)]), {
      causesOf,
      hallOf: () => undefined,
    });
    const passing = causes.flatMap(({ consequences }) => consequences.map(({ group }) => group));
    expect(passing).toHaveLength(1);
    const [shown] = filterCauses(causes, passing, undefined, ({ code }) => code);
    expect([shown?.roots.length, shown?.consequences.length]).toEqual([1, 1]);
    expect(filterCauses(causes, [], undefined, ({ code }) => code)).toEqual([]);
  });

  it('have an address for all of a filter, from which it is read again', () => {
    const filter = {
      severity: 'error',
      optionId: 'air',
      rackId: 'rack-1',
      state: 'open',
      search: 'PUE & more',
      order: 'places',
    } as const;
    const { searchParams } = new URL(findingsAddress(filter), 'http://localhost');
    expect(findingFilterOf((name) => searchParams.get(name) ?? undefined)).toEqual(filter);
    expect(findingFilterOf(() => 'nonsense')).toMatchObject({ severity: undefined, state: undefined });
  });

  it('are filtered by severity, option and rack, other places included', () => {
    const all = { severity: undefined, optionId: undefined, rackId: undefined };
    expect(filterFindings(groups, all)).toHaveLength(3);
    expect(filterFindings(groups, { ...all, severity: 'info' })).toHaveLength(1);
    expect(filterFindings(groups, { ...all, optionId: 'air' })).toHaveLength(2);
    expect(filterFindings(groups, { ...all, rackId: 'rack-3' }).map(({ finding }) => finding.code)).toEqual([
      'feed-overload',
    ]);
    expect(filterFindings(groups, { ...all, rackId: 'rack-9' })).toEqual([]);
    expect(
      filterFindings(groups, { ...all, rackId: 'rack-9' }, { identical: ['rack-2', 'rack-9'] }),
    ).toHaveLength(1);
  });

  it('have an address for each filter', () => {
    const filter = { severity: 'error', optionId: 'liquid', rackId: undefined } as const;
    expect(findingsAddress(filter)).toBe('/findings?severity=error&option=liquid');
    expect(findingsAddress({ severity: undefined, optionId: undefined, rackId: undefined })).toBe(
      '/findings',
    );
  });
});

describe('locations of findings', () => {
  const plan = {
    racks: { 'rack-1': { name: 'DGX H100', contents: { dgx: { device: 'dgx-h100' } }, feeds: { A1: {} } } },
    halls: { 'hall-1': { name: 'Hall 1' } },
    options: { liquid: { name: 'Liquid', changes: { cooling: { pue: 1.15 } } } },
  };

  it.each([
    ['cooling.pue', 'Cooling: PUE'],
    ['carbon', 'Grid carbon'],
    ['site.timeZone', 'Time zone'],
    ['racks.rack-1.contents', 'DGX H100: devices'],
    ['racks.rack-1.contents.dgx.device', 'DGX H100: device dgx'],
    ['halls.hall-1.itCapacity_kW', 'Hall 1: IT capacity'],
    ['power.rectifierEfficiency', 'Power chain: rectifier efficiency'],
    ['power.ups.noLoadFraction', 'Power chain: UPS, no load'],
    ['cooling.plant.towerApproach_K', 'Cooling: plant, tower approach'],
    ['site.climate.id', 'Weather: Climate'],
    ['site.climate.dryBulb_C', 'Climate'],
    ['racks.rack-1.feeds.A1', 'DGX H100: feed A1'],
    ['racks.rack-1.places.A01', 'DGX H100: position A01'],
    ['halls.hall-1.room.units.crah-1', 'Hall 1: floor, crah-1'],
    ['powerTopology.nodes.ups-a', 'Power topology: ups-a'],
    ['options.liquid', 'Option Liquid'],
    ['options.liquid.changes.cooling.pue', 'Cooling: PUE, in Liquid'],
  ])('%s has the label of its field on the page', (path, name) => {
    expect(fieldLocation(plan, path)).toEqual({ name, hasField: true });
  });

  it.each([
    ['racks.gone', 'racks.gone, in the plan file'],
    ['options.liquid.changes.racks.rack-1.count', 'DGX H100: number of racks, in Liquid'],
    ['', 'Whole plan'],
  ])('%s has no field', (path, name) => {
    expect(fieldLocation(plan, path)).toEqual({ name, hasField: false });
  });
});

describe('the page of a field', () => {
  it.each([
    ['racks.rack-1.places.A01', 'floor'],
    ['racks.rack-1.feeds.A1.ampacity_A', 'floor'],
    ['halls.hall-1.room.units.crah-1', 'floor'],
    ['powerTopology.nodes.ups-a', 'power'],
    ['options.liquid.changes.racks.rack-1.places', 'floor'],
    ['racks.rack-1.count', 'racks'],
    ['halls.hall-1.name', 'racks'],
    ['workload.utilisationFraction', 'racks'],
    ['energyBasis', 'racks'],
    ['power.ups.kind', 'power'],
    ['itMetering', 'power'],
    ['options.liquid.changes.cooling.pue', 'cooling'],
    ['options.liquid.name', 'cooling'],
    ['options.liquid.changes', 'cooling'],
    ['name', 'site'],
    ['site.climate', 'site'],
    ['carbon.grid', 'site'],
    ['carbon.contracts', 'carbon'],
    ['finance.years', 'cost'],
    ['', 'site'],
  ])('of %s is the page %s', (path, page) => {
    expect(fieldPage({}, parsePath(path))).toBe(page);
  });
});

describe('paths of findings', () => {
  it('are read into keys', () => {
    expect(parsePath('racks.rack-1.contents.dgx.count')).toEqual([
      'racks',
      'rack-1',
      'contents',
      'dgx',
      'count',
    ]);
    expect(parsePath('phases[0].date')).toEqual(['phases', '0', 'date']);
    expect(parsePath('racks["odd key"].hall')).toEqual(['racks', 'odd key', 'hall']);
    expect(parsePath('')).toEqual([]);
  });

  it('are written as in the models', () => {
    expect(pathKey(['cooling', 'pue'])).toBe('cooling.pue');
  });

  it('can be inside others', () => {
    expect(isWithin(['racks', 'a', 'feeds'], ['racks', 'a'])).toBe(true);
    expect(isWithin(['racks', 'ab'], ['racks', 'a'])).toBe(false);
  });
});
