import type { Country } from '../../catalogue/country.ts';
import { ruleSets } from '../../carbon/regulation/ruleSets.ts';
import { ruleSetsOf } from '../../carbon/regulation/ruleSetsOf.ts';
import type { Scenario } from '../document/planSchema.ts';
import type { Tables } from './lookUp.ts';
import { countryRow } from './rowsOfPlace.ts';

/** A part of a plan that belongs to a place. */
export interface PlacedPart {
  /** "the price". */
  readonly what: string;
  /** Name of the row: "Virginia". */
  readonly of: string;
  readonly country: Country;
  /** ISO 3166-2 code of a state, or an eGRID subregion. */
  readonly region: string | undefined;
}

/**
 * The parts of a plan that state their place: price, utility rate, grid, water, sewer, facility cost, price escalation and laws.
 * Rows of several countries have none.
 */
export function placedParts(scenario: Scenario, tables: Tables): PlacedPart[] {
  const { tariff, carbon, finance } = scenario;
  const parts: (PlacedPart | undefined)[] = [];
  const row = (what: string, table: PricedTable, id: string | undefined): void => {
    const found = id === undefined ? undefined : tables.find(table, id);
    parts.push(found && part(what, found.row, tables));
  };
  if (tariff.kind === 'flat' && tariff.energyPrice_per_kWh === undefined)
    row('the price', 'prices', tariff.price);
  if (tariff.kind === 'urdb') parts.push(partOfRecord(tariff.record, tables));
  if (carbon.kind === 'annual' && carbon.intensity_g_per_kWh === undefined)
    row('the grid', 'grids', carbon.grid);
  row('the water price', 'waterPrices', tariff.water?.price);
  row('the sewer price', 'waterPrices', tariff.water?.sewer);
  if (finance?.kind === 'ownership') {
    row('the facility cost', 'facilityCosts', finance.facility?.facilityCost);
    row('the price escalation', 'escalations', finance.escalation);
  }
  const { regulation } = carbon;
  const law = countryRow(regulation?.country, tables);
  if (law !== undefined) {
    parts.push({ what: 'the regulation', of: law.name, country: law, region: undefined });
  }
  return parts.filter((one) => one !== undefined);
}

type PricedTable = 'prices' | 'grids' | 'waterPrices' | 'facilityCosts' | 'escalations';

interface PlacedRow {
  readonly name: string;
  readonly country: string;
  readonly region?: string | undefined;
}

function part(
  what: string,
  { name, country: code, region }: PlacedRow,
  tables: Tables,
): PlacedPart | undefined {
  const country = countryRow(code, tables);
  return country === undefined ? undefined : { what, of: name, country, region };
}

/** Records of the Utility Rate Database are of the US unless they state another country. */
function partOfRecord(record: Readonly<Record<string, unknown>>, tables: Tables): PlacedPart | undefined {
  const stated = record['country'];
  const country = countryRow(typeof stated === 'string' ? stated : 'US', tables);
  return country && { what: 'the utility rate', of: country.name, country, region: undefined };
}

/**
 * Whether a part belongs to a place: the same country, and the same state or a subregion of its grid where both are known.
 *
 * @param country - ISO 3166 code of two letters
 * @param region - ISO 3166-2 code
 */
export function isOfPlace(
  part: PlacedPart,
  country: string,
  region: string | undefined,
  tables: Tables,
): boolean {
  if (part.country.id !== country) return false;
  if (region === undefined || part.region === undefined) return true;
  if (/^[A-Z]{2}-/.test(part.region)) return part.region === region;
  const subregions = tables.find('regions', region)?.row.subregions;
  return part.region === 'US' || subregions?.includes(part.region) !== false;
}

/** Stated rule sets that are not law at a place, by name; drafts of its laws are of the place. */
export function foreignRuleSets(scenario: Scenario, country: string): string[] {
  const inForce: readonly string[] = ruleSetsOf(country);
  return (scenario.carbon.regulation?.ruleSets ?? []).flatMap((id) => {
    const { name, jurisdiction } = ruleSets[id];
    const isLocal = jurisdiction === country || (jurisdiction === 'EU' && inForce.includes('eu-2024-1364'));
    return isLocal ? [] : [name];
  });
}
