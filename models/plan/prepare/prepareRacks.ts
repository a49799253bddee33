import { layOutDevices } from '../../racks/layOutDevices.ts';
import { rackFigures, type RackConditions } from '../../racks/rackFigures.ts';
import { completeWorkload } from './completeWorkload.ts';
import type { FacilityRacks, ItLoad } from './Facility.ts';
import type { RackGroup } from './groupRacks.ts';
import { layoutFinding } from './layoutFinding.ts';
import { LoadsByShape } from './LoadsByShape.ts';
import { lookUpParts, type ResolvedDevices } from './lookUpParts.ts';
import { noteDevices } from './noteDevices.ts';
import { noteElectrical } from './noteElectrical.ts';
import { noteRackTypes } from './noteRackTypes.ts';
import { noteUnknownDraws } from './noteUnknownDraws.ts';
import { noteWorkload } from './noteWorkload.ts';
import type { RackType } from '../../catalogue/rackType.ts';
import type { Resolved } from './lookUp.ts';
import type { Preparation } from './Preparation.ts';
import type { Scenario } from '../document/planSchema.ts';
import type { Service, ServiceOf } from './servicePhases.ts';
import { findingOfAllRacks } from '../document/findingOfAllRacks.ts';

/** All racks with resolved devices, layout and totals, and the IT load of each workload. */
export function prepareRacks(
  groups: readonly RackGroup[],
  scenario: Scenario,
  { conditions, serviceOf }: { readonly conditions: RackConditions; readonly serviceOf: ServiceOf },
  preparation: Preparation,
): { racks: FacilityRacks[]; loads: readonly ItLoad[] } {
  const racks: FacilityRacks[] = [];
  const loads = new LoadsByShape();
  const devices: ResolvedDevices = new Map();
  for (const group of groups) {
    const firstFinding = preparation.findings.length;
    const parts = partsOf(group, scenario, preparation, devices);
    if (parts !== undefined) {
      const { items, layoutItems, rackType, path } = parts;
      const layout = layOutDevices(rackType.height_U, layoutItems);
      for (const problem of layout.problems) {
        preparation.findings.push(layoutFinding(problem, rackType.height_U, path));
      }
      const figures = rackFigures(items, rackType, conditions);
      const duties = group.duties.map(({ workload: own = scenario.workload, tenant, ids, rackCount }) => {
        const workload = completeWorkload(own);
        const services = servicesOf(ids, scenario.racks, serviceOf).map((service) => ({
          rackCount: service.rackCount,
          loadIndex: loads.add(workload, figures, service),
        }));
        return { ids, rackCount, workload, tenant, services };
      });
      racks.push({ group, items, rackType, layout, figures, duties });
    }
    const found = preparation.findings.splice(firstFinding);
    preparation.findings.push(...found.map((one) => findingOfAllRacks(one, group.ids, scenario.racks)));
  }
  noteElectrical(scenario, { devices: [...devices.values()], groups, shelf: conditions.shelf }, preparation);
  noteDevices(devices.values(), conditions, preparation);
  noteUnknownDraws(groups, devices, preparation);
  noteRackTypes(rackTypesOf(groups, preparation), preparation);
  noteWorkload(scenario, groups, preparation);
  return { racks, loads: loads.all };
}

/** Racks of several entries, grouped by start of service. */
function servicesOf(ids: readonly string[], racks: Scenario['racks'], serviceOf: ServiceOf): Service[] {
  const counts = new Map<number, number>();
  for (const id of ids) {
    for (const { rackCount, firstHour } of serviceOf(id, racks[id]?.count ?? 1)) {
      counts.set(firstHour, (counts.get(firstHour) ?? 0) + rackCount);
    }
  }
  return [...counts].map(([firstHour, rackCount]) => ({ rackCount, firstHour }));
}

/** Devices and rack type of a group; undefined if one of them is unknown. */
function partsOf(group: RackGroup, scenario: Scenario, preparation: Preparation, devices: ResolvedDevices) {
  const { rack } = group;
  const path = pathOf(group.ids[0] ?? '');
  if (!Object.hasOwn(scenario.halls, rack.hall)) {
    const halls = Object.keys(scenario.halls).join(', ');
    preparation.find('hall-unknown', `${path}.hall`, `Unknown hall "${rack.hall}"; the plan has ${halls}.`);
  }
  const rackType = preparation.tables.find('rackTypes', rack.rackType)?.row;
  if (rackType === undefined) {
    const message = `Unknown rack type "${rack.rackType}": not in the catalogue or plan.`;
    preparation.find('rack-type-unknown', `${path}.rackType`, message);
  }
  const parts = lookUpParts(rack, path, preparation, devices);
  return parts === undefined || rackType === undefined ? undefined : { ...parts, rackType, path };
}

/** The known rack types, each once. */
function rackTypesOf(groups: readonly RackGroup[], preparation: Preparation): Resolved<RackType>[] {
  const ids = new Set(groups.map(({ rack }) => rack.rackType));
  return [...ids].flatMap((id) => preparation.tables.find('rackTypes', id) ?? []);
}

const pathOf = (rackId: string): string => `racks.${rackId}`;
