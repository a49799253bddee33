import { coolingPresets, type CoolingPresetId } from '../../../models/cooling/presets.ts';
import type { PresetChoice } from '../protocol/protocol.ts';

const airGroups = {
  large: 'Air, large sites',
  midsize: 'Air, midsize sites',
  small: 'Air, small rooms',
  laboratory: 'Air, laboratories',
} as const;
const LIQUID_GROUP = 'Liquid';
const groupOrder: readonly string[] = [...Object.values(airGroups), LIQUID_GROUP];

/** The cooling presets, ordered by group. */
export function presetChoices(): PresetChoice[] {
  const ids = Object.keys(coolingPresets) as CoolingPresetId[];
  const choices = ids.map((id): PresetChoice => {
    const { name, description, power, capture } = coolingPresets[id];
    return { id, name, description, group: capture.kind === 'room-air' ? airGroups[power] : LIQUID_GROUP };
  });
  return choices.sort((a, b) => groupOrder.indexOf(a.group) - groupOrder.indexOf(b.group));
}
