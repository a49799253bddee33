import { shapeOf } from '../workload/shape.ts';
import type { Workload } from '../workload/workloadSchema.ts';
import type { ItLoad } from './Facility.ts';

/** Adds up the IT load of racks whose utilisation has the same shape. */
export class LoadsByShape {
  readonly #indices = new Map<string, number>();
  readonly all: { -readonly [Field in keyof ItLoad]: ItLoad[Field] }[] = [];

  /**
   * Adds racks of one workload.
   *
   * @param idle_kW - their load without work
   * @param full_kW - their load at full utilisation
   * @returns index of the load that they were added to
   */
  add(workload: Workload, idle_kW: number, full_kW: number): number {
    const { shape, scaleFraction } = shapeOf(workload);
    const active_kW = (full_kW - idle_kW) * scaleFraction;
    const known = this.#indices.get(shape.kind);
    const load = known === undefined ? undefined : this.all[known];
    if (known !== undefined && load !== undefined) {
      load.idle_kW += idle_kW;
      load.active_kW += active_kW;
      return known;
    }
    this.#indices.set(shape.kind, this.all.length);
    return this.all.push({ shape, idle_kW, active_kW }) - 1;
  }
}
