import type { OptionReport } from '../../report/reportSchema.ts';

/** Value used for an empty workload field, and its source. */
export interface FieldFallback {
  readonly value: number;
  readonly source: string;
}

/** Values used for empty workload fields, keyed by field name. */
export type Fallbacks = Readonly<Partial<Record<string, FieldFallback>>>;

/**
 * Site values for a workload from the annual results of an option: PUE, carbon intensity and cost per kWh, annual means.
 *
 * @param option - the option shown; undefined if there are no results
 */
export function siteFallbacks(option: OptionReport | undefined): Fallbacks {
  if (option === undefined) return {};
  const { name, annual } = option;
  const { pue, meanEnergyPrice_per_kWh, carbonLocation_kg, facilityEnergy_kWh, carbonBasis } = annual;
  const mean = (value: number | null, what: string): FieldFallback | undefined =>
    value === null ? undefined : { value: rounded(value), source: `${name}: ${what}` };
  const fallbacks = {
    pue: mean(pue, 'annual PUE'),
    intensity_g_per_kWh: mean(
      facilityEnergy_kWh > 0 ? (carbonLocation_kg * 1000) / facilityEnergy_kWh : null,
      `location-based, ${carbonBasis === 'direct' ? 'direct' : 'life cycle'}, annual mean`,
    ),
    energyPrice_per_kWh: mean(
      meanEnergyPrice_per_kWh,
      'annual electricity cost over annual facility energy, all charges included',
    ),
  };
  return Object.fromEntries(Object.entries(fallbacks).filter(([, fallback]) => fallback !== undefined));
}

/** Number of accelerators in the racks of an option. */
export function acceleratorsOf({ racks }: OptionReport): number {
  return racks.reduce((sum, { acceleratorCount, rackCount }) => sum + acceleratorCount * rackCount, 0);
}

const rounded = (value: number): number => Number(value.toPrecision(6));
