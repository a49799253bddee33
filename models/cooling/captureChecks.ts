import { finding, type Finding } from '../problems/Finding.ts';
import { listText, numberText } from '../units/text.ts';
import type { Capture } from './coolingSchema.ts';

const AIR_RULE_SOURCE =
  'Rule of thumb of 25-30 kW per air-cooled rack from study guides: weak, and editable in the plan';

/** What the checks of heat capture need to know about a rack. */
export interface RackHeat {
  readonly heat_kW: number;
  /** What no liquid takes: the devices' own loops, or where cooling is computed the capture of the hall. */
  readonly airHeat_kW: number;
  /** Names of computers without a liquid loop. */
  readonly withoutLoop: readonly string[];
  /** Names of devices most of whose heat only their liquid loop can take. */
  readonly needLoop: readonly string[];
}

/** What the plan says about cooling. */
export interface StatedCooling {
  /** Undefined where cooling is computed. */
  readonly pue: number | undefined;
  readonly capture: Capture;
  readonly airHeatPerRackLimit_kW: number;
}

const captureNames = {
  'room-air': 'room air',
  'in-row': 'in-row',
  'rear-door': 'rear-door',
  'direct-to-chip': 'direct-to-chip',
  immersion: 'immersion',
} as const satisfies Record<Capture, string>;

/**
 * Whether a rack suits the heat capture that the PUE stands for.
 *
 * @param path - path of the rack in the plan
 */
export function checkCapture(heat: RackHeat, cooling: StatedCooling, path: string): Finding[] {
  const { capture, pue, airHeatPerRackLimit_kW } = cooling;
  const findings: Finding[] = [];
  const needsLoop = capture === 'direct-to-chip' || capture === 'immersion';
  if (needsLoop && heat.withoutLoop.length > 0) {
    findings.push(
      finding(
        'liquid-asserted',
        `${path}.contents`,
        `${listText(heat.withoutLoop)} ${heat.withoutLoop.length === 1 ? 'has' : 'have'} no liquid loop that could take the heat, ${pue === undefined ? `so ${captureNames[capture]} cooling assumes that ${heat.withoutLoop.length === 1 ? 'it is' : 'they are'} converted` : `so PUE ${numberText(pue, 3)} for ${captureNames[capture]} cooling is asserted, not modelled`}.`,
      ),
    );
  }
  if (!needsLoop && heat.needLoop.length > 0) {
    findings.push(
      finding(
        'liquid-needed',
        `${path}.contents`,
        `Most of the heat of ${listText(heat.needLoop)} leaves by a liquid loop, which ${captureNames[capture]} cooling cannot take up.`,
      ),
    );
  }
  const toRoomAir_kW =
    pue === undefined
      ? heat.airHeat_kW
      : capture === 'room-air'
        ? heat.heat_kW
        : capture === 'direct-to-chip'
          ? heat.airHeat_kW
          : 0;
  if (toRoomAir_kW > airHeatPerRackLimit_kW) {
    findings.push(
      finding(
        'air-heat-above-rule',
        `${path}.contents`,
        `${numberText(toRoomAir_kW)} kW of heat per rack goes to the room air; the rule of thumb for air is ${numberText(airHeatPerRackLimit_kW)} kW per rack at most. Containment or rear doors would have to be assumed.`,
        AIR_RULE_SOURCE,
      ),
    );
  }
  return findings;
}
