import { finding, type Finding } from '../../problems/Finding.ts';
import { listText, numberText } from '../../units/text.ts';
import type { Feed, Phase } from '../feedSchema.ts';
import { feedName } from '../usualFeeds.ts';
import type { FedDevice, InputLimits } from './FedRacks.ts';
import { supplyNoun } from './psuText.ts';

/** Nominal voltages are rounded: 415 V between phases are 239.6 V to neutral, 416 V are 240.2 V. */
const ROUNDING = 0.01;

/**
 * Compares the voltage and the phases of the feeds of a rack with what the power supplies of its devices take. Where cords do
 * not state their phases, either connection will do.
 *
 * @param path - path of the rack in the plan
 */
export function checkVoltages(
  devices: readonly FedDevice[],
  feeds: Readonly<Record<string, Feed>>,
  path: string,
): Finding[] {
  return devices.flatMap((device) => {
    const { input } = device;
    if (input === undefined || device.draw_kW === 0) return [];
    return Object.entries(feeds).flatMap(([id, feed]) => {
      const phases = phasesOn(device, id, feed);
      return phases === null
        ? []
        : checkInput(device, input, { id, feed, phases, path: `${path}.feeds.${id}` });
    });
  });
}

/** The feed that a device is connected to, and the phases of its cords, undefined where not stated. */
interface Connection {
  readonly id: string;
  readonly feed: Feed;
  readonly phases: readonly (Phase | undefined)[];
  readonly path: string;
}

/** Phases of the cords of a device on a feed; null if it has none there. */
function phasesOn({ cords = [] }: FedDevice, id: string, feed: Feed): (Phase | undefined)[] | null {
  if (cords.length === 0) return [undefined];
  const here = cords.filter((cord) => cord.feed === id);
  if (here.length === 0) return null;
  return here.map(({ phase, bank }) => phase ?? (bank === undefined ? undefined : feed.banks?.[bank]?.phase));
}

function checkInput(
  { name, supplyKind }: FedDevice,
  input: InputLimits,
  { feed, phases, path }: Connection,
): Finding[] {
  const { phaseCount, voltageMin_V, voltageMax_V } = input;
  const supplies = `The ${supplyNoun(2, supplyKind)} of ${name}`;
  if (phaseCount > feed.phaseCount) {
    const message = `${supplies} take three phases; the feed of ${feedName(feed)} has one. Use a three-phase feed.`;
    return [finding('supply-phases-differ', path, message)];
  }
  const isWithin = (voltage_V: number): boolean =>
    voltage_V >= voltageMin_V * (1 - ROUNDING) && voltage_V <= voltageMax_V * (1 + ROUNDING);
  const wrong = phases
    .map((phase) => voltagesAt(feed, phaseCount, phase))
    .find((voltages) => !voltages.some(({ voltage_V }) => isWithin(voltage_V)));
  if (wrong === undefined) return [];
  const given = listText(wrong.map(({ voltage_V, how }) => `${numberText(voltage_V, 0)} V${how}`));
  const message = `${supplies} take ${numberText(voltageMin_V, 0)} to ${numberText(voltageMax_V, 0)} V; the feed of ${feedName(feed)} gives ${given}. ${remedyText(input)}`;
  return [finding('supply-voltage-outside', path, message)];
}

interface GivenVoltage {
  readonly voltage_V: number;
  readonly how: string;
}

/** Voltages that a supply can be connected to. */
function voltagesAt(feed: Feed, phaseCount: 1 | 3, phase: Phase | undefined): GivenVoltage[] {
  const between: GivenVoltage = { voltage_V: feed.voltage_V, how: ' between phases' };
  if (feed.phaseCount === 1) return [{ voltage_V: feed.voltage_V, how: '' }];
  if (phaseCount === 3) return [between];
  const toNeutral: GivenVoltage = { voltage_V: feed.voltage_V / Math.sqrt(3), how: ' to neutral' };
  if (phase === undefined) return [between, toNeutral];
  return phase.length === 2 ? [toNeutral] : [between];
}

/** Common three-phase systems, between phases. */
const USUAL_V = [208, 400, 415, 480] as const;

function remedyText({ phaseCount, voltageMin_V, voltageMax_V }: InputLimits): string {
  const isUsable = (voltage_V: number): boolean => voltage_V >= voltageMin_V && voltage_V <= voltageMax_V;
  const usable = USUAL_V.flatMap((between_V) => {
    if (isUsable(between_V)) return [`${String(between_V)} V between phases`];
    const neutral_V = between_V / Math.sqrt(3);
    if (phaseCount === 3 || !isUsable(neutral_V)) return [];
    return [`${String(between_V)} V with ${numberText(neutral_V, 0)} V to neutral`];
  });
  return usable.length === 0 ? 'Use a feed of that voltage.' : `Suitable: ${listText(usable)}.`;
}
