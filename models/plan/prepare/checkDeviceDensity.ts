import type { Device } from '../../catalogue/device.ts';
import { finding, type Finding } from '../../problems/Finding.ts';
import { numberText } from '../../units/text.ts';

/** Above any device of a rack; the densest of the catalogue, rack-scale systems, are at 29 kg per U, disk shelves at 30. */
const MAX_kg_per_U = 35;
/** Above any device of a rack; announced rack-scale systems of 600 kW are near 13 kW per U. */
const MAX_kW_per_U = 15;
/** Of the frame that a rack-scale system includes. */
const FRAME_kg = 200;
const KG_PER_POUND = 0.45359237;

/**
 * Reports custom devices that are too heavy or draw too much for their height: pounds instead of kg, W instead of kW.
 *
 * @param devices - custom rows of a plan
 */
export function checkDeviceDensity(devices: Readonly<Record<string, Device>>): Finding[] {
  return Object.values(devices).flatMap((device): Finding[] => {
    const { id, name, height_U = 0, weight_kg = 0 } = device;
    if (height_U <= 0) return [];
    const path = `catalogue.devices.${id}`;
    const found: Finding[] = [];
    const frame_kg = device.class === 'gpu-rack' ? FRAME_kg : 0;
    if (weight_kg > MAX_kg_per_U * height_U + frame_kg) {
      const message = `Weight ${numberText(weight_kg)} kg of ${name} is ${numberText(weight_kg / height_U)} kg per U, above ${String(MAX_kg_per_U)}; ${numberText(weight_kg)} lb would be ${numberText(weight_kg * KG_PER_POUND)} kg.`;
      found.push(finding('value-implausible', `${path}.weight_kg`, message));
    }
    const draws = ['nameplate_kW', 'maximum_kW', 'typical_kW'] as const;
    for (const draw of draws) {
      const value_kW = device[draw] ?? 0;
      if (value_kW <= MAX_kW_per_U * height_U) continue;
      const message = `Draw ${numberText(value_kW)} kW of ${name} is ${numberText(value_kW / height_U)} kW per U, above ${String(MAX_kW_per_U)}; ${numberText(value_kW)} W would be ${numberText(value_kW / 1000, 4)} kW.`;
      found.push(finding('value-implausible', `${path}.${draw}`, message));
    }
    return found;
  });
}
