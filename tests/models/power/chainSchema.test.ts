import { describe, expect, it } from 'vitest';
import { mergePatch } from '../../../models/plan/document/mergePatch.ts';
import { resolveChain } from '../../../models/power/chainResolve.ts';
import { chainSchema, type ChainPower } from '../../../models/power/chainSchema.ts';
import { powerSchema } from '../../../models/power/powerSchema.ts';

const patched = (power: unknown, patch: unknown): ChainPower => chainSchema.parse(mergePatch(power, patch));

describe('the power section', () => {
  it('accepts a chain without any value', () => {
    expect(powerSchema.safeParse({ kind: 'chain' }).success).toBe(true);
  });

  it('accepts only the kinds of equipment of a stage', () => {
    const accepts = (power: object): boolean => powerSchema.safeParse({ kind: 'chain', ...power }).success;
    expect(accepts({ ups: { kind: 'eco-mode', redundancy: '2N' } })).toBe(true);
    expect(accepts({ ups: { redundancy: '2N' } })).toBe(true);
    expect(accepts({ ups: { kind: 'busway' } })).toBe(false);
    expect(accepts({ ups: { kind: 'none', redundancy: '2N' } })).toBe(false);
    expect(accepts({ ups: { moduleCount: 65 } })).toBe(false);
    expect(accepts({ transformer: { whiteSpaceFraction: 0.5 } })).toBe(false);
  });
});

describe('an option', () => {
  const power = { kind: 'chain', preset: 'large', ups: { redundancy: '2N', moduleCount: 2 } };

  it('removes the UPS by its kind', () => {
    const { stages } = resolveChain(patched(power, { ups: { kind: 'none' } }), 0);
    expect(stages.ups).toBeUndefined();
    expect(stages.distribution).toBeDefined();
  });

  it('restores it by another kind', () => {
    const without = patched(power, { ups: { kind: 'none' } });
    const { stages } = resolveChain(patched(without, { ups: { kind: 'eco-mode' } }), 0);
    expect(stages.ups?.noLoadFraction).toBe(0.005);
  });

  it('returns to the preset with null', () => {
    const { stages } = resolveChain(patched(power, { ups: null }), 0);
    expect(stages.ups).toMatchObject({ redundancy: 'N+1', moduleCount: 4 });
  });

  it('changes the redundancy of a stage and nothing else', () => {
    const { stages } = resolveChain(patched(power, { ups: { redundancy: 'N' } }), 0);
    expect(stages.ups).toMatchObject({ redundancy: 'N', moduleCount: 2, noLoadFraction: 0.01 });
  });
});

describe('the values that a chain uses', () => {
  const inputOf = (power: ChainPower, path: string, dc_kW = 0): unknown =>
    resolveChain(power, dc_kW).inputs.find((input) => input.path === path);

  it('state the plan as their origin if stated', () => {
    expect(inputOf({ kind: 'chain', ups: { ratedLoad_kW: 1200 } }, 'power.ups.ratedLoad_kW')).toEqual({
      path: 'power.ups.ratedLoad_kW',
      label: 'UPS: rated output',
      value: 1200,
      unit: 'kW',
      origin: 'plan',
      basis: 'total of the required modules',
      source: 'stated in the plan',
    });
  });

  it('state a source otherwise', () => {
    expect(inputOf({ kind: 'chain' }, 'power.preset')).toMatchObject({ value: '2026', origin: 'default' });
    expect(inputOf({ kind: 'chain', preset: 'midsize' }, 'power.ups.noLoadFraction')).toMatchObject({
      value: 0.025,
      origin: 'default',
    });
    expect(
      resolveChain({ kind: 'chain' }, 100).inputs.filter(
        ({ source, basis }) => source === '' || basis === '',
      ),
    ).toEqual([]);
  });

  it('list each value once', () => {
    const paths = resolveChain({ kind: 'chain' }, 100).inputs.map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
  });

  it('include rectifiers only for DC-fed devices', () => {
    expect(inputOf({ kind: 'chain' }, 'power.rectifier.kind')).toBeUndefined();
    expect(inputOf({ kind: 'chain' }, 'power.rectifier.kind', 50)).toMatchObject({ value: 'shelf' });
  });

  it('list only the kind of an absent stage', () => {
    const { inputs } = resolveChain({ kind: 'chain', ups: { kind: 'none' } }, 0);
    expect(inputs.filter(({ path }) => path.startsWith('power.ups'))).toMatchObject([
      { path: 'power.ups.kind', value: 'none', origin: 'plan' },
    ]);
  });

  it('use the losses of the stated kind, and the redundancy of the preset', () => {
    const { stages } = resolveChain({ kind: 'chain', ups: { kind: 'double-conversion-legacy' } }, 0);
    expect(stages.ups).toMatchObject({ noLoadFraction: 0.04, redundancy: 'N+1', moduleCount: 4 });
  });
});
