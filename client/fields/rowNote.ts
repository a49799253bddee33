import { inShownUnits } from '../state/inShownUnits.ts';
import type { Grid } from '../../models/catalogue/grid.ts';
import type { Price } from '../../models/catalogue/price.ts';
import { significant } from '../../models/present/format/number.ts';
import { pathKey } from '../../models/edit/document/path.ts';
import type { Path } from '../../models/edit/document/json.ts';
import { followedAt } from './defaults.ts';
import { designSection, statedSection } from '../state/designSection.ts';
import { catalogue } from '../state/models.ts';
import { qualityLabels } from '../../models/present/words/qualityLabels.ts';

/**
 * The note below a price: figure, year, publisher and data quality, or that a custom value overrides it.
 *
 * @param optionId - an option, read with its changes merged into the plan; default: the base plan
 */
export function priceNote(optionId?: string): string | undefined {
  const followed = followedNote('tariff.price', optionId);
  if (followed !== undefined) return followed;
  const use = useOf({ section: 'tariff', rowField: 'price', ownField: 'energyPrice_per_kWh', optionId });
  const row = catalogue.value?.prices[use?.rowId ?? ''];
  if (use === undefined || row === undefined) return undefined;
  return note(`${significant(row.energyPrice_per_kWh)} ${row.currency}/kWh`, row, use.overriddenBy);
}

/**
 * The note below a grid: factor, year, publisher and data quality, or that a custom value overrides it.
 *
 * @param optionId - an option, read with its changes merged into the plan; default: the base plan
 */
export function gridNote(optionId?: string): string | undefined {
  const followed = followedNote('carbon.grid', optionId);
  if (followed !== undefined) return followed;
  const use = useOf({ section: 'carbon', rowField: 'grid', ownField: 'intensity_g_per_kWh', optionId });
  const row = catalogue.value?.grids[use?.rowId ?? ''];
  if (use === undefined || row === undefined) return undefined;
  const basis = row.basis === 'direct' ? 'direct' : 'life cycle';
  return note(`${significant(row.intensity_g_per_kWh)} g/kWh, ${basis}`, row, use.overriddenBy);
}

/**
 * The note below the cooling system of a column: its description.
 *
 * @param optionId - an option; default: the base plan
 */
export function presetNote(optionId?: string): string | undefined {
  const preset = statedSection('cooling', optionId)['preset'];
  const description = catalogue.value?.presets.find(({ id }) => id === preset)?.description;
  return description === undefined ? undefined : inShownUnits(description);
}

/** Path of the value that a row gives, by the path of the row. */
const valuePaths: Readonly<Record<string, Path>> = {
  'tariff.price': ['tariff', 'energyPrice_per_kWh'],
  'carbon.grid': ['carbon', 'intensity_g_per_kWh'],
};

/** The path of the value that the row of a price or grid gives. */
export const valuePathOf = (rowPath: Path): Path => valuePaths[pathKey(rowPath)] ?? rowPath;

/** The value, year and publisher of a row that follows the place. */
function followedNote(rowPath: string, optionId: string | undefined): string | undefined {
  const followed = followedAt(valuePaths[rowPath] ?? [], optionId);
  if (followed === undefined) return undefined;
  const { value, unit, source, quality } = followed;
  const figure = typeof value === 'number' ? `${significant(value)} ${unit}` : value;
  const known = [figure, source, quality === undefined ? undefined : qualityLabels[quality]];
  return known.filter((part) => part !== undefined).join(' · ');
}

interface RowPlace {
  readonly section: 'tariff' | 'carbon';
  readonly rowField: string;
  readonly ownField: string;
  readonly optionId: string | undefined;
}

interface RowUse {
  readonly rowId: string;
  /** What overrides the row; undefined if the row is used. */
  readonly overriddenBy: string | undefined;
}

/** The row of a design and whether it is used; undefined if a column states neither row nor value and inherits both. */
function useOf({ section, rowField, ownField, optionId }: RowPlace): RowUse | undefined {
  const stated = statedSection(section, optionId);
  const design = designSection(section, optionId);
  const rowId = design[rowField];
  if (typeof rowId !== 'string' || (stated[rowField] === undefined && stated[ownField] === undefined))
    return undefined;
  if (design[ownField] === undefined) return { rowId, overriddenBy: undefined };
  return {
    rowId,
    overriddenBy: stated[ownField] === undefined ? 'the value of the base plan' : 'the custom value below',
  };
}

function note(
  figure: string,
  { year, sources, quality }: Price | Grid,
  overriddenBy: string | undefined,
): string {
  const publisher = catalogue.value?.sources[sources[0] ?? '']?.publisher;
  const known = [figure, String(year), publisher, qualityLabels[quality]];
  const text = known.filter((part) => part !== undefined).join(' · ');
  return overriddenBy === undefined ? text : `Not used: ${overriddenBy} overrides it. ${text}`;
}
