import type { Grid } from '../../models/catalogue/grid.ts';
import type { Price } from '../../models/catalogue/price.ts';
import { significant } from '../../models/present/format/number.ts';
import { designSection, statedSection } from '../state/designSection.ts';
import { catalogue } from '../state/models.ts';
import { qualityLabels } from '../../models/present/words/qualityLabels.ts';

/**
 * What stands below a price: its figure, year, publisher and how well it is known, or that another figure counts.
 *
 * @param optionId - an option, which is read with its changes laid over the plan; the plan itself where absent
 */
export function priceNote(optionId?: string): string | undefined {
  const use = useOf({ section: 'tariff', rowField: 'price', ownField: 'energyPrice_per_kWh', optionId });
  const row = catalogue.value?.prices[use?.rowId ?? ''];
  if (use === undefined || row === undefined) return undefined;
  return note(`${significant(row.energyPrice_per_kWh)} ${row.currency}/kWh`, row, use.before);
}

/**
 * What stands below a grid: its factor, year, publisher and how well it is known, or that another figure counts.
 *
 * @param optionId - an option, which is read with its changes laid over the plan; the plan itself where absent
 */
export function gridNote(optionId?: string): string | undefined {
  const use = useOf({ section: 'carbon', rowField: 'grid', ownField: 'intensity_g_per_kWh', optionId });
  const row = catalogue.value?.grids[use?.rowId ?? ''];
  if (use === undefined || row === undefined) return undefined;
  const basis = row.basis === 'direct' ? 'direct' : 'life cycle';
  return note(`${significant(row.intensity_g_per_kWh)} g/kWh, ${basis}`, row, use.before);
}

/**
 * What stands below the name of a cooling system that a column chooses: what it is.
 *
 * @param optionId - an option; the plan itself where absent
 */
export function presetNote(optionId?: string): string | undefined {
  const preset = statedSection('cooling', optionId)['preset'];
  return catalogue.value?.presets.find(({ id }) => id === preset)?.description;
}

interface RowPlace {
  readonly section: 'tariff' | 'carbon';
  readonly rowField: string;
  readonly ownField: string;
  readonly optionId: string | undefined;
}

interface RowUse {
  readonly rowId: string;
  /** What stands before the row; undefined where the row counts. */
  readonly before: string | undefined;
}

/** The row of a design and whether it counts; undefined where a column says nothing of either and inherits both. */
function useOf({ section, rowField, ownField, optionId }: RowPlace): RowUse | undefined {
  const stated = statedSection(section, optionId);
  const design = designSection(section, optionId);
  const rowId = design[rowField];
  if (typeof rowId !== 'string' || (stated[rowField] === undefined && stated[ownField] === undefined))
    return undefined;
  if (design[ownField] === undefined) return { rowId, before: undefined };
  return {
    rowId,
    before: stated[ownField] === undefined ? 'the base plan’s own figure' : 'the own figure below',
  };
}

function note(figure: string, { year, sources, quality }: Price | Grid, before: string | undefined): string {
  const publisher = catalogue.value?.sources[sources[0] ?? '']?.publisher;
  const known = [figure, String(year), publisher, qualityLabels[quality]];
  const text = known.filter((part) => part !== undefined).join(' · ');
  return before === undefined ? text : `Not used: ${before} stands before it. ${text}`;
}
