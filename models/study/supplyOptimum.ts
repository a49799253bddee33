import { resolvedCaptureSchema } from '../cooling/captureSchema.ts';
import type { CoolingPresetId } from '../cooling/presets.ts';
import { resolveSystem } from '../cooling/resolveSystem.ts';
import { ModelError } from '../problems/ModelError.ts';
import { coolingYear, type CoolingStudy } from './coolingStudy.ts';
import { presetSite } from './presetSite.ts';

/** Annual results of a cooling preset at one supply temperature. */
export interface SupplyRow {
  readonly supplyAir_C: number;
  /** IT inlet temperature: the supply temperature plus the rise by recirculation. */
  readonly inlet_C: number;
  readonly facilityEnergy_kWh: number;
  /** Null without IT load. IT energy rises with warm inlets too, so the lowest PUE is not the lowest energy. */
  readonly pue: number | null;
  readonly unmetHours: number;
}

/** A cooling preset over a range of supply temperatures. */
export interface SupplyOptimum {
  /** By rising temperature; temperatures that a plan cannot state, or that are outside the validity of an equipment model, are skipped. */
  readonly rows: readonly SupplyRow[];
  /** The row of the lowest facility energy without unmet heat, the coolest of equals; null if every row has unmet heat. */
  readonly best: SupplyRow | null;
}

/** Default supply temperatures to try. */
const EVERY_DEGREE_C: readonly number[] = Array.from({ length: 18 }, (_, index) => 15 + index);

/**
 * Finds the supply air temperature at which a cooling preset uses the least facility energy: cold air costs compressor
 * energy and hours of free cooling, warm air raises the draw of the devices (see `inletPenalty`). The water temperature
 * of air coils and rear doors follows the air, unless the study states it.
 *
 * @param study - climate, load and design weather; its changes are retained except for the supply temperature
 * @param temperatures_C - supply temperatures to try; default: 15 to 32 °C by 1 K
 */
export function supplyOptimum(
  id: CoolingPresetId,
  study: CoolingStudy,
  temperatures_C: readonly number[] = EVERY_DEGREE_C,
): SupplyOptimum {
  const rows = temperatures_C
    .toSorted((a, b) => a - b)
    .flatMap((supplyAir_C) => rowAt(id, study, supplyAir_C) ?? []);
  let best: SupplyRow | null = null;
  for (const row of rows) {
    if (row.unmetHours > 0) continue;
    if (best === null || row.facilityEnergy_kWh < best.facilityEnergy_kWh) best = row;
  }
  return { rows, best };
}

/** Coldest facility water that a plan may state. */
const COLDEST_WATER_C = 5;
/** Supply air temperatures that a plan may state. */
const supplyAirSchema = resolvedCaptureSchema.options[0].shape.supplyAir_C;

function rowAt(id: CoolingPresetId, study: CoolingStudy, supplyAir_C: number): SupplyRow | undefined {
  if (!supplyAirSchema.safeParse(supplyAir_C).success) return undefined;
  const { changes } = study;
  const resolved = resolveSystem({ ...changes, kind: 'system', preset: id });
  if (resolved === undefined) return undefined;
  const usual = resolved.capture;
  const stated = changes?.capture;
  const doorWater =
    usual.kind === 'rear-door' && (stated?.kind !== 'rear-door' || stated.supplyWater_C === undefined)
      ? { supplyWater_C: Math.max(COLDEST_WATER_C, usual.supplyWater_C + supplyAir_C - usual.supplyAir_C) }
      : {};
  const capture = { ...(stated ?? { kind: usual.kind }), ...doorWater, supplyAir_C };
  const changed: CoolingStudy = { ...study, changes: { ...changes, capture } };
  try {
    const { facilityEnergy_kWh, pue, unmetHours } = coolingYear(id, changed);
    const { inlet_C } = presetSite(id, changed).site.system.air;
    return { supplyAir_C, inlet_C, facilityEnergy_kWh, pue, unmetHours };
  } catch (error) {
    if (error instanceof ModelError && error.code === 'out-of-range') return undefined;
    throw error;
  }
}
