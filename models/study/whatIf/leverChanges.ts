import type { Scenario } from '../../plan/document/planSchema.ts';
import type { Workload } from '../../workload/workloadSchema.ts';
import type { BillLevers } from './BillLevers.ts';

/** A JSON Merge Patch on a scenario. */
type Changes = Readonly<Record<string, unknown>>;

/**
 * The changes of a plan that levers of the model stand for: utilisation, added racks, and the power factor of a utility rate.
 *
 * @param scenario - a validated scenario; not changed
 * @returns empty if they change nothing
 */
export function modelChanges(scenario: Scenario, levers: BillLevers): Changes {
  const { utilisationRatio, addedRacks, powerFactor } = levers;
  const racks = new Map<string, Changes>();
  const add = (id: string, changes: Changes): void => {
    racks.set(id, { ...racks.get(id), ...changes });
  };
  if (utilisationRatio !== 1) {
    for (const [id, { workload }] of Object.entries(scenario.racks)) {
      if (workload !== undefined) add(id, { workload: scaled(workload, utilisationRatio) });
    }
  }
  const grown = addedRacks === null ? undefined : scenario.racks[addedRacks.rackId];
  if (addedRacks !== null && grown !== undefined && addedRacks.count !== 0) {
    add(addedRacks.rackId, { count: (grown.count ?? 1) + addedRacks.count });
  }
  return {
    ...(utilisationRatio === 1 ? {} : { workload: scaled(scenario.workload, utilisationRatio) }),
    ...(racks.size === 0 ? {} : { racks: Object.fromEntries(racks) }),
    ...(powerFactor === null || scenario.tariff.kind !== 'urdb' ? {} : { tariff: { powerFactor } }),
  };
}

/**
 * The change of a plan that another price of energy stands for; undefined for a utility rate, whose record states its prices.
 *
 * @param price_per_kWh - the price of the plan; null if it has no single one
 */
export function priceChange(
  { tariff }: Scenario,
  price_per_kWh: number | null,
  { energyPriceRatio }: BillLevers,
): Changes | undefined {
  if (energyPriceRatio === 1) return {};
  const stated =
    tariff.kind === 'flat' ? price_per_kWh : tariff.kind === 'urdb' ? null : tariff.energyPrice_per_kWh;
  return stated === null ? undefined : { tariff: { energyPrice_per_kWh: stated * energyPriceRatio } };
}

/** A workload with its utilisation multiplied, at most 1. Pauses and gaps of training stay as they are. */
function scaled(workload: Workload, ratio: number): Workload {
  const by = (fraction: number): number => Math.min(1, fraction * ratio);
  switch (workload.kind) {
    case 'constant':
    case 'training':
      return { ...workload, utilisationFraction: by(workload.utilisationFraction) };
    case 'hourly':
      return { ...workload, utilisationFractions: workload.utilisationFractions.map(by) };
    case 'inference': {
      const { meanUtilisationFraction: mean, peakUtilisationFraction: peak } = workload;
      return {
        ...workload,
        ...(mean === undefined ? {} : { meanUtilisationFraction: by(mean) }),
        ...(peak === undefined ? {} : { peakUtilisationFraction: by(peak) }),
      };
    }
    case 'schedule': {
      const days = Object.entries(workload).map(([name, value]): [string, unknown] => [
        name,
        Array.isArray(value) ? value.map(by) : value,
      ]);
      return Object.fromEntries(days) as Workload;
    }
  }
}
