import {
  AIR_SLOPE_per_K,
  coilHour,
  forceAir,
  prepareCoil,
  solveAirFraction,
  solveHeat,
  type DryCooler,
} from './dryCoolerCoil.ts';

/** Air temperatures for which starts are kept, at every half kelvin. */
const COLDEST_C = -60;
const NODES_PER_K = 2;
const NODE_COUNT = 120 * NODES_PER_K + 1;
const FIELD_COUNT = 3;
/** A start that is farther from its result, as a logarithm, is not used: one step would not be enough. */
const MAX_STEP = 2e-5;

/** What a node is: not yet computed, or an air flow below or above that of the coolant, or none of these. */
const NEW = 0;
const AIR_LEAST = 1;
const COOLANT_LEAST = 2;
const NEITHER = 3;

/** A heat that a dry cooler has to carry with a coolant. */
export interface CoolerLoad {
  readonly required_kW: number;
  readonly entering_C: number;
  /** Coolant flow over design flow. */
  readonly coolantFraction: number;
}

/**
 * The air flows with which a dry cooler carries one heat, in air of any temperature: what the search of a temperature starts from. At
 * every half kelvin: what the node is, the fifth root of the air fraction, and its slope from node to node.
 */
export interface CoolerSpeeds extends CoolerLoad {
  readonly cooler: DryCooler;
  readonly nodes: Float64Array;
}

/** The air flows of a heat, none of which is computed yet. */
export function coolerSpeeds(cooler: DryCooler, load: CoolerLoad): CoolerSpeeds {
  return { cooler, ...load, nodes: new Float64Array(NODE_COUNT * FIELD_COUNT) };
}

/** Overwritten by each call; never read across calls. */
const coil = coilHour();

/** Hours of a cooler, by their places in a list, from one index to before another. */
export interface SpeedHours {
  readonly hours: Int32Array;
  readonly from: number;
  readonly to: number;
  /** Air that enters the coil. */
  readonly air_C: Float64Array;
  /** Found: air fraction that carries the heat, and the rise of the heat per rise of it there. NaN where the heat needs full fans or none. */
  readonly airFraction: Float64Array;
  readonly slope_kW: Float64Array;
}

/**
 * Finds the air fraction that carries a heat in each hour.
 *
 * Method: the equations of {@link forceAir}, solved by Newton's method from a curve through the air fractions of the two nodes around the
 * temperature, which are computed by {@link solveAirFraction}. The curve is so close that one step is exact but for rounding, so that the
 * result does not depend on where it started.
 *
 * @param run - its `airFraction` and `slope_kW` are filled
 */
export function solveSpeeds(speeds: CoolerSpeeds, run: SpeedHours): void {
  findStarts(speeds, run);
  const { hours, from, to, air_C, airFraction, slope_kW } = run;
  const { cooler, required_kW, entering_C, coolantFraction } = speeds;
  const { airConductance_kW_per_K, designAir_C } = cooler;
  prepareCoil(cooler, { air_C: designAir_C, entering_C, coolantFraction }, coil);
  for (let index = from; index < to; index += 1) {
    const at = hours[index] ?? 0;
    const root = airFraction[at] ?? NaN;
    if (Number.isNaN(root)) continue;
    const air = air_C[at] ?? 0;
    const power = root * root * root * root;
    const start = power * root;
    coil.driving_K = entering_C - air;
    coil.airConductance_kW_per_K = airConductance_kW_per_K * (1 + AIR_SLOPE_per_K * (air - designAir_C));
    forceAir(coil, start, power);
    const miss = required_kW / coil.heat_kW - 1;
    // Newton's step of the logarithms; logarithm and power by their series, as the miss is small.
    const step = ((miss - (miss * miss) / 2) * coil.heat_kW) / (start * coil.slope_kW);
    airFraction[at] = Math.abs(step) < MAX_STEP ? start * (1 + step + (step * step) / 2) : NaN;
    slope_kW[at] = coil.slope_kW;
  }
}

/** Writes the fifth roots of the air fractions to start from, in the place of the air fractions. */
function findStarts(speeds: CoolerSpeeds, { hours, from, to, air_C, airFraction }: SpeedHours): void {
  const { nodes } = speeds;
  for (let index = from; index < to; index += 1) {
    const at = hours[index] ?? 0;
    const place = ((air_C[at] ?? 0) - COLDEST_C) * NODES_PER_K;
    const node = place | 0;
    airFraction[at] = NaN;
    if (!isBetweenNodes(speeds, node)) continue;
    const first = node * FIELD_COUNT;
    const x = place - node;
    const low = nodes[first + 1] ?? NaN;
    const lowSlope = nodes[first + 2] ?? NaN;
    const rise = (nodes[first + 4] ?? NaN) - low;
    const highSlope = nodes[first + 5] ?? NaN;
    const bend = 3 * rise - 2 * lowSlope - highSlope + x * (lowSlope + highSlope - 2 * rise);
    airFraction[at] = low + x * (lowSlope + x * bend);
  }
}

/** Whether a node and the next one are of the same kind, with an air flow below or above that of the coolant. */
function isBetweenNodes(speeds: CoolerSpeeds, node: number): boolean {
  if (!(node >= 0 && node < NODE_COUNT - 1)) return false;
  const { nodes } = speeds;
  const first = node * FIELD_COUNT;
  if (nodes[first] === NEW) computeNode(speeds, node);
  if (nodes[first + FIELD_COUNT] === NEW) computeNode(speeds, node + 1);
  const kind = nodes[first];
  return kind !== NEITHER && kind === nodes[first + FIELD_COUNT];
}

function computeNode(speeds: CoolerSpeeds, node: number): void {
  const { cooler, nodes, required_kW } = speeds;
  const first = node * FIELD_COUNT;
  nodes[first] = NEITHER;
  const air_C = COLDEST_C + node / NODES_PER_K;
  const ofNode = coilHour();
  prepareCoil(cooler, { ...speeds, air_C }, ofNode);
  if (ofNode.driving_K <= 0) return;
  ofNode.airFraction = 1;
  solveHeat(ofNode);
  const full_kW = ofNode.heat_kW;
  if (required_kW >= full_kW || required_kW <= cooler.freeConvectionFraction * full_kW) return;
  solveAirFraction(ofNode, required_kW, full_kW);
  const { airFraction, airFlow_kW_per_K, coolantFlow_kW_per_K, driving_K } = ofNode;
  const root = airFraction ** 0.2;
  forceAir(ofNode, airFraction, root ** 4);
  // Warmer air drives less heat, and conducts it a little better.
  const conductance_per_K =
    AIR_SLOPE_per_K * (cooler.airConductance_kW_per_K / ofNode.airConductance_kW_per_K);
  const missing_kW_per_K = ofNode.heat_kW / driving_K - ofNode.conductanceSlope_kW * conductance_per_K;
  const logSlope_per_K = missing_kW_per_K / (airFraction * ofNode.slope_kW);
  nodes[first] = airFraction * airFlow_kW_per_K < coolantFlow_kW_per_K ? AIR_LEAST : COOLANT_LEAST;
  nodes[first + 1] = root;
  nodes[first + 2] = ((root / 5) * logSlope_per_K) / NODES_PER_K;
}
