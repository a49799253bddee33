import { humidityRatioOfVapourPressure } from '../physics/humidityRatio.ts';
import { moistAirDensity_kg_m3 } from '../physics/moistAir.ts';
import { HIGHEST_SATURATION_C, saturationPressure_Pa } from '../physics/saturationPressure.ts';
import { wetBulbBetween_C } from '../physics/wetBulb.ts';
import { ModelError } from '../problems/ModelError.ts';
import type { WeatherYear } from './Climate.ts';

/** Measured outdoor air; other values are derived from it. */
export interface MeasuredAir {
  readonly dryBulb_C: Float64Array;
  /** Not above the dry bulb. */
  readonly dewPoint_C: Float64Array;
  readonly pressure_Pa: Float64Array;
}

/**
 * A year of outdoor air with its humidity ratios, wet bulbs and densities, computed once.
 *
 * @param air - 8760 or 8784 values in each column, dew points not above dry bulbs
 * @throws ModelError `series-length` for any other number of hours; `out-of-range` if an hour is impossible
 */
export function weatherYear(air: MeasuredAir): WeatherYear {
  const { dryBulb_C, dewPoint_C, pressure_Pa } = air;
  const hourCount = dryBulb_C.length;
  if (
    (hourCount !== 8760 && hourCount !== 8784) ||
    dewPoint_C.length !== hourCount ||
    pressure_Pa.length !== hourCount
  ) {
    throw new ModelError(
      'series-length',
      `A weather year must have 8760 or 8784 hours in each column; given: ${String(hourCount)} dry bulbs, ` +
        `${String(dewPoint_C.length)} dew points and ${String(pressure_Pa.length)} pressures.`,
    );
  }
  const wetBulb_C = new Float64Array(hourCount);
  const humidityRatio = new Float64Array(hourCount);
  const density_kg_m3 = new Float64Array(hourCount);
  for (let hour = 0; hour < hourCount; hour += 1) {
    const dry_C = dryBulb_C[hour] ?? 0;
    const dew_C = dewPoint_C[hour] ?? 0;
    const whole_Pa = pressure_Pa[hour] ?? 0;
    if (!(dew_C <= dry_C && dry_C <= HIGHEST_SATURATION_C)) throw impossibleHour(hour, dry_C, dew_C);
    const ratio = humidityRatioOfVapourPressure(saturationPressure_Pa(dew_C), whole_Pa);
    humidityRatio[hour] = ratio;
    wetBulb_C[hour] = wetBulbBetween_C(dew_C, dry_C, ratio, whole_Pa);
    density_kg_m3[hour] = moistAirDensity_kg_m3(dry_C, ratio, whole_Pa);
  }
  return { hourCount, dryBulb_C, dewPoint_C, wetBulb_C, humidityRatio, pressure_Pa, density_kg_m3 };
}

function impossibleHour(hour: number, dryBulb_C: number, dewPoint_C: number): ModelError {
  return new ModelError(
    'out-of-range',
    `The dew point must not exceed the dry bulb, nor the dry bulb 200 °C; ` +
      `given: ${String(dewPoint_C)} and ${String(dryBulb_C)} °C in hour ${String(hour)}.`,
  );
}
