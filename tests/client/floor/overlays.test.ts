import { describe, expect, it } from 'vitest';
import { loadsOfWays, removeTopology, startTopology } from '../../../models/edit/commands/powerTopology.ts';
import { applyEdits } from '../../../models/edit/document/edit.ts';
import { objectAt, textAt, valueAt, type JsonObject } from '../../../models/edit/document/json.ts';
import {
  limitState,
  additionalText,
  limitPercentText,
  uncheckedText,
} from '../../../models/present/figures/limitFigures.ts';
import { proofText } from '../../../models/present/words/topologyText.ts';
import { capacityOverlay } from '../../../models/present/floor/capacityOverlay.ts';
import {
  bindingKinds,
  bindingLegend,
  capacityValues,
} from '../../../models/present/floor/capacityOverlays.ts';
import { readRoom } from '../../../models/present/floor/readRoom.ts';
import { sceneOf } from '../../../models/present/floor/scene.ts';
import { formLoad_kW } from '../../../models/power/topology/formLoad.ts';
import { parsePlan } from '../../../models/plan/document/parse.ts';
import { reportPlan } from '../../../models/report/reportPlan.ts';
import type { Limit } from '../../../models/racks/capacity/limitSchema.ts';
import { capacityOfPlan } from '../../../models/report/capacity/capacityOfPlan.ts';
import type { CapacityReport } from '../../../models/report/capacity/capacitySchema.ts';
import hall from '../../../examples/hall-1mw.json' with { type: 'json' };
import { library } from '../../support/library.ts';

const plan = hall as unknown as JsonObject;

const limit = (over: Partial<Limit>): Limit => ({
  kind: 'feed',
  label: 'Feed A1',
  path: 'racks.gpu.feeds.A1',
  unit: 'kVA',
  measure: 'sizing_kVA',
  shareFraction: 1,
  used: 10,
  limit: 40,
  headroom: 30,
  ...over,
});

function reportOf(...limits: readonly Limit[]): CapacityReport {
  const [binding = null] = limits;
  const rack = {
    ids: ['one', 'two'],
    name: 'Rack',
    hall: 'hall-1',
    rackCount: 5,
    more: null,
    feeds: [],
    failures: [],
  };
  return { halls: [], rows: [], racks: [{ ...rack, limits: [...limits], binding }], findings: [] };
}

describe('an overlay', () => {
  it('shows the tightest of its limits, on every rack of a group', () => {
    const values = capacityValues(
      'breaker',
      reportOf(limit({}), limit({ kind: 'failover', used: 30, headroom: 10 })),
    );
    expect(values.get('one')).toEqual({ fraction: 0.75, text: '10 kVA headroom' });
    expect(values.get('two')).toBe(values.get('one'));
  });

  it('ignores limits of other overlays', () => {
    const report = reportOf(limit({}), limit({ kind: 'failover', used: 50, headroom: -10 }));
    expect(capacityValues('power-normal', report).get('one')).toEqual({ fraction: 0.25, text: '25 %' });
    expect(capacityValues('power-worst', report).get('one')?.fraction).toBe(1.25);
  });

  it('has no fraction without a limit, and none if the usage is unknown', () => {
    const unset = reportOf(limit({ limit: null, headroom: null }));
    expect(capacityValues('power-normal', unset).get('one')).toEqual({
      fraction: null,
      text: 'no limit',
    });
    const unknown = reportOf(limit({ used: null, headroom: null }));
    expect(capacityValues('power-normal', unknown).get('one')).toEqual({ fraction: null, text: 'n/a' });
    expect(capacityValues('cooling', unset).get('one')?.fraction).toBeNull();
  });

  it('shows the binding limit of each rack, with a legend by racks', () => {
    const report = reportOf(limit({ kind: 'weight' }));
    expect(bindingKinds(report).get('two')).toBe('weight');
    expect(bindingLegend(report)).toEqual([{ kind: 'weight', label: 'Payload', rackCount: 5 }]);
  });

  it('agrees with the report on the example: feeds within their breakers, air above its rule of thumb', () => {
    const report = capacityOfPlan(parsePlan(plan), { optionId: 'air', deviceId: undefined }, library);
    // 45.5 kW of air-cooled heat; limit 30 kW per rack.
    expect(capacityValues('cooling', report).get('gpu')).toEqual({ fraction: 45.5 / 30, text: '152 %' });
    // Four DGX A100 of 6.5 kW on one rack PDU, half per side: 13 of 34.5 kVA.
    const normal = capacityValues('power-normal', report).get('gpu')?.fraction ?? NaN;
    expect(normal).toBeCloseTo(13 / ((Math.sqrt(3) * 415 * 60 * 0.8) / 1000), 6);
    expect(capacityValues('power-worst', report).get('gpu')?.fraction).toBeCloseTo(2 * normal, 6);
  });
});

