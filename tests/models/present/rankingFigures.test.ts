import { describe, expect, it } from 'vitest';
import { rankingColumns } from '../../../models/present/figures/rankingFigures.ts';
import type { CoolingRanking, RankedSystem } from '../../../models/study/rankCoolingSystems.ts';

const system = (
  preset: RankedSystem['preset'],
  [facilityEnergy_kWh, water_L, unmetHourCount = 0]: readonly number[] = [],
): RankedSystem => ({
  preset,
  isPlanned: false,
  reason: facilityEnergy_kWh === undefined ? 'No climate.' : null,
  cautions: [],
  figures:
    facilityEnergy_kWh === undefined
      ? null
      : {
          pue: 1.25,
          facilityEnergy_kWh,
          designPeak_kW: 100,
          operatingPeak_kW: 90,
          water_L: water_L ?? 0,
          cost: facilityEnergy_kWh / 10,
          carbonLocation_kg: facilityEnergy_kWh / 4,
          unmetHourCount,
          inletOutsideHourCount: 0,
        },
});

const ranking: CoolingRanking = {
  currency: 'EUR',
  isChainAssumed: false,
  systems: [
    system('rear-door', [400_000, 90_000]),
    system('small-dx', [600_000, 1_000]),
    system('warm-water-tower', [300_000, 0, 900]),
    system('small-chiller'),
  ],
};

describe('a ranking of cooling systems', () => {
  it('puts systems with unmet heat after the others, and those without figures last, in every order', () => {
    const orderOf = (order: 'energy' | 'water') =>
      rankingColumns(ranking, order).systems.map(({ preset }) => preset);
    expect(orderOf('energy')).toEqual(['rear-door', 'small-dx', 'warm-water-tower', 'small-chiller']);
    expect(orderOf('water')).toEqual(['small-dx', 'rear-door', 'warm-water-tower', 'small-chiller']);
  });

  it('shows each figure in one unit, and a dash where there is none', () => {
    const { columns } = rankingColumns(ranking, 'energy');
    expect(columns.map(({ head, unit }) => `${head} ${unit}`.trim())).toEqual([
      'PUE',
      'Energy MWh',
      'Electricity EUR',
      'Carbon t',
      'Water m³',
      'Design peak kW',
    ]);
    expect(columns[1]?.cells).toEqual(['400.0', '600.0', '300.0', '–']);
  });
});
