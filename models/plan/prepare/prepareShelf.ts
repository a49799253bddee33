import type { Device } from '../../catalogue/device.ts';
import { resolveChain } from '../../power/chainResolve.ts';
import type { ChainPower } from '../../power/chainSchema.ts';
import { energisedRatio } from '../../power/stage.ts';
import { busbarRating_kW } from '../../racks/draw.ts';
import type { ShelfLosses } from '../../racks/shelf.ts';
import type { Scenario } from '../document/planSchema.ts';

const DEFAULT_CHAIN: ChainPower = { kind: 'chain' };

/**
 * Losses of the power shelves inside the racks, the same for a stated PUE and a computed one: a stated efficiency, or the
 * rectifiers of the power chain, or their default.
 *
 * @param deviceOf - the row of a device; undefined if it is unknown
 */
export function prepareShelf(
  scenario: Pick<Scenario, 'power' | 'racks'>,
  deviceOf: (id: string) => Device | undefined,
): ShelfLosses {
  const { power } = scenario;
  if (power?.kind === 'within-pue' && power.rectifierEfficiency !== undefined) {
    return {
      noLoadFraction: 0,
      proportionalFraction: 1 / power.rectifierEfficiency - 1,
      squareFraction: 0,
    };
  }
  const { rectifier } = resolveChain(power?.kind === 'chain' ? power : DEFAULT_CHAIN, 1).stages;
  if (rectifier === undefined) return { noLoadFraction: 0, proportionalFraction: 0, squareFraction: 0 };
  const { noLoadFraction, proportionalFraction, squareFraction, ratedLoad_kW, oversizeFraction } = rectifier;
  const ofRating = { noLoadFraction, proportionalFraction, squareFraction };
  const needed_kW = ratedLoad_kW === undefined ? 0 : busbarLoad_kW(scenario, ofRating, deviceOf);
  const ratio =
    energisedRatio(rectifier) *
    (ratedLoad_kW === undefined || needed_kW === 0 ? 1 + oversizeFraction : ratedLoad_kW / needed_kW);
  return {
    noLoadFraction: noLoadFraction * ratio,
    proportionalFraction,
    squareFraction: squareFraction / ratio,
  };
}

/** Sizing load of all shelf-fed devices at their busbars. */
function busbarLoad_kW(
  { racks }: Pick<Scenario, 'racks'>,
  shelf: ShelfLosses,
  deviceOf: (id: string) => Device | undefined,
): number {
  let load_kW = 0;
  for (const { contents, count: rackCount = 1 } of Object.values(racks)) {
    for (const { device, count = 1 } of Object.values(contents)) {
      const row = deviceOf(device);
      if (row !== undefined) load_kW += busbarRating_kW(row, shelf) * count * rackCount;
    }
  }
  return load_kW;
}
