import type { Device } from '../../catalogue/device.ts';

/** What a catalogue row says of one of its accelerators, with that one's share of the device. What no source gives is absent. */
export interface AcceleratorFigures {
  readonly peak_TFLOPS?: number;
  /** Under the work the device is bought for, or its maximum where that is not known. */
  readonly powerPerAccelerator_kW?: number;
  readonly idlePowerPerAccelerator_kW?: number;
  readonly acceleratorPrice?: number;
  readonly acceleratorsPerServerCount: number;
}

/**
 * One accelerator of a device, as a statement of an AI workload has it: dense BF16 peak, and an equal share of draws and price. A
 * rack-scale device counts as one server; its draws are behind its rectifier shelves.
 *
 * @returns undefined for a device without accelerators
 */
export function acceleratorOf(device: Device): AcceleratorFigures | undefined {
  const { acceleratorCount: count = 0, bf16PerAccelerator_TFLOPS, idle_kW, unitPrice } = device;
  if (count === 0) return undefined;
  const work_kW = device.typical_kW ?? device.maximum_kW;
  return {
    acceleratorsPerServerCount: count,
    ...(bf16PerAccelerator_TFLOPS === undefined ? {} : { peak_TFLOPS: bf16PerAccelerator_TFLOPS }),
    ...(work_kW === undefined ? {} : { powerPerAccelerator_kW: work_kW / count }),
    ...(idle_kW === undefined ? {} : { idlePowerPerAccelerator_kW: idle_kW / count }),
    ...(unitPrice === undefined ? {} : { acceleratorPrice: unitPrice / count }),
  };
}
