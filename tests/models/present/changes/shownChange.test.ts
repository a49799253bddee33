import { describe, expect, it } from 'vitest';
import type { Json, JsonObject, Path } from '../../../../models/edit/document/json.ts';
import { shownChange, type ShownChange } from '../../../../models/present/changes/shownChange.ts';
import { usUnits } from '../../../../models/units/display/chosenUnits.ts';
import { metricUnits } from '../../../../models/units/display/displayUnits.ts';

const plan: JsonObject = {
  name: 'North',
  halls: { 'hall-1': { name: 'Hall 1' } },
  racks: {
    'rack-1': {
      name: 'DGX H100',
      count: 12,
      hall: 'hall-1',
      contents: { 'device-1': { device: 'h100', count: 4 } },
      feeds: { A: { voltage_V: 415, current_A: 60, phaseCount: 3 } },
    },
  },
  options: { liquid: { name: 'Liquid', changes: {} } },
};

const names = new Map([
  ['hall hall-1', 'Hall 1'],
  ['device h100', 'H100 server'],
]);

const context = {
  units: metricUnits,
  currency: 'USD',
  documents: [plan],
  nameOf: (field: string, id: string) => names.get(`${field} ${id}`),
};

const shown = (path: Path, ...versions: readonly (Json | undefined)[]): ShownChange =>
  shownChange({ path, versions }, context);
const texts = (path: Path, ...versions: readonly (Json | undefined)[]): readonly string[] =>
  shown(path, ...versions).versions.map(({ text }) => text);

describe('a changed value in words', () => {
  it.each<[Path, string]>([
    [['name'], 'Plan name'],
    [['cooling', 'pue'], 'Cooling: PUE'],
    [['racks', 'rack-1'], 'Rack: DGX H100'],
    [['racks', 'rack-1', 'count'], 'DGX H100: number of racks'],
    [['racks', 'rack-1', 'feeds', 'A', 'voltage_V'], 'DGX H100: feed A, voltage'],
    [['racks', 'rack-1', 'places', 'A01', 'x_mm'], 'DGX H100: position A01, x'],
    [['racks', 'rack-1', 'contents', 'device-1', 'position_U'], 'DGX H100: device H100 server, lowest unit'],
    [['halls', 'hall-1', 'itCapacity_kW'], 'Hall 1: IT capacity'],
    [['options', 'liquid'], 'Option: Liquid'],
    [['options', 'liquid', 'changes', 'cooling', 'pue'], 'Cooling: PUE, in Liquid'],
    [['cooling', 'capture', 'fanPressure_Pa'], 'Cooling, heat capture: Fan pressure rise'],
    [['site'], 'Site'],
    [['unknownPart', 'deep_kW'], 'Unknown part: Deep'],
    [[], 'The whole plan'],
  ])('has the label of its field: %j', (path, label) => {
    expect(shown(path, 1, 2).label).toBe(label);
  });

  it('has the name of a record that only one version still has', () => {
    expect(shown(['racks', 'rack-9'], { name: 'Spare' }, undefined, { name: 'Spare', count: 2 }).label).toBe(
      'Rack: Spare',
    );
  });

  it('has the unit of its field, in the chosen units', () => {
    expect(texts(['halls', 'hall-1', 'itCapacity_kW'], 1000, 1250)).toEqual(['1,000 kW', '1,250 kW']);
    expect(texts(['workload', 'utilisationFraction'], 0.85)).toEqual(['85 %']);
    expect(texts(['site', 'calendarYear'], 2025)).toEqual(['2025']);
    expect(texts(['tariff', 'energyPrice_per_kWh'], 0.0821)).toEqual(['0.0821 USD/kWh']);
    const us = { ...context, units: usUnits };
    const path = ['cooling', 'capture', 'supplyAir_C'];
    expect(shownChange({ path, versions: [20] }, us).versions[0]?.text).toBe('68 °F');
  });

  it('shows words where the plan format has keys', () => {
    expect(texts(['racks', 'rack-1', 'hall'], 'hall-1', 'hall-2')).toEqual(['Hall 1', 'hall-2']);
    expect(texts(['cooling', 'kind'], 'fixed-pue', 'system')).toEqual(['Stated PUE', 'Computed system']);
    expect(texts(['carbon', 'basis'], 'lifecycle')).toEqual(['Life cycle']);
    expect(texts(['description'], '')).toEqual(['Empty text']);
  });

  it('tells a value that was never stated from one that was removed', () => {
    expect(texts(['cooling', 'pue'], undefined, 1.3, undefined)).toEqual(['Not stated', '1.3', 'Not stated']);
    expect(texts(['cooling', 'pue'], 1.4, 1.3, undefined)).toEqual(['1.4', '1.3', 'Removed']);
  });

  it('lists what a record contains, with the differences marked', () => {
    const { versions } = shown(
      ['racks', 'rack-1', 'feeds', 'A'],
      { voltage_V: 415, current_A: 60 },
      { voltage_V: 400, current_A: 60 },
      { voltage_V: 415 },
    );
    expect(
      versions.map(({ lines }) => lines.map(({ label, text, isChanged }) => [label, text, isChanged])),
    ).toEqual([
      [
        ['Voltage', '415 V', false],
        ['Breaker', '60 A', false],
      ],
      [
        ['Voltage', '400 V', true],
        ['Breaker', '60 A', false],
      ],
      [
        ['Voltage', '415 V', false],
        ['Breaker', 'Removed', true],
      ],
    ]);
  });

  it('names the entries of a list inside a record by their kind and name', () => {
    const { versions } = shown(['racks', 'rack-1'], {
      name: 'Spare',
      contents: { 'device-1': { device: 'h100', count: 4 }, 'device-2': { device: 'own' } },
      feeds: { A: { current_A: 60 } },
    });
    expect(versions[0]?.lines.map(({ label, text }) => `${label}: ${text}`)).toEqual([
      'Name: Spare',
      'Device H100 server, device: H100 server',
      'Device H100 server, count: 4',
      'Device device-2, device: own',
      'Feed A, breaker: 60 A',
    ]);
  });

  it('shows a short list on one line, and of a long one what differs first', () => {
    const path = ['workload', 'hourlyFractions'];
    const [short] = shown(path, [0.5, 0.6]).versions;
    expect(short).toMatchObject({ text: '2 entries', lines: [{ text: '50 %, 60 %' }] });
    const hours = Array.from({ length: 8760 }, () => 0.5);
    const [, changed] = shown(path, hours, hours.with(8000, 0.9)).versions;
    expect(changed?.text).toBe('8,760 entries');
    expect(changed?.lines[0]).toMatchObject({ label: 'Entry 8001', text: '90 %', isChanged: true });
    expect(changed?.lines.length).toBe(60);
    expect(changed?.moreCount).toBe(8700);
  });

  it('counts the entries of a list of records by their kind', () => {
    expect(texts(['racks', 'rack-1', 'feeds'], { A: {}, B: {} })).toEqual(['2 feeds']);
    expect(texts(['racks', 'rack-1', 'places'], {})).toEqual(['No positions']);
  });
});
