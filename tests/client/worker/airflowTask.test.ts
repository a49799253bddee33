import { describe, expect, it } from 'vitest';
import type { CallArgs } from '../../../client/worker/calls.ts';
import type { ComputedAir } from '../../../client/worker/protocol/airflowProtocol.ts';
import type { JsonObject } from '../../../models/edit/document/json.ts';
import { airSlice } from '../../../models/present/floor/air/airField.ts';
import { examplePlan } from '../../support/plans.ts';
import { callWorker } from './callWorker.ts';

const document = examplePlan('hall-1mw') as unknown as JsonObject;

/** A small hall, whose answer settles in a few seconds. */
const small = examplePlan('mixed-hall') as unknown as JsonObject;

const question = (change: Partial<CallArgs<'instantAirflow'>> = {}): CallArgs<'instantAirflow'> => ({
  key: 'first',
  change: { document },
  optionId: null,
  hallId: 'hall-1',
  outUnitId: null,
  ...change,
});

async function instant(change: Partial<CallArgs<'instantAirflow'>> = {}): Promise<ComputedAir> {
  const outcome = await callWorker('instantAirflow', question(change));
  if (!outcome.isDone) throw new Error(outcome.message);
  return outcome.value;
}

const highestOf = ({ report }: ComputedAir): number =>
  Math.max(...report.racks.map(({ highest_C }) => highest_C));

describe('the air of a hall in the worker', () => {
  it('is answered at once, and settled in turns', { timeout: 120_000 }, async () => {
    const first = await instant({ hallId: 'core', change: { document: small } });
    expect(first.report.isSettled).toBe(false);
    expect(first.report.racks.length).toBeGreaterThan(0);
    let turns = 0;
    let last = 0;
    for (;;) {
      const outcome = await callWorker('settleAirflow', 'first');
      if (!outcome.isDone) throw new Error(outcome.message);
      turns += 1;
      const { share, air } = outcome.value;
      expect(share).toBeGreaterThanOrEqual(last);
      last = share;
      if (air === null) continue;
      expect(air.report.isSettled).toBe(true);
      expect(air.field).not.toBeNull();
      break;
    }
    expect(turns).toBeGreaterThan(1);
    const again = await callWorker('settleAirflow', 'first');
    expect(again).toMatchObject({ isDone: false, message: 'Another question was asked since.' });
  });

  it('follows edits of the document of the question before', async () => {
    const before = await instant();
    const warmer = await instant({
      key: 'second',
      change: {
        edits: [{ kind: 'set', path: ['halls', 'hall-1', 'airflow'], value: { supplyAir_C: 30 } }],
      },
    });
    expect(warmer.report.supply_C).toBe(30);
    expect(highestOf(warmer)).toBeGreaterThan(highestOf(before) + 2);
    const outdated = await callWorker('settleAirflow', 'first');
    expect(outdated).toMatchObject({ isDone: false });
  });

  it('has the devices and the cooling of the option that is asked for', async () => {
    const air = await instant({ optionId: 'air' });
    const liquid = await instant({ optionId: 'liquid' });
    expect(air.report.airHeat_kW).toBeCloseTo(1001, 6);
    // A stated PUE with liquid tells no share of the heat.
    expect(liquid.report.findings.map(({ code }) => code)).toEqual(['airflow-heat-unknown']);
  });

  it('is warmer with a cooling unit out', async () => {
    const [outUnitId = ''] = Object.keys(examplePlan('hall-1mw').halls['hall-1']?.room?.units ?? {});
    const all = await instant();
    const without = await instant({ outUnitId });
    expect(without.report.units).toHaveLength(all.report.units.length - 1);
    expect(highestOf(without)).toBeGreaterThan(highestOf(all));
  });

  it('has slices whose cells are air or not', async () => {
    const { field } = await instant();
    if (field === null) throw new Error('no field');
    const { x, y, z } = field.counts;
    expect(field.temperature_C).toHaveLength(x * y * z);
    const low = airSlice(field, 0.5);
    const high = airSlice(field, field.height_m + 1);
    const airCount = (values: Float32Array): number => values.filter((value) => !Number.isNaN(value)).length;
    expect(low.temperature_C).toHaveLength(x * y);
    // Racks stand at the lower height, and only columns below the ceiling.
    expect(airCount(low.temperature_C)).toBeLessThan(airCount(high.temperature_C));
    expect(high.temperature_C).toEqual(field.temperature_C.subarray((z - 1) * x * y));
  });

  it('is refused with the reason if the hall has no cooling units', async () => {
    await instant();
    const { report, field } = await instant({
      change: {
        edits: [{ kind: 'remove', path: ['halls', 'hall-1', 'room', 'units'] }],
      },
    });
    expect(field).toBeNull();
    expect(report.findings.map(({ code }) => code)).toContain('airflow-without-units');
    const outcome = await callWorker('settleAirflow', 'first');
    expect(outcome.isDone).toBe(false);
  });
});
