import type { Library } from '../catalogue/Library.ts';
import { articleRack, type ArticleRack } from './articleRack.ts';
import { missingRow } from './missingRow.ts';

/** A catalogue server with accelerators, with every figure known. */
export interface ClaimServer {
  readonly power_kW: number;
  readonly acceleratorCount: number;
  readonly acceleratorPower_kW: number;
  /** Dense BF16 of one accelerator. */
  readonly peak_TFLOPS: number;
  readonly price: number;
}

/** Industrial electricity prices of US states, in USD/kWh. */
export interface StatePrices {
  readonly lowest: number;
  readonly lowerQuartile: number;
  readonly upperQuartile: number;
  readonly highest: number;
}

/** Models that claims are checked against: the rack as a plan, and catalogue rows. */
export interface ClaimModels {
  readonly rack: ArticleRack;
  readonly a100: ClaimServer;
  readonly h100: ClaimServer;
  /** A typical server without accelerators. */
  readonly server: { readonly mean_kW: number; readonly rated_kW: number };
  readonly statePrices: StatePrices;
}

/**
 * Looks up and computes the models for the claims.
 *
 * @throws ModelError `plan-not-computable` if the library lacks a row or a figure
 */
export function claimModels(library: Library): ClaimModels {
  return {
    rack: articleRack(library),
    a100: claimServer(library, 'dgx-a100-320'),
    h100: claimServer(library, 'dgx-h100'),
    server: plainServer(library, 'srv-2u-r740'),
    statePrices: statePrices(library),
  };
}

function claimServer({ devices }: Library, id: string): ClaimServer {
  const row = devices[id];
  const { maximum_kW, acceleratorCount, acceleratorMaximum_kW, bf16PerAccelerator_TFLOPS, unitPrice } =
    row ?? {};
  return {
    power_kW: known(maximum_kW, id),
    acceleratorCount: known(acceleratorCount, id),
    acceleratorPower_kW: known(acceleratorMaximum_kW, id),
    peak_TFLOPS: known(bf16PerAccelerator_TFLOPS, id),
    price: known(unitPrice, id),
  };
}

function plainServer({ devices }: Library, id: string): ClaimModels['server'] {
  const { typical_kW, maximum_kW } = devices[id] ?? {};
  return { mean_kW: known(typical_kW, id), rated_kW: known(maximum_kW, id) };
}

function statePrices({ prices }: Library): StatePrices {
  const sorted = Object.values(prices)
    .filter(
      ({ region, sector, year }) =>
        region?.startsWith('US-') === true && sector === 'industrial' && year === 2024,
    )
    .map(({ energyPrice_per_kWh }) => energyPrice_per_kWh)
    .sort((a, b) => a - b);
  const at = (part: number): number =>
    known(sorted[Math.floor(part * (sorted.length - 1))], 'industrial prices of US states, 2024');
  return { lowest: at(0), lowerQuartile: at(0.25), upperQuartile: at(0.75), highest: at(1) };
}

function known(value: number | undefined, row: string): number {
  if (value === undefined) throw missingRow(`The catalogue lacks a figure that the claims need: ${row}.`);
  return value;
}
