import { finding, type Finding } from '../problems/Finding.ts';
import { fixedText, numberText } from '../units/text.ts';
import { coilFraction, type AirCoil } from './airCoil.ts';
import type { CoolingSystem } from './CoolingSystem.ts';
import type { Counterflow } from './equipment/counterflow.ts';
import type { SizedPlant } from './plants/SizedPlant.ts';

/** Differences of temperature below this are rounding. */
const ROUNDING_K = 1e-9;

/**
 * Heat exchangers of a cooling system whose streams do not differ enough: coils whose water is too warm for their air,
 * and approaches that the temperature rises do not allow.
 */
export function checkExchangers({ air, liquid, heatExport }: CoolingSystem): Finding[] {
  return [
    ...(air.coil === null ? [] : checkCoil(air.coil, 'the air coils')),
    ...checkPlate(air.plant, liquid === null ? 'cooling.plant' : 'cooling.airPlant'),
    ...(liquid === null || liquid.door === null ? [] : checkCoil(liquid.door, 'the rear doors')),
    ...(liquid === null || liquid.coolant === null ? [] : checkCdu(liquid.coolant)),
    ...(liquid === null ? [] : checkPlate(liquid.plant, 'cooling.plant')),
    ...(heatExport === null ? [] : checkExport(heatExport)),
  ];
}

function checkCoil(coil: AirCoil, name: string): Finding[] {
  if (coil.isEnough) return [];
  const { supplyAir_C, returnAir_C, water_C, warmestWater_C, approach_K, full_kW } = coil;
  const carried = coilFraction(coil, full_kW);
  const reason =
    approach_K > coil.statedApproach_K
      ? `water that warms by ${fixedText(coil.coldRise_K, 1)} K in air that cools by ${fixedText(coil.warmRise_K, 1)} K: an approach of at least ${fixedText(approach_K, 1)} K`
      : `an approach of ${fixedText(approach_K, 1)} K`;
  const effect =
    carried > 0
      ? `${name} carry ${numberText(carried * 100, 0)} % of the heat at full flow`
      : `${name} carry no heat: the water is not colder than the return air of ${fixedText(returnAir_C, 1)} °C, and would warm it`;
  const message = `${fixedText(supplyAir_C, 1)} °C supply air needs water at ${fixedText(warmestWater_C, 1)} °C or colder (${reason}); ${fixedText(water_C, 1)} °C is supplied, so ${effect}.`;
  return [finding('exchanger-water-too-warm', 'cooling.capture.supplyWater_C', message)];
}

function checkCdu({ cdu, supply_C }: { readonly cdu: Counterflow; readonly supply_C: number }): Finding[] {
  return checkApproach(
    cdu,
    'cooling.capture.cduApproach_K',
    `CDU approach`,
    `coolant is supplied at ${fixedText(supply_C, 1)} °C`,
  );
}

/** The heat exchanger between a loop and tower water. */
function checkPlate(plant: SizedPlant, path: string): Finding[] {
  const towers = plant.kind === 'airside-economizer' ? plant.mechanical : plant;
  if (towers.kind !== 'tower-plant' || !towers.hasExchanger) return [];
  const { exchanger, supply_C } = towers;
  return checkApproach(
    exchanger,
    `${path}.exchangerApproach_K`,
    'heat exchanger approach',
    `tower water must be ${fixedText(supply_C - exchanger.approach_K, 1)} °C or colder to carry all heat`,
  );
}

function checkApproach(exchanger: Counterflow, path: string, name: string, effect: string): Finding[] {
  const { approach_K, statedApproach_K, warmRise_K, coldRise_K } = exchanger;
  if (approach_K <= statedApproach_K + ROUNDING_K) return [];
  const message = `A ${name} of ${fixedText(statedApproach_K, 1)} K is not possible if the cold side warms by ${fixedText(coldRise_K, 1)} K and the warm side cools by ${fixedText(warmRise_K, 1)} K; ${fixedText(approach_K, 1)} K is used: ${effect}.`;
  return [finding('exchanger-approach-raised', path, message)];
}

function checkExport({ heatPumpCop, directFraction }: NonNullable<CoolingSystem['heatExport']>): Finding[] {
  if (heatPumpCop !== null || directFraction >= 1) return [];
  const message = `The heat network returns so warm that it takes at most ${numberText(directFraction * 100, 0)} % of the heat of the loop without heat pumps.`;
  return [finding('heat-reuse-return-warm', 'cooling.heatReuse.networkReturn_C', message)];
}
