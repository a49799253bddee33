import type { CarbonBasis } from '../../catalogue/grid.ts';
import type { Carbon } from '../../carbon/carbonSchema.ts';
import type { GridFactor } from '../../carbon/FactorBasis.ts';
import { plantLatitude } from '../../carbon/resolveContracts.ts';
import { resolveCarbon, type CarbonSite } from '../../carbon/resolveCarbon.ts';
import { ruleSets, type RuleSetId } from '../../carbon/regulation/ruleSets.ts';
import { ruleSetsOf } from '../../carbon/regulation/ruleSetsOf.ts';
import { listText } from '../../units/text.ts';
import type { FacilityCarbon } from './FacilityCarbon.ts';
import type { Preparation } from './Preparation.ts';
import type { Scenario } from '../document/planSchema.ts';
import type { SiteCalendar } from './prepareSite.ts';
import type { SitePlace } from './sitePlace.ts';
import { describeInput, type InputText } from './describeInput.ts';

/** The grid factor of a plan, with further values of its catalogue row. */
export interface ResolvedGrid {
  readonly factor: GridFactor;
  readonly country: string | undefined;
  readonly transmissionLossFraction: number | undefined;
}

const basisText: Readonly<Record<CarbonBasis, string>> = { direct: 'direct', lifecycle: 'life cycle' };

const words = (basis: string): InputText => describeInput('carbon.intensity_g_per_kWh', basis);

/** The grid factor of a plan: stated, from a catalogue row, or that of its place; undefined if missing. */
export function prepareGrid(
  carbon: Carbon,
  site: SiteCalendar & { readonly place: SitePlace | undefined },
  preparation: Preparation,
): ResolvedGrid | undefined {
  return carbon.kind === 'hourly'
    ? hourlyFactor(carbon, preparation)
    : annualFactor(carbon, site, preparation);
}

/**
 * Resolves the carbon accounting terms.
 *
 * @param site - includes the embodied carbon of all devices; undefined if one of them has no figure
 */
export function prepareCarbon(
  { carbon, phases = {} }: Scenario,
  { factor, country, transmissionLossFraction }: ResolvedGrid,
  site: SiteCalendar & CarbonSite & { readonly place: SitePlace | undefined },
  preparation: Preparation,
): FacilityCarbon {
  const loss = carbon.transmissionLossFraction ?? transmissionLossFraction;
  const accounting = { ...carbon, ...(loss === undefined ? {} : { transmissionLossFraction: loss }) };
  const { terms, findings } = resolveCarbon(factor, accounting, site);
  notePlantLatitude(carbon, site, preparation);
  for (const { code, path, message } of findings) preparation.find(code, path, message);
  const [opening] = Object.values(phases)
    .map(({ date }) => date)
    .sort();
  const regulation = { ...(opening === undefined ? {} : { startDate: opening }), ...carbon.regulation };
  const governed = regulation.country ?? site.place?.country ?? country;
  const chosen = regulation.ruleSets ?? (governed === undefined ? [] : ruleSetsOf(governed));
  if (regulation.ruleSets === undefined && regulation.country === undefined) {
    noteLaws(chosen, site.place, preparation);
  }
  return { basis: factor.basis, terms, ruleSets: chosen, regulation };
}

/** Lists the laws that follow the place. */
function noteLaws(ids: readonly RuleSetId[], place: SitePlace | undefined, preparation: Preparation): void {
  if (place === undefined || ids.length === 0) return;
  const names = listText(ids.map((id) => ruleSets[id].name));
  preparation.follow(
    names,
    {
      path: 'carbon.regulation.ruleSets',
      label: 'Regulations',
      unit: '',
      basis: 'laws in force in the country, without drafts',
    },
    place.from,
  );
}

/** Lists the latitude of contracted plants that state none. */
function notePlantLatitude({ contracts = [] }: Carbon, site: CarbonSite, { inputs }: Preparation): void {
  if (!contracts.some((contract) => contract.kind === 'profile' && contract.latitude_deg === undefined))
    return;
  const { value, source } = plantLatitude(site);
  inputs.push({
    path: 'carbon.contracts.latitude_deg',
    label: 'Latitude of contracted plants',
    value,
    unit: '°',
    origin: 'default',
    basis: 'seasons and days of typical profiles without a stated latitude',
    source,
  });
}

