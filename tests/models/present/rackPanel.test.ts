import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../models/edit/document/edit.ts';
import type { Json, JsonObject } from '../../../models/edit/document/json.ts';
import { mountingOf } from '../../../models/edit/mountDevice.ts';
import { chosenRackSums } from '../../../models/present/figures/chosenRacks.ts';
import { deviceFacts, factsText, matchingDevices } from '../../../models/present/figures/deviceFacts.ts';
import { parsePlan } from '../../../models/plan/document/parse.ts';
import { reportPlan } from '../../../models/report/reportPlan.ts';
import hall from '../../../examples/hall-1mw.json' with { type: 'json' };
import { library } from '../../support/library.ts';

const plan = hall as unknown as JsonObject;
const rows = { devices: library.devices, rackTypes: library.rackTypes };

describe('what a search tells of a device', () => {
  const row: Json = {
    name: 'Node X',
    class: 'gpu-server',
    height_U: 4,
    maximum_kW: 10.24,
    typical_kW: 7.5,
    liquidFraction: 0.85,
    year: 2025,
    quality: { maximum_kW: 'E' },
  };

  it('is height, draws, liquid, year and quality', () => {
    expect(factsText(deviceFacts('x', row, true))).toBe(
      '4 U · 10.24 kW max · 7.5 kW typical · 85 % liquid · 2025 · estimate',
    );
  });

  it('says what is unknown, and which draw is only a nameplate', () => {
    expect(factsText(deviceFacts('x', {}, true))).toBe('height unknown · draw unknown');
    const nameplate: Json = {
      height_U: 0,
      nameplate_kW: 2,
      liquidFraction: 0,
      quality: { nameplate_kW: 'M' },
    };
    expect(factsText(deviceFacts('x', nameplate, true))).toBe('0U · 2 kW nameplate · air · unverified');
    expect(deviceFacts('x', { typical_kW: 1 }, false).power).toBe('maximum unknown');
  });

  it('is found by words of its name, class and figures', () => {
    const all = [deviceFacts('x', row, true), deviceFacts('y', { name: 'Node Y', class: 'server' }, false)];
    const ids = (typed: string): string[] => matchingDevices(all, typed).map(({ id }) => id);
    expect(ids('')).toEqual(['x', 'y']);
    expect(ids('node liquid 4 u')).toEqual(['x']);
    expect(ids('own device')).toEqual(['x']);
    expect(ids('draw unknown')).toEqual(['y']);
    expect(ids('gpu server estimate')).toEqual(['x']);
    expect(ids('z')).toEqual([]);
  });
});

describe('the sums of chosen racks', () => {
  const [option] = reportPlan(parsePlan(plan), library).options;
  const reports = new Map((option?.racks ?? []).flatMap((one) => one.ids.map((id) => [id, one] as const)));
  const sumsOf = (labels: readonly string[]): ReturnType<typeof chosenRackSums> =>
    chosenRackSums(plan, [{ rackId: 'gpu', labels }], { reports, devices: library.devices });

  it('are those of each rack, times their number', () => {
    const sums = sumsOf(['A01', 'A02', 'A03']);
    // Seven DGX A100 of 6.5 kW and 6 U in each of three racks of 42 U.
    expect(sums.sizing_kW).toBeCloseTo(3 * 7 * 6.5, 9);
    expect([sums.used_U, sums.height_U]).toEqual([126, 126]);
    expect(sums.installedWeight_kg).toBeCloseTo(3 * (reports.get('gpu')?.floorWeight_kg ?? 0), 9);
    expect(sums.entries).toEqual([{ rackId: 'gpu', name: 'DGX A100 rack', rackCount: 3, ofCount: 22 }]);
    expect(sums.devices).toEqual([{ name: library.devices['dgx-a100-640']?.name, count: 21 }]);
  });

  it('are unknown, not too small, if one rack has no results', () => {
    const sums = chosenRackSums(
      plan,
      [
        { rackId: 'gpu', labels: ['A01'] },
        { rackId: 'new', labels: ['Z01'] },
      ],
      { reports, devices: library.devices },
    );
    expect(sums.sizing_kW).toBeNull();
    expect(sums.rackCount).toBe(2);
  });
});

describe('where a device would be mounted', () => {
  const holding = (contents: JsonObject): JsonObject =>
    applyEdits(plan, [{ kind: 'set', path: ['racks', 'gpu', 'contents'], value: contents }]).document;
  const low = holding({ one: { device: 'dgx-h100', position_U: 1 } });

  it('is the lowest free units, or the stated ones', () => {
    const free = mountingOf(low, 'gpu', { deviceId: 'dgx-h100' }, rows);
    expect(free).toMatchObject({ refusal: null, units: 'U 9–16', target: { position_U: 9 } });
    const stated = mountingOf(low, 'gpu', { deviceId: 'dgx-h100', position_U: 20 }, rows);
    expect(stated).toMatchObject({ refusal: null, target: { position_U: 20 } });
  });

  it('is refused with the reason', () => {
    const refusal = (document: JsonObject, request: { deviceId: string; position_U?: number }): string =>
      mountingOf(document, 'gpu', request, rows).refusal ?? '';
    expect(refusal(low, { deviceId: 'dgx-h100', position_U: 3 })).toBe('U 3–10 is occupied.');
    expect(refusal(plan, { deviceId: 'dgx-h100' })).toMatch(/needs 8 U; no rack unit is free\.$/);
    const four = holding({
      one: { device: 'dgx-h100', position_U: 5 },
      two: { device: 'dgx-h100', count: 3, position_U: 19 },
    });
    expect(refusal(four, { deviceId: 'dgx-h100' })).toMatch(
      /needs 8 U; at most 6 U are free in one place\.$/,
    );
    expect(refusal(low, { deviceId: 'no-such' })).toBe('The device is unknown.');
    const unknown = applyEdits(low, [
      { kind: 'set', path: ['racks', 'gpu', 'rackType'], value: 'x' },
    ]).document;
    expect(refusal(unknown, { deviceId: 'dgx-h100' })).toBe('The height of the rack is unknown.');
  });
});
