import type { ItLoad } from './Facility.ts';

/** Adds up IT load by workload; racks that work alike share an entry. */
export class LoadsByWorkload {
  readonly all: { -readonly [Field in keyof ItLoad]: ItLoad[Field] }[] = [];
  readonly #indices = new Map<string, number>();

  /** Adds a load and returns the index of its workload. */
  add(load: ItLoad): number {
    const key = JSON.stringify(load.workload);
    const known = this.#indices.get(key);
    const entry = known === undefined ? undefined : this.all[known];
    if (known !== undefined && entry !== undefined) {
      entry.idle_kW += load.idle_kW;
      entry.full_kW += load.full_kW;
      return known;
    }
    this.#indices.set(key, this.all.length);
    return this.all.push({ ...load }) - 1;
  }
}
