import { AIR_m3, HEAT_kW } from './displayUnits.ts';

/** Names of a heat flow or a cooling capacity in kW. */
const HEAT = /[hH]eat(?!Pump)\w*_kW$|[cC]ooling\w*_kW$/;

/**
 * The unit of a field as the table of display units knows it: kW of heat differ from electric kW, and kg of carbon from a mass.
 *
 * @param path - keys of a field of the plan; lists of keys in an option too
 * @param symbol - unit of the field
 */
export function unitOfPath(path: readonly string[], symbol: string): string {
  const name = path.at(-1) ?? '';
  if (symbol === 'kW' && (HEAT.test(name) || path.includes('heatReuse'))) return HEAT_kW;
  if (symbol === 'm³' && /[rR]oom|[aA]ir/.test(name)) return AIR_m3;
  if (symbol === 'kg' && isCarbon(path)) return 'kg CO₂e';
  return symbol;
}

/** True for a field of carbon whose kilograms are CO₂-equivalent; a refrigerant has a mass. */
function isCarbon(path: readonly string[]): boolean {
  return path.some((key) => /carbon|embodied/i.test(key)) && !path.includes('refrigerant');
}
