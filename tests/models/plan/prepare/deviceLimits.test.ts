import { describe, expect, it } from 'vitest';
import { parsePlan } from '../../../../models/plan/document/parse.ts';
import { scenarioAt } from '../../../../models/plan/document/scenarioAt.ts';
import { check } from '../../../../models/plan/prepare/check.ts';
import { prepare } from '../../../../models/plan/prepare/prepare.ts';
import { library } from '../../../support/library.ts';
import { looseDesign, type LoosePlan } from '../../../support/plans.ts';

/** One rack of a device with this cooling, in Chicago. */
function messagesOf(device: string, cooling: object, rack: object = {}): Record<string, string> {
  const plan = looseDesign();
  const [hall = ''] = Object.keys(plan.halls as object);
  plan['site'] = { ...plan['site'], climate: { kind: 'catalogue', id: 'chicago-il' } } as LoosePlan;
  plan['power'] = { kind: 'chain' };
  plan['cooling'] = cooling as LoosePlan;
  plan['racks'] = { r: { hall, rackType: 'nvl72-frame', contents: { d: { device } }, ...rack } };
  const { facility } = prepare(scenarioAt(parsePlan(plan), 'plan'), library);
  if (facility === null) throw new Error('the plan cannot be computed');
  return Object.fromEntries(check(facility).map(({ code, message }) => [code, message]));
}

describe('a plan whose cooling does not suit its devices', () => {
  it('gives Vera Rubin (45 °C) coolant of 64 °C: water of 60 °C and an approach of 4 K', () => {
    const found = messagesOf('vera-rubin-nvl72', {
      kind: 'system',
      preset: 'direct-to-chip-w40-dry',
      capture: { kind: 'direct-to-chip', supplyWater_C: 60, cduApproach_K: 4 },
    });
    expect(found['coolant-above-device-limit']).toContain('coolant of 64.0 °C; it allows at most 45.0 °C');
    const w40 = messagesOf('vera-rubin-nvl72', { kind: 'system', preset: 'direct-to-chip-w40-dry' });
    expect(w40['coolant-above-device-limit']).toBeUndefined();
  });

  it('gives a DGX H100 (30 °C) air of 36 °C: supply air of 34 °C and 2 K of recirculation', () => {
    const air = (supplyAir_C: number) => ({
      kind: 'system',
      preset: 'midsize-air-cooled',
      capture: { kind: 'room-air', supplyAir_C, recirculation_K: 2 },
    });
    expect(messagesOf('dgx-h100', air(34))['inlet-above-device-limit']).toContain(
      'air of 36.0 °C; it allows at most 30.0 °C',
    );
    expect(messagesOf('dgx-h100', air(22))['inlet-above-device-limit']).toBeUndefined();
  });

  it('puts a cold-plate rack in a tank, computed or behind a stated PUE', () => {
    for (const cooling of [
      { kind: 'system', preset: 'immersion-w40-dry' },
      { kind: 'fixed-pue', pue: 1.1, capture: 'immersion' },
    ])
      expect(messagesOf('gb200-nvl72', cooling)['cold-plates-in-immersion']).toContain('87 % of its heat');
  });

  it('feeds a DGX H100 from 480 V', () => {
    const feed = { phaseCount: 3, voltage_V: 480, current_A: 60 };
    const cooling = { kind: 'fixed-pue', pue: 1.4 };
    const found = messagesOf('dgx-h100', cooling, { feeds: { A: feed, B: feed } });
    expect(found['supply-voltage-outside']).toContain('gives 480 V between phases and 277 V to neutral');
    const at415 = { ...feed, voltage_V: 415 };
    expect(messagesOf('dgx-h100', cooling, { feeds: { A: at415, B: at415 } })['supply-voltage-outside']).toBe(
      undefined,
    );
  });
});
