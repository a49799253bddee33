import { describe, expect, it } from 'vitest';
import { trainingRun, type TrainingResult } from '../../models/workload/ai/trainingRun.ts';
import { readCsv } from './readCsv.ts';

interface Target {
  readonly id: string;
  readonly model: string;
  readonly acceleratorTime_h: number | undefined;
  readonly power_kW: number | undefined;
  /** Undefined if it is part of the carbon factor. */
  readonly pue: number | undefined;
  readonly energy_MWh: number | undefined;
  readonly includesPue: boolean;
  readonly intensity_g_per_kWh: number | undefined;
  readonly carbon_t: number | undefined;
  readonly carbonFormula: string;
}

const number = (text: string | undefined): number | undefined =>
  text === undefined || text === '' || Number.isNaN(Number(text)) ? undefined : Number(text);

const targets: readonly Target[] = readCsv('../shared/data/training-targets.csv').map((line) => {
  const watts = number(line['power_w_per_device']);
  return {
    id: line['id'] ?? '',
    model: line['model'] ?? '',
    acceleratorTime_h: number(line['device_hours']),
    power_kW: watts === undefined ? undefined : watts / 1000,
    pue: number(line['pue']),
    energy_MWh: number(line['energy_mwh_reported']),
    includesPue: line['energy_includes_pue'] === 'yes',
    // Model families state one factor that includes the PUE: "(implied) 423.4".
    intensity_g_per_kWh: number((line['grid_g_per_kwh'] ?? '').replace('(implied) ', '')),
    carbon_t: number(line['tco2e_reported']),
    carbonFormula: line['formula'] ?? '',
  };
});

/** Rows that cannot be computed from hours and draw, with the reason. */
const notFromHours: Readonly<Record<string, string>> = {
  T10: 'idle energy of the machine room, measured; no device-hours',
  T38: 'OLMo-7B: the report gives energy without hours or draw',
};

/** Rows whose carbon does not follow from their energy and factor, with the reason. */
const notReproducible: Readonly<Record<string, string>> = {
  T04: 'GShard: 4.23 t, published rounded to 4.3',
  T08: 'OPT: 324 MWh at 231 g/kWh are 74.8 t; 70 t were published',
  T09b: 'BLOOM with PUE: 29.6 t, published rounded to 30',
  T36: 'Llama 3.3: 12.9 t on its card, 157 times lower than the method of its family gives',
};

function resultOf({
  acceleratorTime_h,
  power_kW,
  pue,
  intensity_g_per_kWh,
}: Target): TrainingResult | undefined {
  if (acceleratorTime_h === undefined || power_kW === undefined) return undefined;
  return trainingRun({
    acceleratorTime_h,
    powerPerAccelerator_kW: power_kW,
    pue: pue ?? 1,
    ...(intensity_g_per_kWh === undefined ? {} : { intensity_g_per_kWh }),
  });
}

const within = (actual: number, expected: number, fraction: number): boolean =>
  Math.abs(actual / expected - 1) <= fraction;

describe('the reported energies', () => {
  const reported = targets.filter(({ energy_MWh }) => energy_MWh !== undefined);

  it('are 18 of the 50 rows', () => {
    expect(targets).toHaveLength(50);
    expect(reported).toHaveLength(18);
  });

  it.each(reported.filter(({ id }) => !(id in notFromHours)))(
    '$id $model: $energy_MWh MWh within 1 %',
    (target) => {
      const answer = resultOf(target);
      const energy_kWh = target.includesPue ? answer?.facilityEnergy_kWh : answer?.itEnergy_kWh;
      expect(within((energy_kWh ?? 0) / 1000, target.energy_MWh ?? 0, 0.01)).toBe(true);
    },
  );

  it('depend on the PUE basis: on the other basis every row with a PUE of 1.05 or more deviates', () => {
    const other = reported.filter(({ id, pue = 1 }) => !(id in notFromHours) && pue >= 1.05);
    for (const target of other) {
      const answer = resultOf(target);
      const energy_kWh = target.includesPue ? answer?.itEnergy_kWh : answer?.facilityEnergy_kWh;
      expect(within((energy_kWh ?? 0) / 1000, target.energy_MWh ?? 0, 0.01), target.id).toBe(false);
    }
    expect(other.length).toBeGreaterThan(12);
  });

  it('that cannot be computed have no hours', () => {
    for (const id of Object.keys(notFromHours)) {
      const target = targets.find((candidate) => candidate.id === id);
      expect(target?.acceleratorTime_h, id).toBeUndefined();
    }
  });
});

describe('the reported carbon', () => {
  const reported = targets.filter(({ carbon_t, intensity_g_per_kWh, acceleratorTime_h, power_kW }) =>
    [carbon_t, intensity_g_per_kWh, acceleratorTime_h, power_kW].every((value) => value !== undefined),
  );

  it('has hours, draw and a factor in 36 rows', () => {
    expect(reported).toHaveLength(36);
  });

  /** The energy counted: IT energy if the formula excludes the PUE or its factor includes it. */
  const carbonOf = (target: Target): number => {
    const withPue = target.includesPue || target.carbonFormula.includes('MWh*PUE');
    return (resultOf(withPue ? target : { ...target, pue: 1 })?.carbon_kg ?? 0) / 1000;
  };

  it.each(reported.filter(({ id }) => !(id in notReproducible)))(
    '$id $model: $carbon_t t within 1 %',
    (target) => {
      expect(within(carbonOf(target), target.carbon_t ?? 0, 0.01)).toBe(true);
    },
  );

  it('deviates by more in the listed rows', () => {
    const off = reported.filter((target) => !within(carbonOf(target), target.carbon_t ?? 0, 0.01));
    expect(off.map(({ id }) => id).sort()).toEqual(
      Object.keys(notReproducible)
        .filter((id) => reported.some((target) => target.id === id))
        .sort(),
    );
  });
});
