import { energyPartsSchema, type EnergyParts } from '../../../models/report/plantSchema.ts';
import type { OptionReport } from '../../../models/report/reportSchema.ts';
import { inBlocks } from './inBlocks.ts';
import { figure, share } from './numbers.ts';
import { cut, table } from './table.ts';

type Shown = Pick<OptionReport, 'name' | 'plant' | 'annual'>;

const parts = Object.entries(energyPartsSchema.shape).map(([part, schema]) => ({
  part: part as keyof EnergyParts,
  label: schema.meta()?.['label'] as string,
}));

/**
 * Annual electricity of computed plants by part, with its share of facility energy; parts that are zero in all options are omitted.
 *
 * @param options - those with a stated PUE have no parts and are omitted
 * @param width - columns that a block of options may take
 */
export function energyPartsTable(options: readonly Shown[], width: number): string[] {
  const computed = options.filter(({ plant }) => plant !== null);
  const used = parts.filter(({ part }) => computed.some(({ plant }) => (plant?.energy[part] ?? 0) > 0));
  return inBlocks(computed, width, (shown) =>
    table([
      ['kWh', ...shown.flatMap(({ name }) => [cut(name, 20), 'share'])],
      ...used.map(({ part, label }) => [label, ...shown.flatMap((option) => cells(option, part))]),
    ]),
  );
}

function cells({ plant, annual }: Shown, part: keyof EnergyParts): readonly string[] {
  const energy_kWh = plant?.energy[part];
  const { facilityEnergy_kWh } = annual;
  const isKnown = energy_kWh !== undefined && facilityEnergy_kWh > 0;
  return [figure(energy_kWh, [0, 0]), share(isKnown ? energy_kWh / facilityEnergy_kWh : null)];
}