type AnnualCarbon = Extract<Carbon, { readonly kind: 'annual' }>;
type HourlyCarbon = Extract<Carbon, { readonly kind: 'hourly' }>;

function hourlyFactor(carbon: HourlyCarbon, preparation: Preparation): ResolvedGrid {
  const { basis, boundary = 'not-stated', gwp = 'not-stated', year, source } = carbon;
  const { values_g_per_kWh, cleanFractions } = carbon;
  preparation.stated(
    `${String(values_g_per_kWh.length)} hours`,
    words(`location-based, ${basisText[basis]}, ${source}`),
  );
  const factor: GridFactor = {
    basis,
    boundary,
    gwp,
    year,
    intensity_g_per_kWh: values_g_per_kWh,
    cleanFraction: cleanFractions,
  };
  return { factor, country: undefined, transmissionLossFraction: undefined };
}

function annualFactor(
  carbon: AnnualCarbon,
  site: SiteCalendar & { readonly place: SitePlace | undefined },
  preparation: Preparation,
): ResolvedGrid | undefined {
  const { grid, intensity_g_per_kWh: own, basis } = carbon;
  if (grid !== undefined && (own ?? basis) !== undefined) {
    const usedText =
      own === undefined ? 'the basis of the grid is used' : 'the custom factor is used, overriding the grid';
    preparation.find(
      'grid-overridden',
      'carbon',
      `The plan names the grid "${grid}" and states a custom factor or basis; ${usedText}.`,
    );
  }
  if (own !== undefined) return ownFactor(carbon, own, site, preparation);
  const { place } = site;
  if (grid !== undefined) return gridFactor(carbon, grid, undefined, preparation);
  if (place?.grid !== undefined) return gridFactor(carbon, place.grid, place.from, preparation);
  const message =
    place === undefined
      ? 'The carbon section requires a catalogue grid or a carbon intensity; or state the place of the site.'
      : `No table has a grid for ${place.name}; state a carbon intensity, or choose a catalogue grid.`;
  preparation.find('carbon-incomplete', 'carbon', message);
  return undefined;
}

function ownFactor(
  carbon: AnnualCarbon,
  own: number,
  site: SiteCalendar,
  preparation: Preparation,
): ResolvedGrid {
  const counted = preparation.statedOrDefault('carbon.basis', carbon.basis, 'basis of the custom factor');
  preparation.stated(own, words(`location-based, ${basisText[counted]}, annual mean`));
  const { boundary = 'not-stated', gwp = 'not-stated', year = site.calendar.year, cleanFraction } = carbon;
  const factor: GridFactor = { basis: counted, boundary, gwp, year, intensity_g_per_kWh: own, cleanFraction };
  return { factor, country: undefined, transmissionLossFraction: undefined };
}

function gridFactor(
  carbon: AnnualCarbon,
  grid: string,
  follows: string | undefined,
  preparation: Preparation,
): ResolvedGrid | undefined {
  const found = preparation.tables.find('grids', grid);
  if (found === undefined) {
    preparation.find('grid-unknown', 'carbon.grid', `Unknown grid "${grid}": not in the catalogue or plan.`);
    return undefined;
  }
  const { row } = found;
  const described = words(
    `${row.name}: location-based, ${basisText[row.basis]}, ${row.boundary}, annual mean, GWP ${row.gwp}`,
  );
  preparation.fromRow(
    row.intensity_g_per_kWh,
    found,
    { name: 'intensity_g_per_kWh', quality: row.quality },
    follows === undefined
      ? described
      : { ...described, follows: `${follows}: ${row.name}, ${String(row.year)}` },
  );
  const { basis, boundary, gwp, year, intensity_g_per_kWh, country, transmissionLossFraction } = row;
  const { cleanFraction } = carbon;
  const factor = { basis, boundary, gwp, year, intensity_g_per_kWh, cleanFraction };
  return { factor, country, transmissionLossFraction };
}
