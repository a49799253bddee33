import { alsoTrueOf } from '../problems/mergeFindings.ts';
import { layOut } from '../racks/layout.ts';
import { rackFigures, type RackConditions } from '../racks/rackFigures.ts';
import type { FacilityRacks, ItLoad } from './Facility.ts';
import type { RackGroup } from './groupRacks.ts';
import { layoutFinding } from './layoutFinding.ts';
import { LoadsByWorkload } from './LoadsByWorkload.ts';
import { lookUpParts, type FoundDevices } from './lookUpParts.ts';
import { noteDraws, noteWorkload } from './noteInputs.ts';
import type { Preparation } from './Preparation.ts';
import type { Scenario } from './planSchema.ts';

/** All racks, looked up, laid out and added up, and the IT load of each workload. */
export function prepareRacks(
  groups: readonly RackGroup[],
  scenario: Scenario,
  conditions: RackConditions,
  preparation: Preparation,
): { racks: FacilityRacks[]; loads: ItLoad[] } {
  const racks: FacilityRacks[] = [];
  const loads = new LoadsByWorkload();
  const devices: FoundDevices = new Map();
  for (const group of groups) {
    const before = preparation.findings.length;
    const parts = partsOf(group, scenario, preparation, devices);
    if (parts !== undefined) {
      const { items, layoutItems, rackType, path } = parts;
      const layout = layOut(rackType.height_U, layoutItems);
      for (const problem of layout.problems) {
        preparation.findings.push(layoutFinding(problem, rackType.height_U, path));
      }
      const figures = rackFigures(items, rackType, conditions);
      const workload = group.rack.workload ?? scenario.workload;
      const loadIndex = loads.add({
        workload,
        idle_kW: figures.itIdle_kW * group.rackCount,
        full_kW: figures.itFull_kW * group.rackCount,
      });
      racks.push({ group, items, rackType, layout, figures, loadIndex });
    }
    sayOfAll(group, before, preparation);
  }
  noteDraws(devices.values(), conditions, preparation);
  noteWorkload(scenario, groups, preparation);
  return { racks, loads: loads.all };
}

/** Devices and frame of a group's racks, or undefined where something of it is unknown. */
function partsOf(group: RackGroup, scenario: Scenario, preparation: Preparation, devices: FoundDevices) {
  const { rack } = group;
  const path = pathOf(group.ids[0] ?? '');
  if (!Object.hasOwn(scenario.halls, rack.hall)) {
    const halls = Object.keys(scenario.halls).join(', ');
    preparation.find(
      'hall-unknown',
      `${path}.hall`,
      `"${rack.hall}" is not a hall of the plan; it has ${halls}.`,
    );
  }
  const rackType = preparation.tables.find('rackTypes', rack.rackType)?.row;
  if (rackType === undefined) {
    const message = `"${rack.rackType}" is not a rack type of the catalogue or of the plan.`;
    preparation.find('rack-type-unknown', `${path}.rackType`, message);
  }
  const parts = lookUpParts(rack, path, preparation, devices);
  return parts === undefined || rackType === undefined ? undefined : { ...parts, rackType, path };
}

/** What was found about the first rack of a group is true of all of them. */
function sayOfAll(group: RackGroup, sinceIndex: number, preparation: Preparation): void {
  const [first = '', ...others] = group.ids;
  const since = preparation.findings.splice(sinceIndex);
  const otherPaths = others.map(pathOf);
  for (const found of since) preparation.findings.push(alsoTrueOf(found, pathOf(first), otherPaths));
}

const pathOf = (rackId: string): string => `racks.${rackId}`;
