import { describe, expect, it } from 'vitest';
import { coolingSchema } from '../../../models/cooling/coolingSchema.ts';
import { chillers } from '../../../models/cooling/componentDefaults.ts';
import { compressorCop } from '../../../models/cooling/equipment/compressor.ts';
import { coolingPresets } from '../../../models/cooling/presets.ts';
import { resolveSystem } from '../../../models/cooling/resolveSystem.ts';
import { presetIds } from '../../../models/study/coolingStudy.ts';

describe.each(presetIds)('the cooling preset %s', (preset) => {
  const resolved = resolveSystem({ kind: 'system', preset });

  it('has every parameter, each with a source', () => {
    expect(resolved).toBeDefined();
    for (const { path, source, label } of resolved?.used ?? []) {
      expect(source, path).toBeTruthy();
      expect(label, path).not.toBe('');
    }
  });

  it('lists each parameter of the calculation once', () => {
    const paths = resolved?.used.map(({ path }) => path) ?? [];
    expect(new Set(paths).size).toBe(paths.length);
    for (const part of ['capture', 'plant'] as const) {
      for (const [name, value] of Object.entries(resolved?.[part] ?? {})) {
        if (name === 'kind' || name === 'mechanical') continue;
        expect(resolved?.used.find(({ path }) => path === `${part}.${name}`)?.value, name).toBe(value);
      }
    }
  });

  it('has an air plant exactly if the liquid leaves heat to the room air', () => {
    const takesLiquid = resolved !== undefined && 'heatCaptureFraction' in resolved.capture;
    expect(resolved?.airPlant !== undefined).toBe(takesLiquid);
  });

  it('has a unique name and description', () => {
    const { name, description } = coolingPresets[preset];
    expect(description).not.toBe('');
    expect(Object.values(coolingPresets).filter((one) => one.name === name)).toHaveLength(1);
  });
});

describe('a parameter stated in the plan', () => {
  it('overrides the preset, and the preset overrides the defaults', () => {
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

  it('of a different kind than the preset inherits nothing from the preset', () => {
    const resolved = resolveSystem({
      kind: 'system',
      preset: 'small-dx',
      plant: { kind: 'air-cooled-chiller' },
    });
    expect(resolved?.plant).toMatchObject({ kind: 'air-cooled-chiller', carnotFraction: 0.47 });
  });

  it('may name a chiller, which overrides the preset; presets of large sites have that of the records', () => {
    const plantOf = (preset: 'large-waterside-economizer' | undefined, chiller?: '2026' | 'large') =>
      resolveSystem({
        kind: 'system',
        ...(preset === undefined ? { capture: { kind: 'room-air' } } : { preset }),
        plant: { kind: 'water-cooled-chiller', ...(chiller === undefined ? {} : { chiller }) },
      });
    const offset = (resolved: ReturnType<typeof plantOf>): unknown =>
      resolved?.used.find(({ path }) => path === 'plant.liftOffset_K')?.value;
    expect(offset(plantOf(undefined))).toBe(11.5);
    expect(offset(plantOf('large-waterside-economizer'))).toBe(16.5);
    expect(offset(plantOf('large-waterside-economizer', '2026'))).toBe(11.5);
    expect(offset(plantOf(undefined, 'large'))).toBe(16.5);
    const named = plantOf(undefined, 'large')?.used.find(({ path }) => path === 'plant.chiller');
    expect(named).toMatchObject({ value: 'large', source: undefined });
  });

  it.each([
    ['2026', 6.3],
    ['large', 5.65],
  ] as const)('of the chiller %s gives a COP of %f at AHRI 550/590 conditions', (name, cop) => {
    const { carnotFraction, liftOffset_K } = chillers[name];
    const compressor = {
      carnotFraction: carnotFraction.value,
      liftOffset_K: liftOffset_K.value,
      evaporatorApproach_K: 2,
      condenserApproach_K: 2,
      minimumLift_K: 8,
      maximumCop: 14,
    };
    // Chilled water leaves at 44 °F, condenser water enters at 85 °F and leaves at 94.3 °F; 3.51685 / 0.560 = 6.28.
    expect(compressorCop(compressor, 6.67, 34.61)).toBeCloseTo(cop, 2);
  });

  it('requires capture and plant without a preset', () => {
    expect(resolveSystem({ kind: 'system', capture: { kind: 'room-air' } })).toBeUndefined();
    expect(resolveSystem({ kind: 'system', plant: { kind: 'direct-expansion' } })).toBeUndefined();
    expect(
      resolveSystem({ kind: 'system', capture: { kind: 'in-row' }, plant: { kind: 'direct-expansion' } }),
    ).toBeDefined();
  });

  it('is rejected if it belongs to another kind', () => {
    const stated = { kind: 'system', plant: { kind: 'direct-expansion', cyclesOfConcentration: 5 } };
    expect(coolingSchema.safeParse(stated).success).toBe(false);
  });
});
