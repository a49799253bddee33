import { coolingPresets } from '../../models/cooling/presets.ts';
import { textAt, type JsonObject } from '../../models/edit/document/json.ts';
import type { HallCooling } from '../../models/newHall/answersSchema.ts';
import { racksForAccelerators, type FilledRacks } from '../../models/newHall/racksForAccelerators.ts';
import type { PlanContext } from './protocol/CallContext.ts';

/** Accelerators of a device that become racks of the open plan. */
export interface AcceleratorsOfDevice {
  readonly device: string;
  readonly acceleratorCount: number;
}

/**
 * Racks for a number of accelerators with the cooling of the open plan.
 *
 * @throws ModelError if the catalogue does not know enough of the device
 */
export function fillRacksTask(wanted: AcceleratorsOfDevice, { document, library }: PlanContext): FilledRacks {
  return racksForAccelerators({ ...wanted, cooling: coolingOfPlan(document) }, library);
}

const byCapture: Readonly<Record<string, HallCooling>> = {
  'rear-door': 'rear-door',
  'direct-to-chip': 'direct-to-chip',
  immersion: 'immersion',
};

/** How the heat leaves the racks of the base plan. */
function coolingOfPlan(document: JsonObject): HallCooling {
  const preset = textAt(document, ['cooling', 'preset']) ?? '';
  const ofPreset = Object.entries(coolingPresets).find(([id]) => id === preset)?.[1].capture.kind;
  const stated =
    textAt(document, ['cooling', 'capture']) ?? textAt(document, ['cooling', 'capture', 'kind']) ?? ofPreset;
  return byCapture[stated ?? ''] ?? 'air';
}
