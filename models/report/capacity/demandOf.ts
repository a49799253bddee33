import type { Device } from '../../catalogue/device.ts';
import type { RackType } from '../../catalogue/rackType.ts';
import type { Facility } from '../../plan/prepare/Facility.ts';
import type { Demand } from '../../racks/capacity/bindingLimit.ts';
import { rackFigures, type RackFigures } from '../../racks/rackFigures.ts';

/** Demand of one more device on each limit, in a rack and under the conditions of a facility. */
export function demandOf(device: Device, rackType: RackType, facility: Facility): Demand {
  const figures = rackFigures([{ device, count: 1 }], rackType, facility.conditions);
  return {
    height_U: device.height_U ?? null,
    weight_kg: figures.deviceWeight_kg,
    sizing_kW: figures.sizing_kW,
    sizing_kVA: figures.sizing_kVA,
    it_kW: figures.itSizing_kW,
    heat_kW: figures.heat_kW,
    airHeat_kW: roomAirHeat_kW(figures, facility.cooling),
    supply_count: 0,
  };
}

/** Heat to the room air: the part that the heat capture, computed or behind a stated PUE, does not remove. */
export function roomAirHeat_kW(figures: RackFigures, cooling: Facility['cooling']): number {
  if (cooling.kind === 'system') return Math.max(0, figures.itRated_kW - figures.liquid.sizing_kW);
  if (cooling.capture === 'room-air') return figures.heat_kW;
  return cooling.capture === 'direct-to-chip' ? figures.airHeat_kW : 0;
}
