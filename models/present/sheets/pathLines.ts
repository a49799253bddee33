/** A point of a drawing. */
export type PathPoint = readonly [x: number, y: number];

/** One line of a path. */
export interface PathLine {
  readonly points: PathPoint[];
  isClosed: boolean;
}

/** Straight pieces of a curve. */
const PIECES = 12;

/** Number of values of each command. */
const counts: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, Q: 4, T: 2, C: 6, A: 7, Z: 0 };

interface Pen {
  readonly lines: PathLine[];
  at: PathPoint;
  start: PathPoint;
  /** Control point of the last quadratic curve, which T mirrors. */
  control: PathPoint | null;
}

/**
 * The lines of a path as SVG spells it, curves as short straight pieces.
 *
 * Source: W3C, SVG 2, 9.3 Path data; arcs by appendix B.2.4.
 */
export function pathLines(d: string): PathLine[] {
  const pen: Pen = { lines: [], at: [0, 0], start: [0, 0], control: null };
  for (const [, letter = '', rest = ''] of d.matchAll(/([a-z])([^a-z]*)/gi)) {
    const values = [...rest.matchAll(/-?\d*\.?\d+(?:e-?\d+)?/gi)].map(([text]) => Number(text));
    const kind = letter.toUpperCase();
    const count = counts[kind];
    if (count === undefined) throw new Error(`a path has the command ${letter}`);
    for (let index = 0; index === 0 || index < values.length; index += Math.max(1, count)) {
      // Further points after a move are lines.
      const command = kind === 'M' && index > 0 ? 'L' : kind;
      draw(pen, { command, isRelative: letter !== kind, values: values.slice(index, index + count) });
      if (count === 0) break;
    }
  }
  return pen.lines.filter(({ points }) => points.length > 1);
}

interface Command {
  readonly command: string;
  readonly isRelative: boolean;
  readonly values: readonly number[];
}

function draw(pen: Pen, { command, isRelative, values }: Command): void {
  const [x0, y0] = pen.at;
  const point = (index: number): PathPoint => [
    (values[index] ?? 0) + (isRelative ? x0 : 0),
    (values[index + 1] ?? 0) + (isRelative ? y0 : 0),
  ];
  const { control } = pen;
  pen.control = null;
  switch (command) {
    case 'M':
      pen.at = pen.start = point(0);
      pen.lines.push({ points: [pen.at], isClosed: false });
      return;
    case 'L':
      to(pen, point(0));
      return;
    case 'H':
      to(pen, [point(0)[0], y0]);
      return;
    case 'V':
      to(pen, [x0, (values[0] ?? 0) + (isRelative ? y0 : 0)]);
      return;
    case 'Q':
    case 'T': {
      const middle: PathPoint =
        command === 'Q' ? point(0) : control === null ? pen.at : [2 * x0 - control[0], 2 * y0 - control[1]];
      curve(pen, [pen.at, middle, middle, point(command === 'Q' ? 2 : 0)], quadratic);
      pen.control = middle;
      return;
    }
    case 'C':
      curve(pen, [pen.at, point(0), point(2), point(4)], cubic);
      return;
    case 'A':
      arc(pen, values, point(5));
      return;
    default:
      close(pen);
  }
}

function to(pen: Pen, point: PathPoint): void {
  const line = pen.lines.at(-1);
  // After a closed line, the next one begins where that began.
  if (line === undefined || line.isClosed) pen.lines.push({ points: [pen.at, point], isClosed: false });
  else line.points.push(point);
  pen.at = point;
}

function close(pen: Pen): void {
  const line = pen.lines.at(-1);
  if (line !== undefined) line.isClosed = true;
  pen.at = pen.start;
}

type Controls = readonly [PathPoint, PathPoint, PathPoint, PathPoint];

const quadratic = (t: number): readonly number[] => [(1 - t) ** 2, 2 * t * (1 - t), 0, t ** 2];
const cubic = (t: number): readonly number[] => [
  (1 - t) ** 3,
  3 * t * (1 - t) ** 2,
  3 * t ** 2 * (1 - t),
  t ** 3,
];

function curve(pen: Pen, controls: Controls, weightsAt: (t: number) => readonly number[]): void {
  for (let piece = 1; piece <= PIECES; piece += 1) {
    const weights = weightsAt(piece / PIECES);
    const sum = (axis: 0 | 1): number =>
      controls.reduce((total, point, index) => total + point[axis] * (weights[index] ?? 0), 0);
    to(pen, [sum(0), sum(1)]);
  }
}

/** An arc of a circle; its radius grows where it is too small for its ends. */
function arc(pen: Pen, [radius = 0, , , isLarge = 0, isSweep = 0]: readonly number[], end: PathPoint): void {
  const [x0, y0] = pen.at;
  const [dx, dy] = [end[0] - x0, end[1] - y0];
  const chord = Math.hypot(dx, dy);
  if (chord === 0 || radius === 0) {
    to(pen, end);
    return;
  }
  const r = Math.max(Math.abs(radius), chord / 2);
  const side = isLarge === isSweep ? -1 : 1;
  const off = (side * Math.sqrt(Math.max(0, r * r - (chord * chord) / 4))) / chord;
  const [cx, cy] = [x0 + dx / 2 - dy * off, y0 + dy / 2 + dx * off];
  const from_rad = Math.atan2(y0 - cy, x0 - cx);
  const turn = Math.atan2(end[1] - cy, end[0] - cx) - from_rad;
  const full = 2 * Math.PI;
  const sweep = isSweep === 1 ? ((turn % full) + full) % full : -(((-turn % full) + full) % full);
  for (let piece = 1; piece < PIECES; piece += 1) {
    const angle_rad = from_rad + (sweep * piece) / PIECES;
    to(pen, [cx + r * Math.cos(angle_rad), cy + r * Math.sin(angle_rad)]);
  }
  to(pen, end);
}
