import type { EnergyParts, Gap } from './plantSchema.ts';

/** Energy saved against the baseline, by part; the parts add up to the saving. */
export function gapOf(baseline: EnergyParts, its: EnergyParts): Gap {
  const saved = (...parts: readonly (keyof EnergyParts)[]): number =>
    parts.reduce((total_kWh, part) => total_kWh + baseline[part] - its[part], 0);
  return {
    computing_kWh: saved('compute_kWh', 'serverSupplyLoss_kWh', 'rectifierLoss_kWh'),
    serverFans_kWh: saved('serverFans_kWh'),
    powerChain_kWh: saved('distributionLoss_kWh', 'upsLoss_kWh', 'switchgearLoss_kWh', 'transformerLoss_kWh'),
    lighting_kWh: saved('lighting_kWh'),
    cooling_kWh: saved(
      'airFans_kWh',
      'pumps_kWh',
      'compressors_kWh',
      'rejectionFans_kWh',
      'humidifiers_kWh',
      'heatPumps_kWh',
    ),
  };
}
