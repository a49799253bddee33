import { DXF_APPLICATION } from './dxfApplication.ts';
import { appendArc } from './arcOfBulge.ts';
import { toPlan, type DxfPlane } from './DxfPlane.ts';

/** An entity while it is read, group by group. */
export interface DxfEntity {
  readonly kind: string;
  layer: string;
  /** Paper space, invisible, a mesh: nothing to trace. */
  isHidden: boolean;
  isClosed: boolean;
  /** Whether its points are in world coordinates, whatever its plane. */
  isInWorld: boolean;
  readonly plane: DxfPlane;
  readonly xs: number[];
  readonly ys: number[];
  readonly bulges: number[];
  /** Of the whole line; undefined if it is not stated. */
  width: number | undefined;
  /** The application whose extended data is read. */
  application: string;
  /** Its id in a plan that it was written from; empty for none. */
  id: string;
}

/** An entity of a kind, before its groups are read. */
export function emptyEntity(kind: string): DxfEntity {
  return {
    kind,
    layer: '0',
    isHidden: false,
    isClosed: false,
    isInWorld: kind === 'LINE',
    plane: { normalX: 0, normalY: 0, normalZ: 1, elevation: 0 },
    xs: [],
    ys: [],
    bulges: [],
    width: undefined,
    application: '',
    id: '',
  };
}

/** Flags of hidden entities. Polylines: 3D meshes and polyface meshes. Vertices: spline frame points and mesh faces. */
const HIDDEN_FLAGS: Readonly<Record<string, number>> = { POLYLINE: 16 | 64, VERTEX: 16 | 128 };
/** A polyline in space. */
const IN_SPACE = 8;

/** Reads one group of an entity: a code and its value. */
export function applyGroup(entity: DxfEntity, code: number, value: string): void {
  switch (code) {
    case 8:
      entity.layer = value;
      return;
    case 60:
    case 67:
      if (value === '1') entity.isHidden = true;
      return;
    case 43:
      if (entity.kind === 'LWPOLYLINE' && Number(value) > 0) entity.width = Number(value);
      return;
    case 1001:
      entity.application = value;
      return;
    case 1000:
      if (entity.application === DXF_APPLICATION && entity.id === '') entity.id = value;
      return;
    case 70:
      applyFlags(entity, Number(value));
      return;
    case 42:
      if (entity.bulges.length > 0) entity.bulges[entity.bulges.length - 1] = Number(value);
      return;
    case 10:
    case 11:
    case 20:
    case 21:
      applyPoint(entity, code, Number(value));
      return;
    default:
      applyPlane(entity, code, Number(value));
  }
}

function applyFlags(entity: DxfEntity, flags: number): void {
  const { kind } = entity;
  if ((flags & (HIDDEN_FLAGS[kind] ?? 0)) !== 0) entity.isHidden = true;
  else if (kind !== 'VERTEX') entity.isClosed = (flags & 1) !== 0;
  if (kind === 'POLYLINE' && (flags & IN_SPACE) !== 0) entity.isInWorld = true;
}

function applyPoint({ kind, xs, ys, bulges }: DxfEntity, code: number, value: number): void {
  // Only lines have their second point in groups of their own.
  if ((code === 11 || code === 21) && kind !== 'LINE') return;
  if (code === 10 || code === 11) {
    xs.push(value);
    bulges.push(0);
  } else ys.push(value);
}

function applyPlane({ kind, plane }: DxfEntity, code: number, value: number): void {
  if (code === 210) plane.normalX = value;
  if (code === 220) plane.normalY = value;
  if (code === 230) plane.normalZ = value;
  // The elevation of an LWPOLYLINE, and the height of the point of a POLYLINE, which is its elevation.
  if (code === 38 || (code === 30 && kind === 'POLYLINE')) plane.elevation = value;
}

/** The corners of an entity on the plan, with arcs as short lines: alternating x and y. */
export function pointsOf({ xs, ys, bulges, isClosed, isInWorld, plane }: DxfEntity): number[] {
  const points: number[] = [];
  const corner = (index: number): readonly [number, number] => [xs[index] ?? NaN, ys[index] ?? NaN];
  for (let index = 0; index < xs.length; index += 1) {
    if (index === 0) points.push(...corner(0));
    else appendArc(points, corner(index - 1), corner(index), bulges[index - 1] ?? 0);
  }
  const lastBulge = bulges.at(-1) ?? 0;
  if (isClosed && lastBulge !== 0) appendArc(points, corner(xs.length - 1), corner(0), lastBulge);
  if (!isInWorld) toPlan(points, plane);
  return points;
}
