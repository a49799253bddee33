import { finding, type Finding } from '../problems/Finding.ts';
import { listText, numberText } from '../units/text.ts';
import type { Capture } from './coolingSchema.ts';

const AIR_RULE_SOURCE =
  'Rule of thumb of 25-30 kW per air-cooled rack from study guides: low confidence; editable in the plan';

/** Heat of a rack, for the checks of heat capture. */
export interface RackHeat {
  readonly heat_kW: number;
  /** Heat not removed by liquid: by the loops of the devices, or by the heat capture of the hall if cooling is computed. */
  readonly airHeat_kW: number;
  /** Names of IT devices without a liquid loop. */
  readonly withoutLoop: readonly string[];
  /** Names of devices whose heat is mainly removed by their liquid loop. */
  readonly needLoop: readonly string[];
}

/** The cooling stated in the plan. */
export interface StatedCooling {
  /** Undefined if cooling is computed. */
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
 * Checks whether a rack suits the heat capture that the PUE represents.
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
        `${listText(heat.withoutLoop)} ${heat.withoutLoop.length === 1 ? 'has' : 'have'} no liquid loop to remove the heat, ${pue === undefined ? `so ${captureNames[capture]} cooling assumes that ${heat.withoutLoop.length === 1 ? 'it is' : 'they are'} converted` : `so PUE ${numberText(pue, 3)} for ${captureNames[capture]} cooling is asserted, not modelled`}.`,
      ),
    );
  }
  if (!needsLoop && heat.needLoop.length > 0) {
    findings.push(
      finding(
        'liquid-needed',
        `${path}.contents`,
        `Most of the heat of ${listText(heat.needLoop)} leaves by a liquid loop, which ${captureNames[capture]} cooling does not provide.`,
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
        `${numberText(toRoomAir_kW)} kW of heat per rack goes to the room air; the rule of thumb for air cooling is at most ${numberText(airHeatPerRackLimit_kW)} kW per rack. Consider containment or rear doors.`,
        AIR_RULE_SOURCE,
      ),
    );
  }
  return findings;
}
