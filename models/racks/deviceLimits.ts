import type { Device } from '../catalogue/device.ts';
import { finding, type Finding } from '../problems/Finding.ts';
import type { FindingCode } from '../problems/findingCodes.ts';
import { fixedText, percentText } from '../units/text.ts';
import type { HeatCapture } from './ItDraw.ts';

/** What reaches the devices of a hall. */
export interface DeviceSurroundings {
  /** Air at the inlets of the devices; undefined if unknown. */
  readonly inlet_C?: number | undefined;
  /** Coolant at the devices; undefined if unknown, or if no loop reaches them. */
  readonly coolant_C?: number | undefined;
  readonly capture: HeatCapture['kind'];
}

/** Liquid heat share from which a device has cold plates of its own; engineering default, since rows have 0 or at least 0.5. */
const COLD_PLATES = 0.5;

/**
 * Compares what reaches the devices of a rack with the limits of their rows: air inlet, coolant inlet, and whether their cold
 * plates fit the heat capture. A device that states no limit is not checked.
 *
 * @param devices - of the rack, each kind once or more
 * @param path - path of the rack in the plan
 */
export function checkDeviceLimits(
  devices: readonly Device[],
  surroundings: DeviceSurroundings,
  path: string,
): Finding[] {
  const kinds = new Map(devices.map((device) => [device.id, device]));
  return [...kinds.values()].flatMap((device) => [
    ...checkInlet(device, surroundings, `${path}.contents`),
    ...checkCoolant(device, surroundings, `${path}.contents`),
    ...checkColdPlates(device, surroundings, `${path}.contents`),
  ]);
}

/** A device whose heat all leaves by liquid, or that lies in it, breathes no air. */
const isAirCooled = ({ liquidFraction = 0 }: Device, { capture }: DeviceSurroundings): boolean =>
  capture !== 'immersion' && liquidFraction < 1;

function checkInlet(device: Device, surroundings: DeviceSurroundings, path: string): Finding[] {
  const { inlet_C } = surroundings;
  const { name, inletMin_C = -Infinity, inletMax_C = Infinity } = device;
  if (inlet_C === undefined || !isAirCooled(device, surroundings)) return [];
  const air = `${name} gets air of ${fixedText(inlet_C, 1)} °C`;
  if (inlet_C > inletMax_C) {
    return [
      limitFinding(device, path, {
        code: 'inlet-above-device-limit',
        figure: 'inletMax_C',
        fact: `${air}; it allows at most ${fixedText(inletMax_C, 1)} °C`,
        remedy: `Lower the supply air temperature by ${fixedText(inlet_C - inletMax_C, 1)} K, or reduce recirculation.`,
      }),
    ];
  }
  if (inlet_C >= inletMin_C) return [];
  return [
    limitFinding(device, path, {
      code: 'inlet-below-device-limit',
      figure: 'inletMin_C',
      fact: `${air}; it allows at least ${fixedText(inletMin_C, 1)} °C`,
      remedy: `Raise the supply air temperature by ${fixedText(inletMin_C - inlet_C, 1)} K.`,
    }),
  ];
}

/** In immersion the coolant is that of the tank, which is no coolant of cold plates. */
function checkCoolant(device: Device, { coolant_C, capture }: DeviceSurroundings, path: string): Finding[] {
  const { name, coolantInletMax_C } = device;
  if (coolant_C === undefined || capture === 'immersion' || coolantInletMax_C === undefined) return [];
  if (coolant_C <= coolantInletMax_C) return [];
  return [
    limitFinding(device, path, {
      code: 'coolant-above-device-limit',
      figure: 'coolantInletMax_C',
      fact: `${name} gets coolant of ${fixedText(coolant_C, 1)} °C; it allows at most ${fixedText(coolantInletMax_C, 1)} °C`,
      remedy: `Lower the facility-water supply temperature or the CDU approach by ${fixedText(coolant_C - coolantInletMax_C, 1)} K.`,
    }),
  ];
}

function checkColdPlates(device: Device, { capture }: DeviceSurroundings, path: string): Finding[] {
  const { name, liquidFraction = 0 } = device;
  if (capture !== 'immersion' || liquidFraction < COLD_PLATES) return [];
  return [
    limitFinding(device, path, {
      code: 'cold-plates-in-immersion',
      figure: 'liquidFraction',
      fact: `${name} gives ${percentText(liquidFraction, 0)} of its heat to its own cold plates, which a tank does not supply`,
      remedy: 'Choose direct-to-chip cooling, or a device made for immersion.',
    }),
  ];
}

const flagText = { S: '', M: ' (unverified)', E: ' (an estimate)' } as const;

interface ExceededLimit {
  readonly code: FindingCode;
  /** The figure of the row that is the limit. */
  readonly figure: string;
  readonly fact: string;
  readonly remedy: string;
}

function limitFinding(
  { quality }: Device,
  path: string,
  { code, figure, fact, remedy }: ExceededLimit,
): Finding {
  return finding(code, path, `${fact}${flagText[quality[figure] ?? 'S']}. ${remedy}`);
}
