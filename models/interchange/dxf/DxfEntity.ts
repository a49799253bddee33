import { appendArc } from './arcOfBulge.ts';

/** An entity while it is read, group by group. */
export interface DxfEntity {
  readonly kind: string;
  layer: string;
  /** Paper space, invisible, a mesh: nothing to trace. */
  isHidden: boolean;
  isClosed: boolean;
  isMirrored: boolean;
  readonly xs: number[];
  readonly ys: number[];
  readonly bulges: number[];
}

/** Flags of hidden entities. Polylines: 3D meshes and polyface meshes. Vertices: spline frame points and mesh faces. */
const HIDDEN_FLAGS: Readonly<Record<string, number>> = { POLYLINE: 16 | 64, VERTEX: 16 | 128 };

/** Reads one group of an entity: a code and its value. */
export function applyGroup(entity: DxfEntity, code: number, value: string): void {
  const { kind, xs, ys, bulges } = entity;
  switch (code) {
    case 8:
      entity.layer = value;
      return;
    case 60:
    case 67:
      if (value === '1') entity.isHidden = true;
      return;
    case 70: {
      const flags = Number(value);
      if ((flags & (HIDDEN_FLAGS[kind] ?? 0)) !== 0) entity.isHidden = true;
      else if (kind !== 'VERTEX') entity.isClosed = (flags & 1) !== 0;
      return;
    }
    case 10:
    case 11:
      if (code === 11 && kind !== 'LINE') return;
      xs.push(Number(value));
      bulges.push(0);
      return;
    case 20:
    case 21:
      if (code === 20 || kind === 'LINE') ys.push(Number(value));
      return;
    case 42:
      if (bulges.length > 0) bulges[bulges.length - 1] = Number(value);
      return;
    case 230:
      // A plane viewed from below: x is mirrored. Lines are stated in world coordinates.
      entity.isMirrored = kind !== 'LINE' && Number(value) < 0;
  }
}

/** The corners of an entity, with arcs as short lines: alternating x and y. */
export function pointsOf({ xs, ys, bulges, isMirrored, isClosed }: DxfEntity): number[] {
  const points: number[] = [];
  const sign = isMirrored ? -1 : 1;
  const corner = (index: number): readonly [number, number] => {
    const x = xs[index] ?? NaN;
    return [isMirrored ? 0 - x : x, ys[index] ?? NaN];
  };
  for (let index = 0; index < xs.length; index += 1) {
    if (index === 0) points.push(...corner(0));
    else appendArc(points, corner(index - 1), corner(index), sign * (bulges[index - 1] ?? 0));
  }
  const lastBulge = bulges.at(-1) ?? 0;
  if (isClosed && lastBulge !== 0) appendArc(points, corner(xs.length - 1), corner(0), sign * lastBulge);
  return points;
}
