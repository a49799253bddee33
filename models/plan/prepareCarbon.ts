import type { CarbonBasis } from '../catalogue/grid.ts';
import type { Carbon } from '../carbon/carbonSchema.ts';
import { defaults } from './defaults.ts';
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
  if (grid !== undefined && (own ?? basis) !== undefined) {
    const kept = own === undefined ? 'the basis of the grid counts' : 'its own factor counts';
    preparation.find(
      'grid-overridden',
      'carbon',
      `The plan names the grid "${grid}" and states a factor or a basis of its own; ${kept}.`,
    );
  }
  if (own !== undefined) {
    const counted = preparation.statedOr<CarbonBasis>(basis, defaults.carbonBasis, {
      path: 'carbon.basis',
      label: 'Basis of the factor',
      unit: '',
      basis: 'what the factor of the plan’s own counts',
    });
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
