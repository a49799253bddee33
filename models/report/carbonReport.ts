import { checkRegulation } from '../carbon/regulation/checkRegulation.ts';
import type { Facility } from '../plan/prepare/Facility.ts';
import type { Finding } from '../problems/Finding.ts';
import type { Year } from '../simulate/Year.ts';
import type { CarbonReport } from './carbonSchema.ts';
import type { Annual, Peak } from './reportSchema.ts';

/** Carbon of the year. */
export function carbonReport({ carbon }: Year): CarbonReport {
  const { factorBasis, location, marketHourly, score } = carbon;
  return {
    basis: factorBasis.basis,
    boundary: factorBasis.boundary,
    gwp: factorBasis.gwp,
    factorYear: factorBasis.year,
    location_kg: location.annual_kg,
    marketAnnual_kg: carbon.marketAnnual_kg,
    marketHourly_kg: marketHourly?.annual_kg ?? null,
    contractedFraction: score.contractedFraction,
    carbonFreeFraction: score.carbonFreeFraction,
    transmission_kg: carbon.transmission_kg,
    gensets_kg: carbon.gensets_kg,
    refrigerant_kg: carbon.refrigerant_kg,
    embodied_kg: carbon.embodied_kg,
    locationCue_kg_per_kWh: carbon.locationCue_kg_per_kWh,
    marketHourlyCue_kg_per_kWh: carbon.marketHourlyCue_kg_per_kWh,
    monthly: location.months_kg.map((location_kg, month) => ({
      location_kg,
      marketHourly_kg: marketHourly?.months_kg[month] ?? null,
    })),
  };
}

/**
 * Regulatory findings on the figures of a site.
 *
 * @param erf - reused over total energy, if it is computed
 */
export function regulationFindings(
  { carbon, calendar, halls }: Facility,
  { annual, peak, erf }: { readonly annual: Annual; readonly peak: Peak; readonly erf: number | undefined },
): Finding[] {
  const { ruleSets, regulation } = carbon;
  if (ruleSets.length === 0) return [];
  const capacity_kW = halls.reduce(
    (total, { itCapacity_kW, itSizing_kW }) => total + (itCapacity_kW ?? itSizing_kW),
    0,
  );
  return checkRegulation(
    {
      year: calendar.year,
      startDate: regulation.startDate ?? `${String(calendar.year)}-01-01`,
      itCapacity_kW: capacity_kW,
      gridConnection_kW: regulation.gridConnection_kW ?? peak.designFacility_kW,
      pue: annual.pue ?? undefined,
      reusedEnergyFraction: regulation.reusedEnergyFraction ?? erf,
      renewableFraction: regulation.renewableFraction,
      isHeatNetworkNear: regulation.isHeatNetworkNear,
    },
    ruleSets,
  );
}
