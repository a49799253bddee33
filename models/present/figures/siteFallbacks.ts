import type { OptionReport } from '../../report/reportSchema.ts';

/** What counts where a field of a statement is left empty, and where it comes from. */
export interface FieldFallback {
  readonly value: number;
  readonly source: string;
}

/** What counts in the empty fields of a statement, by the names of the fields. */
export type Fallbacks = Readonly<Partial<Record<string, FieldFallback>>>;

/**
 * What an option's year says of the site that a workload could run at: its PUE, its carbon and its price of a kWh, each a mean of
 * the year.
 *
 * @param option - the one that is shown; undefined where there are no numbers
 */
export function siteFallbacks(option: OptionReport | undefined): Fallbacks {
  if (option === undefined) return {};
  const { name, annual } = option;
  const { pue, meanEnergyPrice_per_kWh, carbonLocation_kg, facilityEnergy_kWh, carbonBasis } = annual;
  const mean = (value: number | null, what: string): FieldFallback | undefined =>
    value === null ? undefined : { value: rounded(value), source: `${name}: ${what}` };
  const fallbacks = {
    pue: mean(pue, 'PUE of the year'),
    intensity_g_per_kWh: mean(
      facilityEnergy_kWh > 0 ? (carbonLocation_kg * 1000) / facilityEnergy_kWh : null,
      `location-based, ${carbonBasis === 'direct' ? 'direct' : 'life cycle'}, mean of the year`,
    ),
    energyPrice_per_kWh: mean(meanEnergyPrice_per_kWh, 'every charge over the energy of the year'),
  };
  return Object.fromEntries(Object.entries(fallbacks).filter(([, fallback]) => fallback !== undefined));
}

/** How many accelerators the racks of an option hold. */
export function acceleratorsOf({ racks }: OptionReport): number {
  return racks.reduce((sum, { acceleratorCount, rackCount }) => sum + acceleratorCount * rackCount, 0);
}

const rounded = (value: number): number => Number(value.toPrecision(6));
