import type { Device } from '../../catalogue/device.ts';
import type { Quality } from '../../catalogue/row.ts';
import { acceleratorOf } from '../../workload/ai/acceleratorOf.ts';
import { qualityLabels } from '../words/qualityLabels.ts';
import type { Fallbacks, FieldFallback } from './siteFallbacks.ts';

/**
 * Workload inputs that follow from the accelerators of a device.
 *
 * @param device - of the catalogue; undefined if none is chosen
 * @param currency - of the workload's prices: a price in another currency is not used
 * @returns keyed by the field names of the workload
 */
export function deviceFallbacks(device: Device | undefined, currency: string): Fallbacks {
  const figures = device === undefined ? undefined : acceleratorOf(device);
  if (device === undefined || figures === undefined) return {};
  const { quality, name, acceleratorCount = 1 } = device;
  const share = acceleratorCount === 1 ? name : `${name} / ${String(acceleratorCount)}`;
  const of = (value: number | undefined, words: string, flag: Quality | undefined): FieldFallback[] =>
    value === undefined
      ? []
      : [
          {
            value: Number(value.toPrecision(6)),
            source: flag === undefined || flag === 'S' ? words : `${words}; ${qualityLabels[flag]}`,
          },
        ];
  const power = device.typical_kW === undefined ? 'maximum_kW' : 'typical_kW';
  const known = {
    peak_TFLOPS: of(figures.peak_TFLOPS, `${name}, dense BF16`, quality['bf16PerAccelerator_TFLOPS']),
    memoryPerAccelerator_GB: of(figures.memoryPerAccelerator_GB, name, quality['memoryPerAccelerator_GB']),
    powerPerAccelerator_kW: of(
      figures.powerPerAccelerator_kW,
      `${share}, ${power === 'typical_kW' ? 'typical' : 'maximum'}`,
      quality[power],
    ),
    idlePowerPerAccelerator_kW: of(figures.idlePowerPerAccelerator_kW, `${share}, idle`, quality['idle_kW']),
    acceleratorsPerServerCount: of(figures.acceleratorsPerServerCount, name, quality['acceleratorCount']),
    acceleratorPrice:
      device.currency === currency ? of(figures.acceleratorPrice, share, quality['unitPrice']) : [],
  };
  return Object.fromEntries(
    Object.entries(known).flatMap(([field, [fallback]]) =>
      fallback === undefined ? [] : [[field, fallback]],
    ),
  );
}
