import { describe, expect, it } from 'vitest';
import { checkFrost, checkRating } from '../../../models/cooling/coolerChecks.ts';
import type { StatedSystem } from '../../../models/cooling/coolingSchema.ts';
import { unitsOf } from '../../../models/cooling/plants/duty.ts';
import { resolveSystem, type ResolvedSystem } from '../../../models/cooling/resolveSystem.ts';
import { sizeSystem } from '../../../models/cooling/sizeSystem.ts';
import { standardPressure_Pa } from '../../../models/physics/standardAtmosphere.ts';
import type { Finding } from '../../../models/problems/Finding.ts';

type Plant = StatedSystem['plant'];

function resolved(plant: Plant, preset: StatedSystem['preset'] = 'direct-to-chip-w32-dry'): ResolvedSystem {
  const system = resolveSystem({ kind: 'system', preset, plant });
  if (system === undefined) throw new Error('not complete');
  return system;
}

const frost = (plant: Plant, coldest_C: number, preset?: StatedSystem['preset']): Finding[] =>
  checkFrost(resolved(plant, preset), Float64Array.of(20, coldest_C, 5));

describe('coolers in frost', () => {
  it('are reported with the glycol that the coldest hour needs', () => {
    const [found, ...others] = frost(undefined, -12);
    expect(others).toEqual([]);
    expect(found?.code).toBe('cooler-frost');
    expect(found?.path).toBe('cooling.plant.glycolFraction');
    // 29 % freezes at -12.2 °C, 28 % at -11.5 °C.
    expect(found?.message).toMatch(/freezes at 0 °C.*-12 °C. State 29 % propylene glycol/);
  });

  it('are reported with too little glycol, of adiabatic coolers too', () => {
    expect(frost({ kind: 'dry-cooler', glycolFraction: 0.2 }, -12)).toHaveLength(1);
    expect(frost(undefined, -1, 'direct-to-chip-adiabatic')).toHaveLength(1);
  });

  it('are not reported without frost, with enough glycol, or if the plan says that it is water', () => {
    expect(frost(undefined, 0.5)).toEqual([]);
    expect(frost({ kind: 'dry-cooler', glycol: 'ethylene', glycolFraction: 0.4 }, -20)).toEqual([]);
    expect(frost({ kind: 'dry-cooler', glycolFraction: 0 }, -20)).toEqual([]);
    expect(frost(undefined, -20, 'direct-to-chip-w32-tower')).toEqual([]);
  });
});

describe('the rating of coolers', () => {
  const rating = (plant: Plant, elevation_m: number): Finding[] => {
    const parts = resolved(plant);
    const system = sizeSystem(
      { ...parts, heatReuse: undefined },
      {
        room_kW: 200,
        liquid_kW: 800,
        units: unitsOf('N', 4),
        design: { dryBulb_C: 36, wetBulb_C: 25, pressure_Pa: standardPressure_Pa(elevation_m) },
      },
    );
    if (system === undefined) throw new Error('cannot be built');
    return checkRating(parts, system, elevation_m);
  };

  it('is reported at 2,000 m and with glycol, with the rating to order', () => {
    const [high] = rating(undefined, 2000);
    expect(high?.code).toBe('cooler-derated');
    expect(high?.message).toMatch(/At 2,000 m the dry coolers carry (?:7[5-9]|8\d) % of their rating/);
    expect(rating({ kind: 'dry-cooler', glycolFraction: 0.3 }, 0)[0]?.message).toMatch(
      /with 30 % propylene glycol/,
    );
  });

  it('needs no word near sea level with water', () => {
    expect(rating(undefined, 300)).toEqual([]);
  });
});
