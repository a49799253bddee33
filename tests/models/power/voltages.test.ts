import { describe, expect, it } from 'vitest';
import { checkVoltages } from '../../../models/power/cords/checkVoltages.ts';
import type { DeviceCord, FedDevice, InputLimits } from '../../../models/power/cords/FedRacks.ts';
import type { Feed } from '../../../models/power/feedSchema.ts';

const feed = (voltage_V: number, phaseCount: 1 | 3 = 3): Feed => ({ phaseCount, voltage_V, current_A: 60 });
const supplies: InputLimits = { phaseCount: 1, voltageMin_V: 200, voltageMax_V: 240 };
const shelves: InputLimits = { phaseCount: 3, voltageMin_V: 346, voltageMax_V: 480 };

function found(
  input: InputLimits | undefined,
  feeds: Readonly<Record<string, Feed>>,
  cords?: readonly DeviceCord[],
): string[] {
  const device: FedDevice = { name: 'DGX', count: 1, draw_kW: 10, psuCount: 6, input, cords };
  return checkVoltages([device], feeds, 'racks.r').map(({ path, message }) => `${path}: ${message}`);
}

describe('supplies of 200 to 240 V', () => {
  it('find neither on 480 V between phases: 480 and 277 V', () => {
    expect(found(supplies, { A: feed(480) })).toEqual([
      'racks.r.feeds.A: The power supplies of DGX take 200 to 240 V; the feed of 480 V three-phase 60 A gives 480 V between phases and 277 V to neutral. Suitable: 208 V between phases, 400 V with 231 V to neutral and 415 V with 240 V to neutral.',
    ]);
  });

  it.each([208, 400, 415])('take %d V between phases, to neutral or between them', (voltage_V) => {
    expect(found(supplies, { A: feed(voltage_V) })).toEqual([]);
  });

  it('do not take 120 V to neutral of 208 V, if their cords state it, but 208 V between two phases', () => {
    expect(found(supplies, { A: feed(208) }, [{ feed: 'A', phase: 'L1' }])[0]).toContain(
      'gives 120 V to neutral',
    );
    expect(found(supplies, { A: feed(208) }, [{ feed: 'A', phase: 'L1-L2' }])).toEqual([]);
    expect(found(supplies, { A: feed(415) }, [{ feed: 'A', phase: 'L1-L2' }])[0]).toContain(
      'gives 415 V between phases',
    );
  });

  it('take the phase of their bank', () => {
    const banked: Feed = { ...feed(415), banks: { one: { phase: 'L1', current_A: 20 } } };
    expect(found(supplies, { A: banked }, [{ feed: 'A', bank: 'one' }])).toEqual([]);
  });

  it('do not take 120 V of a single phase', () => {
    expect(found(supplies, { A: feed(120, 1) })[0]).toContain('gives 120 V.');
    expect(found(supplies, { A: feed(230, 1) })).toEqual([]);
  });

  it('are checked at each feed that they are corded to, and nowhere else', () => {
    const feeds = { A: feed(480), B: feed(415), C: feed(480) };
    expect(found(supplies, feeds, [{ feed: 'A' }, { feed: 'B' }])).toHaveLength(1);
    expect(found(supplies, feeds)).toHaveLength(2);
  });
});

describe('power shelves that take three phases of 346 to 480 V', () => {
  it('take 400, 415 and 480 V, and not 208', () => {
    for (const voltage_V of [400, 415, 480]) expect(found(shelves, { A: feed(voltage_V) })).toEqual([]);
    expect(found(shelves, { A: feed(208) })[0]).toContain('gives 208 V between phases. Suitable: 400 V');
  });

  it('take no single phase', () => {
    expect(found(shelves, { A: feed(400, 1) })[0]).toContain('take three phases');
  });
});

describe('supplies of an unknown range', () => {
  it('are not checked', () => {
    expect(found(undefined, { A: feed(480) })).toEqual([]);
  });
});
