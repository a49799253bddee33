import { textInUnits } from '../../units/display/textInUnits.ts';
import type { DisplayUnits } from '../../units/display/displayUnits.ts';
import { HEAT_kW } from '../../units/display/displayUnits.ts';
import { shownAs } from '../../units/display/shown.ts';
import { unitOfName, unitSymbol } from '../../units/suffixes.ts';
import { unitOfPath } from '../../units/display/unitOfPath.ts';
import { isShare } from '../format/share.ts';
import { significant } from '../format/number.ts';

/** Messages whose kilowatts are heat. */
const OF_HEAT = /^Heat of the racks? |goes to the room air; |order coolers rated for /;

/** A rule of a field and the value that violates it, both without a unit: "must be at most 60; given: 80". */
const RULE =
  /((?:must be|it must be) (?:at least|at most|more than|less than) |given:? )(-?\d+(?:\.\d+)?(?:e[-+]?\d+)?)(?=[;.]|$)/g;

/** A value with its unit, and plausible limits without one: "2 K is outside the plausible 3 to 20; 2 °F would be 1.1." */
const PLAUSIBLE = /^(.* is outside the plausible )([-\d.,]+)( to )([-\d.,]+)(?:; .* would be .*)?\.$/s;

/** A weight per rack unit and its limit without a unit: "is 60 kg per U, above 40; 90 lb would be 40.8 kg." */
const DENSITY = / kg per U, above ([\d.]+);.*$/s;

/** What was probably meant instead of a value that was given in the unit of the plan. */
const SLIP = /; -?[\d.,]+ [^;]* would be -?\d[\d,]*(?:\.\d+)?(?=\.|$)/;

/**
 * A message of the models in the chosen units: quantities in its text, and the numbers of a rule in the unit of the field.
 *
 * @param path - of the message, as keys; empty for a text that belongs to no field
 * @param message - of a finding or an issue
 * @param units - the chosen units
 * @param names - of the plan, which stay as they are
 */
export function messageInUnits(
  path: readonly string[],
  message: string,
  units: DisplayUnits,
  names: readonly string[] = [],
): string {
  if (units.system === 'metric') return message;
  const unit = unitOfName(path.at(-1) ?? '');
  const symbol = unit === undefined ? '' : unitOfPath(path, unitSymbol(unit));
  const isShown = shownAs(symbol, units).symbol !== symbol && !(symbol === HEAT_kW && units.heat === 'kW');
  const text = isShown && !isShare(path.at(-1) ?? '') ? ofField(message, symbol, units) : message;
  const isCarbon = path.includes('carbon') && !path.includes('refrigerant');
  return textInUnits(text, units, { isHeat: OF_HEAT.test(message), isCarbon, names });
}

/** The numbers without a unit: those of a rule, and plausible limits. A slip of unit is one of the plan's number, not of what was typed. */
function ofField(message: string, symbol: string, units: DisplayUnits): string {
  const { symbol: unit, factor, offset = 0 } = shownAs(symbol, units);
  // The currency of a rate is not known here; its field shows it.
  const named = unit.startsWith('currency') ? '' : ` ${unit}`;
  const shown = (text: string): string =>
    significant(Number(text.replaceAll(',', '')) * factor + offset, 4) + named;
  const plausible = PLAUSIBLE.exec(message);
  if (plausible !== null) {
    const [, before = '', least = '', to = '', most = ''] = plausible;
    return `${before}${shown(least).replace(named, '')}${to}${shown(most)}.`;
  }
  return message
    .replace(DENSITY, ' kg per U, above $1 kg.')
    .replace(SLIP, '')
    .replace(RULE, (_, lead: string, number: string) => `${lead}${shown(number)}`);
}
