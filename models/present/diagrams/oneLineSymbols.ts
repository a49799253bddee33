import { mark, round, type Mark } from '../charts/mark.ts';
import type { DiagramTheme } from './diagramTheme.ts';
import type { OneLineSymbol } from './oneLineItems.ts';

/** Width and height of a symbol. */
export const NODE_SYMBOL_px = { width: 36, height: 26 } as const;

/** Where the line enters a symbol from above and leaves it below. */
export const symbolLeads_px: Readonly<
  Record<OneLineSymbol, { readonly top: number; readonly bottom: number }>
> = {
  utility: { top: 1, bottom: 25 },
  generator: { top: 2, bottom: 24 },
  transformer: { top: 1.5, bottom: 25 },
  switchgear: { top: 1, bottom: 25 },
  'transfer-switch': { top: 1, bottom: 25 },
  ups: { top: 2, bottom: 24 },
  pdu: { top: 2, bottom: 24 },
  rpp: { top: 2, bottom: 24 },
  busway: { top: 9, bottom: 21 },
  racks: { top: 2, bottom: 24 },
  load: { top: 1, bottom: 25 },
};

/**
 * The symbol of an item, centred at a place, after IEC 60617 where it has one: a transformer is two circles that overlap, a generator a
 * circle with G, a UPS a rectifier and an inverter with a battery, a breaker a square on the line.
 */
export function oneLineSymbol(symbol: OneLineSymbol, cx: number, top: number, theme: DiagramTheme): Mark {
  const x = round(cx - NODE_SYMBOL_px.width / 2);
  return mark(
    'g',
    {
      transform: `translate(${String(x)} ${String(round(top))})`,
      fill: 'none',
      stroke: theme.ink,
      'stroke-width': 1.3,
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
    },
    shapes[symbol](theme),
  );
}

const path = (d: string, rest: Readonly<Record<string, string | number>> = {}): Mark =>
  mark('path', { d, ...rest });
const circle = (cx: number, cy: number, r: number): Mark => mark('circle', { cx, cy, r });
const box = (x: number, y: number, width: number, height: number): Mark =>
  mark('rect', { x, y, width, height });

const shapes: Readonly<Record<OneLineSymbol, (theme: DiagramTheme) => Mark[]>> = {
  // A lattice tower of the grid.
  utility: () => [
    path('M18 1L11 25M18 1L25 25M10 8h16M8 13h20M13.5 17L24 25M22.5 17L12 25M10 8v3M26 8v3M8 13v3M28 13v3'),
  ],
  // A circle with G for generator, drawn as a line so that no font decides its size.
  generator: () => [circle(18, 13, 11), path('M22.5 9.5a5.5 5.5 0 1 0 0 7v-3h-3.5')],
  transformer: () => [circle(18, 9, 7.5), circle(18, 17.5, 7.5)],
  // A busbar with a breaker on its feeder.
  switchgear: () => [
    path('M2 18h32', { 'stroke-width': 3 }),
    path('M18 18v7M18 1v3M18 12v6'),
    box(14, 4, 8, 8),
    path('M15.5 5.5l5 5M20.5 5.5l-5 5'),
  ],
  // Two ways in, a lever to one of them.
  'transfer-switch': (theme) => [
    path('M11 1v6M25 1v6M18 18v7M18 18L12 8'),
    mark('circle', { cx: 11, cy: 8, r: 1.6, fill: theme.ink }),
    circle(25, 8, 1.6),
    mark('circle', { cx: 18, cy: 18, r: 1.6, fill: theme.ink }),
  ],
  // Rectifier and inverter, with the battery between them.
  ups: () => [
    box(8, 2, 21, 22),
    path('M8 24L29 2M11 8q1.5 -2.5 3 0t3 0M20 18.5h6M20 20.8h1.5M23 20.8h3'),
    path('M8 13H5.5M5.5 8.5v9M2.5 11v4', { 'stroke-width': 1.3 }),
  ],
  pdu: () => [
    box(6, 2, 24, 22),
    circle(18, 8, 3.6),
    circle(18, 12.5, 3.6),
    path('M10 20h16M12 20v2.5M18 20v2.5M24 20v2.5'),
  ],
  rpp: () => [box(8, 2, 20, 22), path('M11 7h5M20 7h5M11 12h5M20 12h5M11 17h5M20 17h5M18 4v18')],
  busway: (theme) => [
    path('M2 9h32M2 15h32'),
    ...[8, 18, 28].map((x) => mark('rect', { x: x - 2.5, y: 15, width: 5, height: 6, fill: theme.surface })),
  ],
  racks: () => [
    box(4, 2, 12, 22),
    box(20, 2, 12, 22),
    path('M6 6h8M6 10h8M6 14h8M6 18h8M22 6h8M22 10h8M22 14h8M22 18h8'),
  ],
  load: () => [path('M18 1v11M10 12h16L18 25z')],
};
