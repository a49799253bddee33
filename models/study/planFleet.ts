import type { Facility } from '../plan/prepare/Facility.ts';
import type { Fleet } from '../workload/ai/installedFleet.ts';

/** The accelerators of a design, with the names of their devices. */
export interface PlanFleet extends Fleet {
  readonly deviceNames: readonly string[];
}

/** The accelerators of a design once all its racks are in service. */
export function planFleet({ racks }: Pick<Facility, 'racks'>): PlanFleet {
  let acceleratorCount = 0;
  let peak_TFLOPS: number | null = 0;
  const names = new Set<string>();
  for (const { items, group } of racks) {
    for (const { device, count } of items) {
      const inAll = (device.acceleratorCount ?? 0) * count * group.rackCount;
      if (inAll === 0) continue;
      const { bf16PerAccelerator_TFLOPS: peak } = device;
      acceleratorCount += inAll;
      peak_TFLOPS = peak === undefined || peak_TFLOPS === null ? null : peak_TFLOPS + peak * inAll;
      names.add(device.name);
    }
  }
  const isKnown = peak_TFLOPS !== null && acceleratorCount > 0;
  return {
    acceleratorCount,
    peak_TFLOPS: isKnown && peak_TFLOPS !== null ? peak_TFLOPS / acceleratorCount : null,
    deviceNames: [...names],
  };
}
