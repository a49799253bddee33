import { humidityRatioOfWetBulb, wetBulb_C } from '../physics/wetBulb.ts';
import { saturationHumidityRatio } from '../physics/humidityRatio.ts';
import { standardPressure_Pa } from '../physics/standardAtmosphere.ts';
import { finding, type Finding } from '../problems/Finding.ts';
import { fixedText, listText } from '../units/text.ts';
import type { Climate } from './Climate.ts';
import { designOfHours, type CountedDesign } from './designOfHours.ts';

/** Requested design basis. */
export type RequestedBasis =
  | { readonly kind: 'extreme-20-year' }
  | { readonly kind: 'annual-0p4' }
  | { readonly kind: 'own'; readonly dryBulb_C: number; readonly wetBulb_C?: number | undefined };

/** Design conditions of air. */
export interface DesignHour {
  readonly dryBulb_C: number;
  readonly wetBulb_C: number;
  /** kg of water per kg of dry air. */
  readonly humidityRatio: number;
  /** Rarity; for a wet bulb, `extreme-20-year` is the highest on record. */
  readonly basis: RequestedBasis['kind'];
}

/** The two design hours of equipment; they do not coincide. */
export interface DesignHours {
  /** For equipment driven by the dry bulb: dry coolers, air-cooled chillers, DX. */
  readonly hottest: DesignHour;
  /** For equipment driven by the wet bulb: towers, evaporative coolers. */
  readonly mostHumid: DesignHour;
  readonly pressure_Pa: number;
  readonly findings: readonly Finding[];
}

/**
 * Coincident dry bulb of a design wet bulb, as a fraction of the way from wet bulb to design dry bulb.
 * Fits six headers (Chicago, New York, San Francisco, Denver, Munich, Qingdao) within 2 K, on average within 0.3 K.
 */
const COINCIDENT_FRACTION = 2 / 3;

/**
 * The design hours. If the weather source has no 20-year extreme, the 0.4 % value is used, with a finding.
 *
 * Coincident values are derived from the 0.4 % pair of the source: the same humidity ratio for the
 * hottest hour, limited to the design wet bulb; the same wet-bulb depression for the most humid hour, limited
 * to the design dry bulb. For a source without pairs, the 0.4 % wet bulb is paired with the 0.4 % dry bulb, which is
 * conservative, and the dry bulb is two thirds of the way from wet bulb to design dry bulb.
 *
 * @param climate - climate of the site; its elevation determines the pressure
 */
export function designHours(climate: Climate, requested: RequestedBasis): DesignHours {
  const design = completeDesign(climate);
  const pressure_Pa = standardPressure_Pa(climate.elevation_m);
  const dry = requestedDryBulb(design, requested);
  const wet = requestedWetBulb(design, requested);
  return {
    hottest: hottestHour(design, dry, wet.value_C, pressure_Pa),
    mostHumid: mostHumidHour(design, wet, dry.value_C, pressure_Pa),
    pressure_Pa,
    findings: milder(design, requested, dry, wet),
  };
}

/** A design temperature and its rarity. */
interface Chosen {
  readonly value_C: number;
  readonly basis: RequestedBasis['kind'];
}

function completeDesign({ design, year }: Climate): CountedDesign {
  const { dryBulb_0p4_C, wetBulb_0p4_C, dryBulb_99p6_C } = design;
  if (dryBulb_0p4_C !== undefined && wetBulb_0p4_C !== undefined && dryBulb_99p6_C !== undefined) {
    return { ...design, dryBulb_0p4_C, wetBulb_0p4_C, dryBulb_99p6_C };
  }
  const counted = designOfHours(year, design.source);
  return {
    ...design,
    dryBulb_0p4_C: dryBulb_0p4_C ?? counted.dryBulb_0p4_C,
    wetBulb_0p4_C: wetBulb_0p4_C ?? counted.wetBulb_0p4_C,
    dryBulb_99p6_C: dryBulb_99p6_C ?? counted.dryBulb_99p6_C,
  };
}

function requestedDryBulb(design: CountedDesign, requested: RequestedBasis): Chosen {
  if (requested.kind === 'own') return { value_C: requested.dryBulb_C, basis: 'own' };
  return requested.kind === 'extreme-20-year' && design.dryBulbExtreme20y_C !== undefined
    ? { value_C: design.dryBulbExtreme20y_C, basis: 'extreme-20-year' }
    : { value_C: design.dryBulb_0p4_C, basis: 'annual-0p4' };
}

