import type { Device } from '../../catalogue/device.ts';

/** Figures of one accelerator of a catalogue row, with its share of the device. Figures without a source are absent. */
export interface AcceleratorFigures {
  readonly peak_TFLOPS?: number;
  /** Typical draw, or maximum draw if typical is unknown. */
  readonly powerPerAccelerator_kW?: number;
  readonly idlePowerPerAccelerator_kW?: number;
  readonly memoryPerAccelerator_GB?: number;
  readonly acceleratorPrice?: number;
  readonly acceleratorsPerServerCount: number;
}

/**
 * One accelerator of a device, as the inputs of an AI workload need it: dense BF16 peak, and an equal share of draw and
 * price. A rack-scale device counts as one server; its draw is measured at the DC busbar.
 *
 * @returns undefined for a device without accelerators
 */
export function acceleratorOf(device: Device): AcceleratorFigures | undefined {
  const { acceleratorCount: count = 0, bf16PerAccelerator_TFLOPS, memoryPerAccelerator_GB } = device;
  const { idle_kW, unitPrice } = device;
  if (count === 0) return undefined;
  const work_kW = device.typical_kW ?? device.maximum_kW;
  return {
    acceleratorsPerServerCount: count,
    ...(bf16PerAccelerator_TFLOPS === undefined ? {} : { peak_TFLOPS: bf16PerAccelerator_TFLOPS }),
    ...(work_kW === undefined ? {} : { powerPerAccelerator_kW: work_kW / count }),
    ...(memoryPerAccelerator_GB === undefined ? {} : { memoryPerAccelerator_GB }),
    ...(idle_kW === undefined ? {} : { idlePowerPerAccelerator_kW: idle_kW / count }),
    ...(unitPrice === undefined ? {} : { acceleratorPrice: unitPrice / count }),
  };
}
