import type { Limit, Measure } from './limitSchema.ts';

/** A limit before its headroom is computed. */
export interface StatedLimit {
  readonly kind: Limit['kind'];
  readonly label: string;
  readonly path: string;
  readonly measure: Measure;
  readonly used: number | null;
  readonly limit: number | null | undefined;
  /** Share of the added load that falls on it. Default: all. */
  readonly shareFraction?: number;
}

const unitOf = {
  height_U: 'U',
  weight_kg: 'kg',
  sizing_kW: 'kW',
  sizing_kVA: 'kVA',
  it_kW: 'kW',
  heat_kW: 'kW',
  airHeat_kW: 'kW',
  supply_count: 'supplies',
} as const satisfies Record<Measure, Limit['unit']>;

/** A limit with its unit and headroom; one that is not set has neither. */
export function limitOf({ shareFraction = 1, limit = null, ...stated }: StatedLimit): Limit {
  const { used } = stated;
  const headroom = limit === null || used === null ? null : limit - used;
  return { ...stated, unit: unitOf[stated.measure], shareFraction, limit, headroom };
}
