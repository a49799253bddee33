import { sum } from '../math/sum.ts';
import type { Calendar } from '../series/calendar.ts';
import { fitToCalendar } from '../series/fitToCalendar.ts';
import { utcToLocal } from '../series/utcToLocal.ts';
import { carbonDefaults } from './carbonDefaults.ts';
import type { Contract } from './contractSchema.ts';
import type { ContractTerms } from './ContractTerms.ts';
import { profileAt_kWh, profileHours_kWh, solarNoonAt_h } from './profiles.ts';

/** Where and when plants generate whose location is not stated. */
export interface ContractSite {
  /** Minutes east of UTC. */
  readonly utcOffset_min: number;
  readonly latitude_deg?: number | undefined;
  readonly longitude_deg?: number | undefined;
}

/** The latitude of a contracted plant that states none, with its source. */
export function plantLatitude({ latitude_deg }: Pick<ContractSite, 'latitude_deg'>): {
  readonly value: number;
  readonly source: string;
} {
  return latitude_deg === undefined
    ? carbonDefaults.solarLatitude_deg
    : { value: latitude_deg, source: 'latitude of the climate of the site' };
}

/** The factor of a contract in g/kWh. */
export function intensityOf({ intensity_g_per_kWh }: Contract): number {
  return intensity_g_per_kWh ?? carbonDefaults.contractIntensity_g_per_kWh.value;
}

/**
 * Contracts with their generation in local standard hours, lowest intensity first.
 *
 * @param site - offset from UTC, and the location of plants whose latitude is not stated
 */
export function resolveContracts(
  contracts: readonly Contract[],
  calendar: Calendar,
  site: ContractSite,
): ContractTerms[] {
  return contracts
    .map((contract) => {
      const intensity_g_per_kWh = intensityOf(contract);
      const generation_kWh = generationOf(contract, calendar, site);
      return {
        energy_kWh: contract.kind === 'hourly' ? sum(generation_kWh ?? []) : contract.energy_kWh,
        generation_kWh,
        intensity_g_per_kWh,
        isClean: contract.isClean ?? intensity_g_per_kWh <= carbonDefaults.cleanContractLimit_g_per_kWh.value,
      };
    })
    .sort((a, b) => a.intensity_g_per_kWh - b.intensity_g_per_kWh);
}

function generationOf(contract: Contract, calendar: Calendar, site: ContractSite): Float64Array | null {
  switch (contract.kind) {
    case 'annual-volume':
      return null;
    case 'hourly':
      return utcToLocal(
        fitToCalendar(Float64Array.from(contract.generation_kWh), calendar),
        site.utcOffset_min,
      );
    case 'profile': {
      const { shape, energy_kWh, latitude_deg } = contract;
      if (latitude_deg !== undefined) return profileHours_kWh(shape, calendar, latitude_deg, energy_kWh);
      const { utcOffset_min, longitude_deg } = site;
      const { value } = plantLatitude(site);
      if (longitude_deg === undefined) return profileHours_kWh(shape, calendar, value, energy_kWh);
      const place = { latitude_deg: value, solarNoon_h: solarNoonAt_h(longitude_deg, utcOffset_min) };
      return profileAt_kWh(shape, calendar, place, energy_kWh);
    }
  }
}
