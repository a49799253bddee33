import { coolingOfUnits_kW } from '../../floor/coolingOfUnits.ts';
import { finding, type Finding } from '../../problems/Finding.ts';
import { numberText } from '../../units/text.ts';
import type { Facility, FacilityHall, FacilityRacks } from './Facility.ts';

/** Sums of draws must not exceed a limit that they hold exactly. */
const ROUNDING = 1e-9;

const isAbove = (heat_kW: number, limit_kW: number): boolean => heat_kW > limit_kW * (1 + ROUNDING);

/** Whether the heat of a hall is more than the cooling that it states, or than its cooling units on the floor take together. */
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
  const what = isStated ? 'its cooling takes' : 'the cooling units on its floor take together';
  const message = `The racks of ${name} give off ${numberText(heat_kW)} kW at their maximum; ${what} ${numberText(limit_kW)} kW.`;
  return [finding('hall-over-cooling', path, message)];
}

/** Whether a rack gives off more heat than the cooling that it states takes. */
export function checkRackCooling({ group, figures }: FacilityRacks, path: string): Finding[] {
  const limit_kW = group.rack.coolingCapacity_kW;
  if (limit_kW === undefined || !isAbove(figures.heat_kW, limit_kW)) return [];
  const message = `The rack gives off ${numberText(figures.heat_kW)} kW at its maximum; its cooling takes ${numberText(limit_kW)} kW.`;
  return [finding('rack-over-cooling', `${path}.coolingCapacity_kW`, message)];
}