function requestedWetBulb(design: CountedDesign, requested: RequestedBasis): Chosen {
  if (requested.kind === 'own' && requested.wetBulb_C !== undefined)
    return { value_C: requested.wetBulb_C, basis: 'own' };
  return requested.kind !== 'annual-0p4' && design.wetBulbExtreme_C !== undefined
    ? { value_C: design.wetBulbExtreme_C, basis: 'extreme-20-year' }
    : { value_C: design.wetBulb_0p4_C, basis: 'annual-0p4' };
}

function hottestHour(
  design: CountedDesign,
  dry: Chosen,
  highestWetBulb_C: number,
  pressure_Pa: number,
): DesignHour {
  const { dryBulb_0p4_C, wetBulb_0p4_C, coincidentWetBulb_0p4_C } = design;
  const dryBulb_C = dry.value_C;
  const paired_C = Math.min(coincidentWetBulb_0p4_C ?? wetBulb_0p4_C, dryBulb_0p4_C);
  const wetBulb = Math.min(
    dryBulb_C === dryBulb_0p4_C ? paired_C : asMoist_C(dryBulb_C, dryBulb_0p4_C, paired_C, pressure_Pa),
    highestWetBulb_C,
    dryBulb_C,
  );
  return hourOf(dryBulb_C, wetBulb, pressure_Pa, dry.basis);
}

/** Wet bulb of air at one dry bulb with the humidity ratio of air at another. */
function asMoist_C(dryBulb_C: number, other_C: number, otherWetBulb_C: number, pressure_Pa: number): number {
  const water = humidityRatioOfWetBulb(other_C, otherWetBulb_C, pressure_Pa);
  const saturated = saturationHumidityRatio(dryBulb_C, pressure_Pa);
  return wetBulb_C(dryBulb_C, Math.min(Math.max(water, DRIEST), saturated), pressure_Pa);
}

function mostHumidHour(
  design: CountedDesign,
  wet: Chosen,
  highestDryBulb_C: number,
  pressure_Pa: number,
): DesignHour {
  const { wetBulb_0p4_C, coincidentDryBulb_0p4_C } = design;
  const wetBulb_C = wet.value_C;
  const dryBulb_C =
    coincidentDryBulb_0p4_C === undefined
      ? wetBulb_C + COINCIDENT_FRACTION * (highestDryBulb_C - wetBulb_C)
      : Math.min(coincidentDryBulb_0p4_C + (wetBulb_C - wetBulb_0p4_C), highestDryBulb_C);
  return hourOf(Math.max(dryBulb_C, wetBulb_C), wetBulb_C, pressure_Pa, wet.basis);
}

/** Humidity ratio of the driest air used in the psychrometric equations. */
const DRIEST = 1e-7;

function hourOf(
  dryBulb_C: number,
  wetBulb_C: number,
  pressure_Pa: number,
  basis: DesignHour['basis'],
): DesignHour {
  const humidityRatio = Math.max(humidityRatioOfWetBulb(dryBulb_C, wetBulb_C, pressure_Pa), DRIEST);
  return { dryBulb_C, wetBulb_C, humidityRatio, basis };
}

function milder(design: CountedDesign, requested: RequestedBasis, dry: Chosen, wet: Chosen): Finding[] {
  const parts: string[] = [];
  const isMild = ({ value_C, basis }: Chosen, published_C: number): boolean =>
    (requested.kind === 'extreme-20-year' && basis === 'annual-0p4') ||
    (basis === 'own' && value_C < published_C);
  if (isMild(dry, design.dryBulb_0p4_C)) parts.push(`a dry bulb of ${fixedText(dry.value_C, 1)} °C`);
  if (isMild(wet, design.wetBulb_0p4_C)) parts.push(`a wet bulb of ${fixedText(wet.value_C, 1)} °C`);
  if (parts.length === 0) return [];
  const message =
    requested.kind === 'own'
      ? `Sized on ${listText(parts)}, below the 0.4 % values: ` +
        `${fixedText(design.dryBulb_0p4_C, 1)} °C dry bulb, ${fixedText(design.wetBulb_0p4_C, 1)} °C wet bulb`
      : `No 20-year extreme is known; sized on ${listText(parts)}, exceeded in 0.4 % of the hours, 35 per year`;
  return [finding('design-basis-milder', 'design', message, design.source)];
}
