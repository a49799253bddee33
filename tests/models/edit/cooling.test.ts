import { describe, expect, it } from 'vitest';
import {
  chooseClimate,
  chooseCoolingKind,
  chooseDesignBasis,
  choosePreset,
} from '../../../models/edit/commands/cooling.ts';
import { changeKind, startWorkload, stateDayHours } from '../../../models/edit/commands/kinds.ts';
import { changeParameter } from '../../../models/edit/commands/parameters.ts';
import type { Command } from '../../../models/edit/document/command.ts';
import { applyEdits } from '../../../models/edit/document/edit.ts';
import { valueAt, type JsonObject } from '../../../models/edit/document/json.ts';
import example from '../../../examples/air-vs-liquid.json' with { type: 'json' };
import { parsePlan } from '../../../models/plan/document/parse.ts';
import { reviewPlan } from '../../../models/report/reportPlan.ts';
import { library } from '../../support/library.ts';

const plan = example as unknown as JsonObject;
const after = (document: JsonObject, ...commands: ((document: JsonObject) => Command)[]): JsonObject =>
  commands.reduce((current, command) => applyEdits(current, command(current).edits).document, document);
const computed = after(
  plan,
  (document) => chooseCoolingKind(document, 'system'),
  (document) => chooseClimate(document, 'london-gb'),
);

describe('choosing the cooling method', () => {
  it('gives results for a computed system and a climate', () => {
    const { report } = reviewPlan(parsePlan(computed), library);
    expect(report?.options[0]?.plant?.climate.name).toBe('London');
  });

  it('does not change options that changed the base plan’s PUE', () => {
    expect(valueAt(computed, ['options', 'liquid', 'changes', 'cooling'])).toEqual({
      kind: 'fixed-pue',
      pue: 1.15,
      capture: 'direct-to-chip',
    });
    const { report } = reviewPlan(parsePlan(computed), library);
    expect(report?.options[1]?.annual.facilityEnergy_kWh).toBeCloseTo(458_367, 6);
  });

  it('retains the air-cooled heat limit, and can be reset in an option', () => {
    const limited = after(plan, () => ({
      label: '',
      edits: [{ kind: 'set', path: ['cooling', 'airHeatPerRackLimit_kW'], value: 20 }],
    }));
    const system = after(limited, (document) => chooseCoolingKind(document, 'system'));
    expect(valueAt(system, ['cooling', 'airHeatPerRackLimit_kW'])).toBe(20);
    const own = after(plan, (document) => chooseCoolingKind(document, 'system', 'air'));
    expect(valueAt(own, ['options', 'air', 'changes', 'cooling', 'kind'])).toBe('system');
    const back = after(own, (document) => chooseCoolingKind(document, undefined, 'air'));
    expect(valueAt(back, ['options', 'air', 'changes'])).toEqual({});
  });
});

describe('choosing a cooling system', () => {
  it('removes the stated components of the previous one', () => {
    const stated = after(
      computed,
      (document) =>
        changeKind(document, { path: ['cooling', 'plant', 'kind'], kind: 'dry-cooler', label: '' }),
      (document) => choosePreset(document, 'direct-to-chip-w32-tower'),
    );
    expect(valueAt(stated, ['cooling'])).toEqual({ kind: 'system', preset: 'direct-to-chip-w32-tower' });
  });

  it('in an option removes the stated parameters of the base plan too', () => {
    const base = after(computed, (document) =>
      changeParameter(document, {
        path: ['cooling', 'capture', 'supplyAir_C'],
        owners: [{ path: ['cooling', 'capture'], initial: { kind: 'room-air' } }],
        value: 25,
        label: 'Supply air',
      }),
    );
    const option = after(base, (document) => choosePreset(document, 'immersion-w40-dry', 'air'));
    const { report } = reviewPlan(parsePlan(option), library);
    expect(report?.options[0]?.plant?.capture).toBe('immersion');
  });
});

