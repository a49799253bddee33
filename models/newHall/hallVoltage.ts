import type { Device } from '../catalogue/device.ts';
import { numberText } from '../units/text.ts';
import { voltageOfCountry, type RackVoltage } from './countryVoltage.ts';
import { impossible } from './impossible.ts';

/** Nominal voltages are rounded: 415 V between phases are 239.6 V to neutral. As in the check of feeds. */
const ROUNDING = 0.01;

/** Highest of the voltages that a hall is planned for. */
const HIGHEST_V = 415;

/**
 * Voltage of the rack circuits: as stated, or that of the country, or 415 V if the power supplies do not take that of the
 * country.
 *
 * @param country - ISO 3166 code of two letters
 * @throws ModelError `hall-answers-impossible` if the power supplies do not take the stated voltage, or any
 */
export function hallVoltage(
  device: Device,
  country: string,
  stated_V: RackVoltage['voltage_V'] | undefined,
): RackVoltage {
  const usual = voltageOfCountry(country);
  if (stated_V !== undefined) {
    if (isTaken(device, stated_V)) return { ...usual, voltage_V: stated_V, source: 'Stated' };
    throw impossible('voltage_V', 'a voltage that the power supplies take', refused(device, stated_V));
  }
  if (isTaken(device, usual.voltage_V)) return usual;
  const source = `${refused(device, usual.voltage_V)} Transformers to ${String(HIGHEST_V)} V are assumed.`;
  if (isTaken(device, HIGHEST_V)) return { ...usual, voltage_V: HIGHEST_V, source };
  throw impossible('runs.device', 'a device for 200 to 415 V', refused(device, HIGHEST_V));
}

function isTaken(
  { supplyVoltageMin_V, supplyVoltageMax_V, supplyPhaseCount }: Device,
  line_V: number,
): boolean {
  const isWithin = (voltage_V: number): boolean =>
    voltage_V >= (supplyVoltageMin_V ?? 0) * (1 - ROUNDING) &&
    voltage_V <= (supplyVoltageMax_V ?? Infinity) * (1 + ROUNDING);
  return isWithin(line_V) || (supplyPhaseCount !== 3 && isWithin(line_V / Math.sqrt(3)));
}

function refused({ name, supplyVoltageMin_V = 0, supplyVoltageMax_V = 0 }: Device, line_V: number): string {
  return `The power supplies of ${name} take ${numberText(supplyVoltageMin_V)} to ${numberText(supplyVoltageMax_V)} V, which circuits of ${String(line_V)} V between phases do not give.`;
}
