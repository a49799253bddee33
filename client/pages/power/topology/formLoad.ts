import type { RackReport } from '../../../../models/report/reportSchema.ts';

/** The load of all racks that a topology is sized for, rounded up to 10 kW; 0 without racks. */
export function formLoad_kW(racks: readonly RackReport[]): number {
  let load_kW = 0;
  for (const { sizing_kW, rackCount } of racks) load_kW += sizing_kW * rackCount;
  return Math.ceil(load_kW / 10 - 1e-9) * 10;
}
