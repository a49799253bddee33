import { describe, expect, it } from 'vitest';
import { parsePlan } from '../../models/plan/document/parse.ts';
import { reportPlan } from '../../models/report/reportPlan.ts';
import { hourlyOfPlan } from '../../models/report/hourly.ts';
import type { PlantReport } from '../../models/report/plantSchema.ts';
import { presetIds } from '../../models/study/coolingStudy.ts';
import { library } from '../support/library.ts';
import { exampleText, type LoosePlan } from '../support/plans.ts';

const parts = {
  airFans_kWh: 'airFans_kW',
  pumps_kWh: 'pumps_kW',
  compressors_kWh: 'compressors_kW',
  rejectionFans_kWh: 'rejectionFans_kW',
  humidifiers_kWh: 'humidifiers_kW',
  heatPumps_kWh: 'heatPumps_kW',
  lighting_kWh: 'lighting_kW',
  upsLoss_kWh: 'upsLoss_kW',
  distributionLoss_kWh: 'distributionLoss_kW',
  switchgearLoss_kWh: 'switchgearLoss_kW',
  transformerLoss_kWh: 'transformerLoss_kW',
} as const satisfies Partial<Record<keyof PlantReport['energy'], string>>;

const waterParts = [
  'evaporation_L',
  'drift_L',
  'blowdown_L',
  'adiabaticWater_L',
  'humidification_L',
] as const;

describe.each(presetIds)('a year of %s', (preset) => {
  const loose = JSON.parse(exampleText('air-vs-liquid-computed')) as LoosePlan;
  delete loose['options'];
  loose['cooling'] = { kind: 'system', preset };
  const plan = parsePlan(loose);
  const [option] = reportPlan(plan, library).options;
  const plant = option?.plant ?? null;
  const { columns } = hourlyOfPlan(plan, 'plan', library);
  const sumOf = (name: string): number => {
    const column = columns.find((one) => one.name === name);
    if (column === undefined) throw new Error(`no column ${name}`);
    return column.values.reduce((total, value) => total + value, 0);
  };
  const expectSame = (figure: number | null | undefined, sum: number, what: string): void => {
    const difference = Math.abs((figure ?? Number.NaN) - sum);
    expect(difference, what).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(sum)));
  };

  it('sums its hours to the annual figures', () => {
    expectSame(option?.annual.facilityEnergy_kWh, sumOf('facilityLoad_kW'), 'facility');
    expectSame(option?.annual.itEnergy_kWh, sumOf('itLoad_kW'), 'IT');
    for (const [part, column] of Object.entries(parts) as [keyof typeof parts, string][]) {
      expectSame(plant?.energy[part], sumOf(column), part);
    }
    for (const part of waterParts) expectSame(plant?.water[part], sumOf(part), part);
    expectSame(plant?.water_L, sumOf('water_L'), 'water');
  });

  it('sums its parts to the facility energy, and its months to the year', () => {
    const energy = plant?.energy ?? ({} as PlantReport['energy']);
    expectSame(
      option?.annual.facilityEnergy_kWh,
      Object.values(energy).reduce((a, b) => a + b, 0),
      'parts',
    );
    for (const [part, year] of Object.entries(energy) as [keyof typeof energy, number][]) {
      const months = plant?.monthly.reduce((total, month) => total + month.energy[part], 0);
      expectSame(months, year, part);
    }
  });

  it('has PUE, WUE and TUE as ratios of annual sums', () => {
    const it_kWh = sumOf('itLoad_kW');
    expectSame(option?.annual.pue, sumOf('facilityLoad_kW') / it_kWh, 'PUE');
    expectSame(plant?.wue_L_per_kWh, sumOf('water_L') / it_kWh, 'WUE');
    expectSame(plant?.tue, sumOf('facilityLoad_kW') / (plant?.energy.compute_kWh ?? 0), 'TUE');
    expectSame(plant?.tue, (plant?.itue ?? 0) * (option?.annual.pue ?? 0), 'ITUE times PUE');
  });
});
