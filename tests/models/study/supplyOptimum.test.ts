import { describe, expect, it } from 'vitest';
import { catalogueClimate } from '../../../models/weather/climateOf.ts';
import { coolingYear, type CoolingStudy } from '../../../models/study/coolingStudy.ts';
import { supplyOptimum } from '../../../models/study/supplyOptimum.ts';
import { library } from '../../support/library.ts';

function studyIn(id: string, loadFraction = 0.5): CoolingStudy {
  const row = library.climates[id];
  if (row === undefined) throw new Error(`no climate ${id}`);
  return { climate: catalogueClimate(row), it_kW: 1000, loadFraction, designBasis: { kind: 'annual-0p4' } };
}

describe('the best supply temperature', () => {
  it('is tried at every degree from 15 to 32 °C', () => {
    const { rows } = supplyOptimum('midsize-air-cooled', studyIn('chicago-il'));
    expect(rows.map(({ supplyAir_C }) => supplyAir_C)).toEqual(
      Array.from({ length: 18 }, (_, index) => 15 + index),
    );
  });

  it('is the row of least facility energy', () => {
    const { rows, best } = supplyOptimum('midsize-chiller-waterside', studyIn('chicago-il'));
    expect(best?.facilityEnergy_kWh).toBe(Math.min(...rows.map((row) => row.facilityEnergy_kWh)));
    expect(rows).toContain(best);
  });

  it('is a year of the same system as the study computes with that supply air', () => {
    const study = studyIn('denver-co');
    const { rows } = supplyOptimum('free-cooling-chiller', study, [24]);
    const year = coolingYear('free-cooling-chiller', {
      ...study,
      changes: { capture: { kind: 'room-air', supplyAir_C: 24 } },
    });
    expect(rows).toEqual([
      {
        supplyAir_C: 24,
        // 2 K of recirculation
        inlet_C: 26,
        facilityEnergy_kWh: year.facilityEnergy_kWh,
        pue: year.pue,
        unmetHours: 0,
      },
    ]);
  });

  it('is in between: chillers gain from warm air, devices lose above inlets of 27 °C', () => {
    const { rows, best } = supplyOptimum('midsize-air-cooled', studyIn('chicago-il'));
    const energies = rows.map((row) => row.facilityEnergy_kWh);
    const upTo25 = energies.slice(0, 11);
    expect(upTo25).toEqual(upTo25.toSorted((a, b) => b - a));
    // From inlets of 27 to 34 °C the devices alone draw 6.5 % more: the mean of 5 % at 33 °C and 8 % at 35 °C.
    expect(energies.at(-1)).toBeGreaterThan(energies[10] ?? Infinity);
    expect(best?.supplyAir_C).toBeGreaterThanOrEqual(25);
    expect(best?.supplyAir_C).toBeLessThan(32);
  });

  it('is not that of the lowest PUE, in which the increased draw of devices is IT', () => {
    const { rows, best } = supplyOptimum('midsize-air-cooled', studyIn('chicago-il'));
    expect(Math.min(...rows.map(({ pue }) => pue ?? Infinity))).toBeLessThan(best?.pue ?? 0);
  });

  it('supplies rear doors with water as much colder than the air as in the preset, unless the study states it', () => {
    const study = studyIn('chicago-il');
    const { rows } = supplyOptimum('rear-door', study, [20, 28]);
    expect(rows.map(({ unmetHours }) => unmetHours)).toEqual([0, 0]);
    const changes = { capture: { kind: 'rear-door', supplyWater_C: 22 } } as const;
    const stated = supplyOptimum('rear-door', { ...study, changes }, [20, 28]).rows;
    expect(stated.map(({ unmetHours }) => unmetHours)).toEqual([8760, 0]);
  });

  it('skips what a plan cannot state, and sorts the rest', () => {
    const { rows } = supplyOptimum('small-dx', studyIn('london-gb'), [46, 24, 4, 20]);
    expect(rows.map(({ supplyAir_C }) => supplyAir_C)).toEqual([20, 24]);
  });

  it('is null with unmet heat at every temperature', () => {
    const { rows, best } = supplyOptimum('warm-water-tower', studyIn('singapore-sg'), [20, 27]);
    expect(rows).toHaveLength(2);
    for (const { unmetHours } of rows) expect(unmetHours).toBeGreaterThan(0);
    expect(best).toBeNull();
  });

  it('has no PUE without load, and finite energy', () => {
    const { rows } = supplyOptimum('small-dx', studyIn('london-gb', 0), [20]);
    expect(rows[0]?.pue).toBeNull();
    expect(rows[0]?.facilityEnergy_kWh).toBeGreaterThan(0);
  });

  it('retains the other changes', () => {
    const study = studyIn('chicago-il');
    const changes = { plant: { kind: 'air-cooled-chiller', carnotFraction: 0.6 } } as const;
    const [usual] = supplyOptimum('midsize-air-cooled', study, [20]).rows;
    const [better] = supplyOptimum('midsize-air-cooled', { ...study, changes }, [20]).rows;
    expect(better?.facilityEnergy_kWh).toBeLessThan(usual?.facilityEnergy_kWh ?? 0);
  });
});
