import { mark, round, type Mark } from '../charts/mark.ts';
import type { DiagramTheme } from './diagramTheme.ts';

/** A machine of a cooling system, as its symbol. */
export type CoolingSymbol =
  | 'fan-coil'
  | 'door'
  | 'exchanger'
  | 'compressor'
  | 'chiller'
  | 'cooler'
  | 'wet-cooler'
  | 'tower';

/** Side of the square that a symbol takes. */
export const SYMBOL_px = 32;

/**
 * The symbol of a machine in a square, drawn in lines as on flow diagrams: fans as blades in a circle, compressors as a circle with two
 * converging lines, exchangers as a crossed square.
 */
export function coolingSymbol(symbol: CoolingSymbol, x: number, y: number, theme: DiagramTheme): Mark {
  return mark(
    'g',
    {
      transform: `translate(${String(round(x))} ${String(round(y))})`,
      fill: 'none',
      stroke: theme.ink,
      'stroke-width': 1.2,
      'stroke-linejoin': 'round',
    },
    parts[symbol].map((part) => part()),
  );
}

const path = (d: string): Mark => mark('path', { d });
const circle = (cx: number, cy: number, r: number): Mark => mark('circle', { cx, cy, r });
const frame = (): Mark => mark('rect', { x: 1, y: 1, width: 30, height: 30, rx: 2 });
const fan = (cx: number, cy: number, r: number): Mark[] => [
  circle(cx, cy, r),
  path(
    [0, 1, 2]
      .map((blade) => {
        const angle = (blade * 2 * Math.PI) / 3 - Math.PI / 2;
        const [tipX, tipY] = [cx + r * 0.85 * Math.cos(angle), cy + r * 0.85 * Math.sin(angle)];
        const [bendX, bendY] = [cx + r * 0.7 * Math.cos(angle + 0.9), cy + r * 0.7 * Math.sin(angle + 0.9)];
        return `M${text(cx)} ${text(cy)}L${text(tipX)} ${text(tipY)}Q${text(bendX)} ${text(bendY)} ${text(cx)} ${text(cy)}`;
      })
      .join(''),
  ),
];
const text = (length: number): string => String(round(length));

const parts: Readonly<Record<CoolingSymbol, readonly (() => Mark)[]>> = {
  'fan-coil': [frame, ...fan(16, 11, 8).map((one) => () => one), () => path('M4 24q3 -5 6 0t6 0t6 0t6 0')],
  door: [
    () => mark('rect', { x: 4, y: 1, width: 24, height: 30 }),
    () => path('M8 7h16M8 12h16M8 17h16M8 22h16M8 27h16'),
  ],
  exchanger: [frame, () => path('M1 31L31 1M6 8l6 0M20 25h6')],
  compressor: [frame, () => circle(16, 16, 10), () => path('M9 9l4 16M23 9l-4 16')],
  chiller: [
    frame,
    () => circle(16, 16, 6),
    () => path('M12.5 11l2 10M19.5 11l-2 10M3 6h26M3 26h26M6 6v20M26 6v20'),
  ],
  cooler: [frame, ...fan(16, 10, 7).map((one) => () => one), () => path('M4 21l4 8l4 -8l4 8l4 -8l4 8l4 -8')],
  'wet-cooler': [
    frame,
    ...fan(16, 9, 6).map((one) => () => one),
    () => path('M4 24l4 6l4 -6l4 6l4 -6l4 6l4 -6M6 17l-2 4M12 17l-2 4M20 17l-2 4M26 17l-2 4'),
  ],
  tower: [
    () => path('M9 1h14l6 30H3z'),
    ...fan(16, 8, 5).map((one) => () => one),
    () => path('M7 16h18M10 19l-1 4M16 19v4M22 19l1 4M4 27h24'),
  ],
};

/** A pump: a circle with a triangle in the direction of its flow, which is down or up. */
export function pumpSymbol(cx: number, cy: number, isUpward: boolean, theme: DiagramTheme): Mark {
  const tip = isUpward ? -6 : 6;
  return mark('g', { stroke: theme.ink, 'stroke-width': 1.2, fill: theme.surface }, [
    circle(cx, cy, 7),
    path(`M${text(cx - 5)} ${text(cy - tip * 0.6)}h10L${text(cx)} ${text(cy + tip)}z`),
  ]);
}
