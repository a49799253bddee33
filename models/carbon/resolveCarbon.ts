import { finding, type Finding } from '../problems/Finding.ts';
import type { Calendar } from '../series/calendar.ts';
import { fitToCalendar } from '../series/fitToCalendar.ts';
import { steadyColumn } from '../series/steadyColumn.ts';
import { utcToLocal } from '../series/utcToLocal.ts';
import type { Accounting } from './accountingSchema.ts';
import { carbonDoubts } from './carbonDoubts.ts';
import { carbonDefaults } from './carbonDefaults.ts';
import type { CarbonTerms } from './CarbonTerms.ts';
import { resolveContracts, type ContractSite } from './resolveContracts.ts';
import type { FactorBasis, GridFactor } from './FactorBasis.ts';
import { embodiedOf, gensetsOf, refrigerantOf } from './statedScopes.ts';
import { factorComparability } from './factorComparability.ts';
import { trajectoryRatio } from './trajectory.ts';
import { unitMismatch } from './unitMismatch.ts';

/** Site and year of carbon accounting. */
export interface CarbonSite extends ContractSite {
  readonly calendar: Calendar;
  /** Embodied carbon of all devices by the catalogue; undefined if some device has no figure. */
  readonly devices_kg?: number | undefined;
}

/** The terms of a year, with findings. */
export interface ResolvedCarbon {
  readonly terms: CarbonTerms;
  readonly findings: readonly Finding[];
}

/**
 * Converts a stated accounting to the terms of a year: hours in local standard time, factors adjusted along their
 * trajectory to the year of the calendar, defaults filled in.
 *
 * @param grid - the factor of the plan or of its catalogue row
 */
export function resolveCarbon(grid: GridFactor, accounting: Accounting, site: CarbonSite): ResolvedCarbon {
  const { calendar } = site;
  const { contracts = [], residual, transmissionLossFraction = null } = accounting;
  const factorBasis: FactorBasis = {
    basis: grid.basis,
    boundary: grid.boundary,
    gwp: grid.gwp,
    year: grid.year,
  };
  const residualCounted: FactorBasis | undefined = residual && {
    basis: residual.basis ?? grid.basis,
    boundary: residual.boundary ?? 'not-stated',
    gwp: residual.gwp ?? 'not-stated',
    year: residual.year ?? grid.year,
  };
  const { isOneBasis, findings } = factorComparability(factorBasis, residualCounted, contracts);
  const yearlyChangeFraction =
    accounting.yearlyChangeFraction ?? carbonDefaults['carbon.yearlyChangeFraction'].value;
  const factorOf = (intensity_g_per_kWh: number | readonly number[], factorYear: number): Float64Array =>
    localHours(
      intensity_g_per_kWh,
      site,
      trajectoryRatio({ factorYear, yearlyChangeFraction }, calendar.year),
    );
  const gridIntensity_g_per_kWh = factorOf(grid.intensity_g_per_kWh, grid.year);
  const residualIntensity =
    residual && residualCounted
      ? factorOf(residual.intensity_g_per_kWh, residualCounted.year)
      : gridIntensity_g_per_kWh;
  const terms: CarbonTerms = {
    calendar,
    factorBasis,
    gridIntensity_g_per_kWh,
    residualIntensity_g_per_kWh: isOneBasis ? residualIntensity : null,
    cleanFractions: grid.cleanFraction === undefined ? null : localHours(grid.cleanFraction, site, 1),
    contracts: resolveContracts(contracts, calendar, site),
    transmissionLossFraction,
    gensets_kg: gensetsOf(accounting.gensets),
    refrigerant_kg: refrigerantOf(accounting.refrigerant),
    embodied_kg: embodiedOf(accounting.embodied, site.devices_kg),
  };
  return { terms, findings: [...findings, ...statedFindings(grid, accounting)] };
}

/** A stated value or its hours in local standard time, times a ratio. */
function localHours(
  stated: number | readonly number[],
  { calendar, utcOffset_min }: CarbonSite,
  ratio: number,
): Float64Array {
  if (typeof stated === 'number') return steadyColumn(stated * ratio, calendar.hourCount);
  const values = utcToLocal(fitToCalendar(Float64Array.from(stated), calendar), utcOffset_min);
  return ratio === 1 ? values : values.map((value) => value * ratio);
}

const hourlyDoubts = (intensity_g_per_kWh: number | readonly number[]): Finding[] =>
  typeof intensity_g_per_kWh === 'number' ? [] : carbonDoubts(intensity_g_per_kWh, 'carbon.values_g_per_kWh');

function statedFindings(grid: GridFactor, { contracts = [], residual }: Accounting): Finding[] {
  const found = [
    ...unitMismatch(grid.intensity_g_per_kWh, 'carbon'),
    ...unitMismatch(residual?.intensity_g_per_kWh ?? 0, 'carbon.residual.intensity_g_per_kWh'),
    ...hourlyDoubts(grid.intensity_g_per_kWh),
  ];
  if (contracts.length === 0) return found;
  if (residual === undefined) {
    const message =
      'No residual mix is stated; energy not covered by contracts was counted with the grid factor.';
    found.push(finding('residual-mix-missing', 'carbon', message));
  }
  if (grid.cleanFraction === undefined) {
    const message = 'The grid carbon-free share is not stated, so the 24/7 CFE score is not computed.';
    found.push(finding('clean-share-unknown', 'carbon', message));
  }
  for (const [index, { kind }] of contracts.entries()) {
    if (kind !== 'annual-volume') continue;
    const message =
      'An annual volume has no hourly profile: it counts in the annual market-based figure only.';
    found.push(finding('contract-without-hours', `carbon.contracts[${String(index)}]`, message));
  }
  return found;
}
