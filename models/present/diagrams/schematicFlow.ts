import { mark, round, type Mark } from '../charts/mark.ts';
import type { LineStyle } from './diagramTheme.ts';

type Point = readonly [x: number, y: number];

/** Length of an arrow head over the width of its line, and at least. */
const HEAD = 3;
const MIN_HEAD_px = 6;

/** A line along some points, with an arrow head at its end. */
export function flowArrow(points: readonly Point[], { stroke, dash }: LineStyle, width = 2): Mark {
  const d = points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${px(x)} ${px(y)}`).join('');
  return mark('g', { fill: 'none', stroke, 'stroke-width': width }, [
    mark('path', { d, ...(dash === 'none' ? {} : { 'stroke-dasharray': dash }) }),
    ...arrowHead(points, stroke, Math.max(MIN_HEAD_px, HEAD * width)),
  ]);
}

function arrowHead(points: readonly Point[], stroke: string, head_px: number): Mark[] {
  const [from, to] = points.slice(-2);
  if (from === undefined || to === undefined) return [];
  const angle = Math.atan2(to[1] - from[1], to[0] - from[0]);
  const corner = (turn: number): string =>
    `${px(to[0] - head_px * Math.cos(angle + turn))} ${px(to[1] - head_px * Math.sin(angle + turn))}`;
  return [
    mark('path', {
      d: `M${px(to[0])} ${px(to[1])}L${corner(0.45)}L${corner(-0.45)}z`,
      fill: stroke,
      'stroke-width': 1,
    }),
  ];
}

const px = (length: number): string => String(round(length));
