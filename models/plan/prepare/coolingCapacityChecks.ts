import { coolingOfUnits_kW } from '../../floor/coolingOfUnits.ts';
import { finding, type Finding } from '../../problems/Finding.ts';
import { numberText } from '../../units/text.ts';
import type { Facility, FacilityHall, FacilityRacks } from './Facility.ts';

/** Rounding tolerance: a sum that equals its limit must not exceed it. */
const ROUNDING = 1e-9;

const isAbove = (heat_kW: number, limit_kW: number): boolean => heat_kW > limit_kW * (1 + ROUNDING);

/** Whether the heat of a hall exceeds its stated cooling capacity, or the total of the cooling units on its floor. */
export function checkHallCooling(hall: FacilityHall, { racks, floors }: Facility): Finding[] {
  const { id, name, coolingCapacity_kW } = hall;
  const floor = floors.find(({ hallId }) => hallId === id);
  const limit_kW = coolingCapacity_kW ?? (floor === undefined ? undefined : coolingOfUnits_kW(floor.room));
  if (limit_kW === undefined) return [];
  let heat_kW = 0;
  for (const { group, figures } of racks) {
    if (group.rack.hall === id) heat_kW += figures.heat_kW * group.rackCount;
  }
  if (!isAbove(heat_kW, limit_kW)) return [];
  const isStated = coolingCapacity_kW !== undefined;
  const path = isStated ? `halls.${id}.coolingCapacity_kW` : `halls.${id}.room.units`;
  const limitText = isStated ? 'cooling capacity' : 'total capacity of the cooling units on its floor';
  const message = `Heat of the racks in ${name} is ${numberText(heat_kW)} kW at their maximum; ${limitText} ${numberText(limit_kW)} kW.`;
  return [finding('hall-over-cooling', path, message)];
}

/** Whether the heat of a rack exceeds its stated cooling capacity. */
export function checkRackCooling({ group, figures }: FacilityRacks, path: string): Finding[] {
  const limit_kW = group.rack.coolingCapacity_kW;
  if (limit_kW === undefined || !isAbove(figures.heat_kW, limit_kW)) return [];
  const message = `Heat of the rack is ${numberText(figures.heat_kW)} kW at its maximum; cooling capacity ${numberText(limit_kW)} kW.`;
  return [finding('rack-over-cooling', `${path}.coolingCapacity_kW`, message)];
}
