import type { Carbon } from '../carbon/carbonSchema.ts';
import type { Facility } from './Facility.ts';
import type { InputWords, Preparation } from './Preparation.ts';

const words = (basis: string): InputWords => ({
  path: 'carbon.intensity_g_per_kWh',
  label: 'Carbon intensity',
  unit: 'g/kWh',
  basis,
});

/** The factor of a kWh and what it counts, or undefined where it is missing. */
export function prepareCarbon(carbon: Carbon, preparation: Preparation): Facility['carbon'] | undefined {
  const { kind, grid, intensity_g_per_kWh: own, basis } = carbon;
  if (own !== undefined) {
    const counted = basis ?? 'direct';
    preparation.stated(own, words(`location-based, ${counted}, yearly mean`));
    return { kind, intensity_g_per_kWh: own, basis: counted };
  }
  if (grid === undefined) {
    preparation.find(
      'carbon-incomplete',
      'carbon',
      'The carbon section needs a catalogue grid or an intensity_g_per_kWh.',
    );
    return undefined;
  }
  const found = preparation.tables.find('grids', grid);
  if (found === undefined) {
    preparation.find(
      'grid-unknown',
      'carbon.grid',
      `"${grid}" is not a grid of the catalogue or of the plan.`,
    );
    return undefined;
  }
  const { row } = found;
  preparation.fromRow(
    row.intensity_g_per_kWh,
    found,
    { name: 'intensity_g_per_kWh', quality: row.quality },
    words(
      `${row.name}: location-based, ${row.basis}, ${row.boundary}, yearly mean, warming potentials ${row.gwp}`,
    ),
  );
  return { kind, intensity_g_per_kWh: row.intensity_g_per_kWh, basis: row.basis };
}