describe('a parameter', () => {
  const owners = [
    { path: ['cooling', 'plant'], initial: { kind: 'airside-economizer' } },
    { path: ['cooling', 'plant', 'mechanical'], initial: { kind: 'air-cooled-chiller' } },
  ];
  const change = (value: number | undefined, optionId?: string) => (document: JsonObject) =>
    changeParameter(document, {
      path: ['cooling', 'plant', 'mechanical', 'minimumLift_K'],
      owners,
      value,
      label: 'Least lift',
      optionId,
    });

  it('adds the kinds of its owners, and removes them with it', () => {
    const stated = after(computed, change(10));
    expect(valueAt(stated, ['cooling', 'plant'])).toEqual({
      kind: 'airside-economizer',
      mechanical: { kind: 'air-cooled-chiller', minimumLift_K: 10 },
    });
    expect(after(stated, change(undefined))).toEqual(computed);
  });

  it('does not affect others when it is removed', () => {
    const both = after(computed, change(10), (document) =>
      changeParameter(document, {
        path: ['cooling', 'plant', 'dewPointMax_C'],
        owners,
        value: 14,
        label: '',
      }),
    );
    expect(valueAt(after(both, change(undefined)), ['cooling', 'plant'])).toEqual({
      kind: 'airside-economizer',
      dewPointMax_C: 14,
    });
  });

  it('of an option is in its changes', () => {
    const stated = after(computed, change(10, 'air'));
    expect(valueAt(stated, ['cooling'])).toEqual(valueAt(computed, ['cooling']));
    expect(valueAt(stated, ['options', 'air', 'changes', 'cooling', 'plant', 'mechanical'])).toEqual({
      kind: 'air-cooled-chiller',
      minimumLift_K: 10,
    });
  });

  it('replaces an owner of another kind: a chain is not a stated PUE', () => {
    const chain = after(computed, (document) =>
      changeParameter(document, {
        path: ['power', 'ups', 'moduleCount'],
        owners: [
          { path: ['power'], initial: { kind: 'chain', preset: 'large' } },
          { path: ['power', 'ups'], initial: {} },
        ],
        value: 6,
        label: 'Modules',
      }),
    );
    expect(valueAt(chain, ['power'])).toEqual({ kind: 'chain', preset: 'large', ups: { moduleCount: 6 } });
  });
});

describe('a climate', () => {
  it('is added and removed with its site', () => {
    const bare: JsonObject = { halls: {} };
    const chosen = after(bare, (document) => chooseClimate(document, 'london-gb'));
    expect(chosen['site']).toEqual({ climate: { kind: 'catalogue', id: 'london-gb' } });
    expect(after(chosen, (document) => chooseClimate(document, undefined))).toEqual(bare);
    expect(chooseClimate(bare, undefined).edits).toEqual([]);
  });

  it('has custom design values that start from its own', () => {
    const own = { dryBulb_C: 34, wetBulb_C: 22 };
    const chosen = after(computed, (document) => chooseDesignBasis(document, 'own', own));
    expect(valueAt(chosen, ['site', 'designBasis'])).toEqual({ kind: 'own', ...own });
    expect(after(chosen, (document) => chooseDesignBasis(document, undefined, own))).toEqual(computed);
  });
});

describe('a workload', () => {
  it.each(['constant', 'schedule', 'training', 'inference'])(
    'of the kind %s is valid from the start',
    (kind) => {
      const started = after(plan, (document) => startWorkload(document, kind));
      expect(parsePlan(started).workload.kind).toBe(kind);
    },
  );

  it('retains its utilisation if both kinds have one', () => {
    const training = after(plan, (document) => startWorkload(document, 'training'));
    expect(valueAt(training, ['workload', 'utilisationFraction'])).toBe(1);
  });

  it('has hourly values of the day that are stated and removed', () => {
    const day = Array.from({ length: 24 }, () => 0.5);
    const started = after(plan, (document) => startWorkload(document, 'schedule'));
    const stated = after(started, (document) => stateDayHours(document, 'weekendFractions', day));
    expect(valueAt(stated, ['workload', 'weekendFractions'])).toEqual(day);
    expect(after(stated, (document) => stateDayHours(document, 'weekendFractions', undefined))).toEqual(
      started,
    );
  });
});