describe('an overlay of a hall', () => {
  const document = plan;
  const room = readRoom(valueAt(document, ['halls', 'hall-1', 'room']));
  if (room === null) throw new Error('the hall is not drawn');
  const sizeOf = () => ({ width_mm: 600, depth_mm: 1200, height_mm: 2000, weight_kg: 900 });
  const scene = sceneOf(document, { hallId: 'hall-1', room, sizeOf });
  const report = capacityOfPlan(parsePlan(plan), { optionId: 'air', deviceId: undefined }, library);

  it('has a value for every rack and for nothing else', () => {
    const { values, scale } = capacityOverlay('power-worst', scene, report);
    expect(values.size).toBe(22);
    expect(values.get('gpu/B11')).toEqual({
      value: 26 / ((Math.sqrt(3) * 415 * 60 * 0.8) / 1000),
      text: '75 %',
    });
    expect(scale).toBe('limit');
  });

  it('colours racks by their binding limit', () => {
    const { values, categories } = capacityOverlay('binding', scene, report);
    // 45.5 of 30 kW of air-cooled heat is tighter than 42 of 42 U.
    expect(categories).toEqual(['Air-cooled heat']);
    expect(values.get('gpu/A01')).toEqual({ value: 0, text: 'air heat', category: 0 });
  });

  it('is unknown before the first message of the worker', () => {
    for (const id of ['binding', 'cooling'] as const) {
      expect(capacityOverlay(id, scene, null).values.get('gpu/A01')).toEqual({ value: null, text: '–' });
    }
  });
});

describe('texts of limits', () => {
  it('state headroom, excess, and that there is no limit', () => {
    expect(limitState(limit({})).text).toBe('10 of 40 kVA');
    expect(limitState(limit({ used: 45, headroom: -5 })).leftText).toBe('5 kVA over the limit');
    const unset = limitState(limit({ limit: null, headroom: null }));
    expect([unset.fraction, unset.isSet, unset.text]).toEqual([null, false, '10 kVA, no limit']);
    expect(limitState(limit({ used: 1, limit: 0, headroom: -1 })).fraction).toBe(Infinity);
  });

  it('never round a fraction to 100 % that is not 100 %', () => {
    expect([
      limitPercentText(0.996),
      limitPercentText(1),
      limitPercentText(1.004),
      limitPercentText(0.42),
    ]).toEqual(['99.6 %', '100 %', '100.4 %', '42 %']);
  });

  it('state the additional count and the binding limit', () => {
    const more = { device: 'DGX H100', stoppedBy: limit({}), unchecked: ['Payload', 'Payload'] };
    expect(additionalText({ ...more, count: 3 })).toBe('3 more DGX H100 fit; limited by Feed A1.');
    expect(additionalText({ ...more, count: 1 })).toBe('1 more DGX H100 fits; limited by Feed A1.');
    expect(additionalText({ ...more, count: 0 })).toBe('No further DGX H100 fits; limited by Feed A1.');
    expect(additionalText({ ...more, count: null, stoppedBy: null })).toMatch(/^No stated limit/);
    expect(uncheckedText({ ...more, count: 3 })).toMatch(/: Payload\.$/);
  });
});

describe('a topology that is created from a configuration', () => {
  const racks = reportPlan(parsePlan(plan), library).options[0]?.racks ?? [];
  const bare = applyEdits(plan, removeTopology(plan).edits).document;
  const loads_kW = Object.fromEntries(
    racks.flatMap(({ ids, sizing_kW }) => ids.map((id) => [id, sizing_kW] as const)),
  );
  const rackLoad_kW = (): number =>
    formLoad_kW('2n', (wayCount) => loadsOfWays(plan, loads_kW, wayCount), 500);
  const started = (form: 'n' | '2n' | '4n3' | 'block'): JsonObject => {
    const load = { itLoad_kW: rackLoad_kW(), blockRating_kW: 500, mechanicalLoad_kW: 200 };
    return applyEdits(bare, startTopology(bare, { form, ...load }).edits).document;
  };

  it('is sized for the load of all racks: 22 of seven DGX A100 of 6.5 kW', () => {
    // 22 · 7 · 6.5 kW = 1,001 kW, rounded up to 10 kW.
    expect(rackLoad_kW()).toBe(1010);
  });

  it.each(['n', '2n', '4n3', 'block'] as const)('gives a plan with results: %s', (form) => {
    const { topology } = reportPlan(parsePlan(started(form)), library).options[0] ?? {};
    expect(topology?.redundancy).toBe(form);
    expect(topology?.nodes.length).toBeGreaterThan(4);
  });

  it('is verified as 2N, each side fed from a separate path', () => {
    const document = started('2n');
    expect(textAt(document, ['racks', 'gpu', 'feeds', 'A1', 'from'])).toBe('pdu-a');
    expect(textAt(document, ['racks', 'gpu', 'feeds', 'B2', 'from'])).toBe('pdu-b');
    const topology = reportPlan(parsePlan(document), library).options[0]?.topology;
    if (topology === null || topology === undefined) throw new Error('no topology');
    expect(proofText(topology)).toEqual({
      text: expect.stringMatching(/^2N is declared and verified: every /) as string,
      isProved: true,
    });
  });

  it('distributes racks over its paths, racks on the floor one by one', () => {
    const document = started('4n3');
    const places = objectAt(document, ['racks', 'gpu', 'places']);
    const ways = Object.values(places).map((place) => textAt(place, ['from', 'A1']) ?? 'pdu-a');
    // Six pairs of four paths, whose first are a, c, b, d, a, d.
    expect(ways.slice(0, 7)).toEqual(['pdu-a', 'pdu-c', 'pdu-b', 'pdu-d', 'pdu-a', 'pdu-d', 'pdu-a']);
  });

  it('goes without a trace, and undo brings it back', () => {
    expect(valueAt(bare, ['powerTopology'])).toBeUndefined();
    expect(JSON.stringify(bare)).not.toContain('"from"');
    expect(() => parsePlan(bare)).not.toThrow();
    const { document, inverse } = applyEdits(plan, removeTopology(plan).edits);
    expect(JSON.stringify(applyEdits(document, inverse).document)).toBe(JSON.stringify(plan));
  });
});
