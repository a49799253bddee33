import { describe, expect, it } from 'vitest';
import { coolingSchema } from '../../../models/cooling/coolingSchema.ts';
import { coolingPresets } from '../../../models/cooling/presets.ts';
import { resolveSystem } from '../../../models/cooling/resolveSystem.ts';
import { presetIds } from '../../../models/study/coolingStudy.ts';

describe.each(presetIds)('the named system %s', (preset) => {
  const resolved = resolveSystem({ kind: 'system', preset });

  it('has every parameter, each with a source', () => {
    expect(resolved).toBeDefined();
    for (const { path, source, label } of resolved?.used ?? []) {
      expect(source, path).toBeTruthy();
      expect(label, path).not.toBe('');
    }
  });

  it('lists each parameter that the calculation gets, once', () => {
    const paths = resolved?.used.map(({ path }) => path) ?? [];
    expect(new Set(paths).size).toBe(paths.length);
    for (const part of ['capture', 'plant'] as const) {
      for (const [name, value] of Object.entries(resolved?.[part] ?? {})) {
        if (name === 'kind' || name === 'mechanical') continue;
        expect(resolved?.used.find(({ path }) => path === `${part}.${name}`)?.value, name).toBe(value);
      }
    }
  });

  it('has a plant for the air exactly where a liquid leaves heat to it', () => {
    const takesLiquid = resolved !== undefined && 'heatCaptureFraction' in resolved.capture;
    expect(resolved?.airPlant !== undefined).toBe(takesLiquid);
  });

  it('has a name and a description of its own', () => {
    const { name, description } = coolingPresets[preset];
    expect(description).not.toBe('');
    expect(Object.values(coolingPresets).filter((one) => one.name === name)).toHaveLength(1);
  });
});

describe('what a plan states', () => {
  it('stands before its preset, and the preset before the defaults', () => {
    const resolved = resolveSystem({
      kind: 'system',
      preset: 'large-waterside-economizer',
      capture: { kind: 'room-air', supplyAir_C: 23 },
      plant: { kind: 'water-cooled-chiller', cyclesOfConcentration: 8 },
    });
    const sourceOf = (path: string): string | undefined =>
      resolved?.used.find((parameter) => parameter.path === path)?.source;
    expect(resolved?.capture.supplyAir_C).toBe(23);
    expect(sourceOf('capture.supplyAir_C')).toBeUndefined();
    expect(resolved?.capture.airRise_K).toBe(
      coolingPresets['large-waterside-economizer'].capture.airRise_K.value,
    );
    expect(resolved?.plant).toMatchObject({ economizer: 'waterside', cyclesOfConcentration: 8 });
    expect(sourceOf('plant.cyclesOfConcentration')).toBeUndefined();
    expect(sourceOf('plant.towerRange_K')).toBeTruthy();
  });

  it('of another kind than the preset’s has nothing of the preset', () => {
    const resolved = resolveSystem({
      kind: 'system',
      preset: 'small-dx',
      plant: { kind: 'air-cooled-chiller' },
    });
    expect(resolved?.plant).toMatchObject({ kind: 'air-cooled-chiller', carnotFraction: 0.47 });
  });

  it('without a preset must name capture and plant', () => {
    expect(resolveSystem({ kind: 'system', capture: { kind: 'room-air' } })).toBeUndefined();
    expect(resolveSystem({ kind: 'system', plant: { kind: 'direct-expansion' } })).toBeUndefined();
    expect(
      resolveSystem({ kind: 'system', capture: { kind: 'in-row' }, plant: { kind: 'direct-expansion' } }),
    ).toBeDefined();
  });

  it('is refused with a parameter of another kind', () => {
    const stated = { kind: 'system', plant: { kind: 'direct-expansion', cyclesOfConcentration: 5 } };
    expect(coolingSchema.safeParse(stated).success).toBe(false);
  });
});
