import type { CompleteWorkload } from '../../workload/CompleteWorkload.ts';
import { shapeOf, type Shape } from '../../workload/shape.ts';
import type { PartDraw, RackFigures } from '../../racks/rackFigures.ts';
import type { ItLoad, ShapedPart } from './Facility.ts';
import type { Service } from './servicePhases.ts';

/** The load figures of a rack. */
export type LoadFigures = Pick<
  RackFigures,
  'itIdle_kW' | 'itFull_kW' | 'liquid' | 'dc' | 'serverFans' | 'acCompute' | 'shelfLoss'
>;

type Growing = { -readonly [Field in keyof ShapedPart]: ShapedPart[Field] };
type GrowingLoad = Growing & { readonly shape: Shape; readonly firstHour: number } & Record<
    'liquid' | 'dc' | 'serverFans' | 'acCompute' | 'shelfLoss',
    Growing
  >;

/** Adds up the IT load of racks with the same utilisation shape and start of service. */
export class LoadsByShape {
  readonly #indices = new Map<string, number>();
  readonly #keys = new Map<CompleteWorkload, string>();
  readonly #loads: GrowingLoad[] = [];

  /** The loads so far, one for each shape. */
  get all(): readonly ItLoad[] {
    return this.#loads;
  }

  /**
   * Adds racks of one workload.
   *
   * @param figures - of one rack
   * @param service - number of racks, and the hour from which they draw power
   * @returns index of the load that they were added to
   */
  add(workload: CompleteWorkload, figures: LoadFigures, { rackCount, firstHour }: Service): number {
    const { shape, scaleFraction } = shapeOf(workload);
    const index = this.#indexOf(workload, shape, firstHour);
    const load = this.#loads[index];
    if (load === undefined) return index;
    const { itIdle_kW, itFull_kW, shelfLoss } = figures;
    const whole = { idle_kW: itIdle_kW, full_kW: itFull_kW, curvature_kW: shelfLoss.curvature_kW };
    grow(load, whole, rackCount, scaleFraction);
    grow(load.liquid, figures.liquid, rackCount, scaleFraction);
    grow(load.dc, figures.dc, rackCount, scaleFraction);
    grow(load.serverFans, figures.serverFans, rackCount, scaleFraction);
    grow(load.acCompute, figures.acCompute, rackCount, scaleFraction);
    grow(load.shelfLoss, shelfLoss, rackCount, scaleFraction);
    return index;
  }

  #indexOf(workload: CompleteWorkload, shape: Shape, firstHour: number): number {
    const key = `${String(firstHour)} ${this.#keyOf(workload, shape)}`;
    const known = this.#indices.get(key);
    if (known !== undefined) return known;
    const none = (): Growing => ({ idle_kW: 0, active_kW: 0, square_kW: 0 });
    this.#indices.set(key, this.#loads.length);
    return (
      this.#loads.push({
        shape,
        firstHour,
        ...none(),
        liquid: none(),
        dc: none(),
        serverFans: none(),
        acCompute: none(),
        shelfLoss: none(),
      }) - 1
    );
  }

  /** A shape as text. A year of hourly values is formatted once, not for every rack that uses it. */
  #keyOf(workload: CompleteWorkload, shape: Shape): string {
    if (shape.kind === 'flat') return shape.kind;
    const known = this.#keys.get(workload);
    if (known !== undefined) return known;
    const key = JSON.stringify(shape);
    this.#keys.set(workload, key);
    return key;
  }
}

/** Adds a part of a rack load: idle draw, and the terms added where the shape is 1. */
function grow(
  part: Growing,
  { idle_kW, full_kW, curvature_kW }: Omit<PartDraw, 'sizing_kW'>,
  rackCount: number,
  scaleFraction: number,
): void {
  part.idle_kW += rackCount * idle_kW;
  part.active_kW += rackCount * scaleFraction * (full_kW - idle_kW - curvature_kW);
  part.square_kW += rackCount * scaleFraction ** 2 * curvature_kW;
}
