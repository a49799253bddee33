import { sum } from '../math/sum.ts';
import type { Calendar } from '../series/calendar.ts';
import { fitToCalendar } from '../series/fitToCalendar.ts';
import { utcToLocal } from '../series/utcToLocal.ts';
import { carbonDefaults } from './carbonDefaults.ts';
import type { Contract } from './contractSchema.ts';
import type { ContractTerms } from './ContractTerms.ts';
import { profileHours_kWh } from './profiles.ts';

/** The factor of a contract in g/kWh. */
export function intensityOf({ intensity_g_per_kWh }: Contract): number {
  return intensity_g_per_kWh ?? carbonDefaults.contractIntensity_g_per_kWh.value;
}

/**
 * Contracts with their generation in local standard hours, lowest intensity first.
 *
 * @param utcOffset_min - minutes east of UTC
 */
export function resolveContracts(
  contracts: readonly Contract[],
  calendar: Calendar,
  utcOffset_min: number,
): ContractTerms[] {
  return contracts
    .map((contract) => {
      const intensity_g_per_kWh = intensityOf(contract);
      const generation_kWh = generationOf(contract, calendar, utcOffset_min);
      return {
        energy_kWh: contract.kind === 'hourly' ? sum(generation_kWh ?? []) : contract.energy_kWh,
        generation_kWh,
        intensity_g_per_kWh,
        isClean: contract.isClean ?? intensity_g_per_kWh <= carbonDefaults.cleanContractLimit_g_per_kWh.value,
      };
    })
    .sort((a, b) => a.intensity_g_per_kWh - b.intensity_g_per_kWh);
}

function generationOf(contract: Contract, calendar: Calendar, utcOffset_min: number): Float64Array | null {
  switch (contract.kind) {
    case 'annual-volume':
      return null;
    case 'hourly':
      return utcToLocal(fitToCalendar(Float64Array.from(contract.generation_kWh), calendar), utcOffset_min);
    case 'profile': {
      const { shape, energy_kWh, latitude_deg = carbonDefaults.solarLatitude_deg.value } = contract;
      return profileHours_kWh(shape, calendar, latitude_deg, energy_kWh);
    }
  }
}
