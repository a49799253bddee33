import { resolvedCaptureSchema } from '../cooling/captureSchema.ts';
import { coolingPresets, type CoolingPresetId } from '../cooling/presets.ts';
import { ModelError } from '../problems/ModelError.ts';
import { coolingYear, type CoolingStudy } from './coolingStudy.ts';
import { presetSite } from './presetSite.ts';

/** A year of a named system at one supply temperature. */
export interface SupplyRow {
  readonly supplyAir_C: number;
  /** At the devices, warmer than the supply by what recirculates. */
  readonly inlet_C: number;
  readonly facilityEnergy_kWh: number;
  /** Null where there is no IT load. Its IT energy rises with warm inlets too, so that the least PUE is not the least energy. */
  readonly pue: number | null;
  readonly unmetHours: number;
}

/** A named system over a range of supply temperatures. */
export interface SupplyOptimum {
  /** By rising temperature; those that a plan cannot state, or at which a machine is out of its range, are left out. */
  readonly rows: readonly SupplyRow[];
  /** The row of the least facility energy among those that take all heat, the coolest of equals; null where none does. */
  readonly best: SupplyRow | null;
}

/** The supply temperatures that are tried unless told otherwise. */
const EVERY_DEGREE_C: readonly number[] = Array.from({ length: 18 }, (_, index) => 15 + index);

/**
 * At which supply air a named system uses the least energy in all: cold air costs compressors and hours of free cooling, warm air
 * makes the devices draw more (see `inletPenalty`). The water of air coils goes along with the air.
 *
 * @param study - climate, load and design weather; its changes stay but for the supply temperature
 * @param temperatures_C - supply temperatures to try; 15 to 32 °C by 1 K unless given
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

/** What a plan may state as supply air. */
const supplyAirSchema = resolvedCaptureSchema.options[0].shape.supplyAir_C;

function rowAt(id: CoolingPresetId, study: CoolingStudy, supplyAir_C: number): SupplyRow | undefined {
  if (!supplyAirSchema.safeParse(supplyAir_C).success) return undefined;
  const { changes } = study;
  const capture = { ...(changes?.capture ?? { kind: coolingPresets[id].capture.kind }), supplyAir_C };
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
