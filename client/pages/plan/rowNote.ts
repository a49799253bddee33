import type { Grid, Price } from '../../../models/index.ts';
import { significant } from '../../format/number.ts';
import { planDocument } from '../../state/editor.ts';
import { textAt, valueAt, type Path } from '../../state/json.ts';
import { catalogue } from '../../state/models.ts';
import { qualityWords } from './catalogueChoices.ts';

/**
 * What stands below a chosen price: its figure, year, publisher and how well it is known.
 *
 * @param section - path of a tariff, in the plan or in an option's changes
 */
export function priceNote(section: Path): string | undefined {
  const row = catalogue.value?.prices[textAt(planDocument.value, [...section, 'price']) ?? ''];
  if (row === undefined) return undefined;
  const figure = `${significant(row.energyPrice_per_kWh)} ${row.currency}/kWh`;
  return note(figure, row, isOverridden([...section, 'energyPrice_per_kWh']));
}

/**
 * What stands below a chosen grid: its factor, year, publisher and how well it is known.
 *
 * @param section - path of a carbon section, in the plan or in an option's changes
 */
export function gridNote(section: Path): string | undefined {
  const row = catalogue.value?.grids[textAt(planDocument.value, [...section, 'grid']) ?? ''];
  if (row === undefined) return undefined;
  const figure = `${significant(row.intensity_g_per_kWh)} g/kWh, ${row.basis === 'direct' ? 'direct' : 'life cycle'}`;
  return note(figure, row, isOverridden([...section, 'intensity_g_per_kWh']));
}

const isOverridden = (path: Path): boolean => typeof valueAt(planDocument.value, path) === 'number';

function note(figure: string, { year, sources, quality }: Price | Grid, isUnused: boolean): string {
  const publisher = catalogue.value?.sources[sources[0] ?? '']?.publisher;
  const known = [figure, String(year), publisher, qualityWords[quality]];
  const text = known.filter((part) => part !== undefined).join(' · ');
  return isUnused ? `Not used: the own figure below stands before it. ${text}` : text;
}
