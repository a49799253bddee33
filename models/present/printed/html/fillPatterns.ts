import { mark, type Mark } from '../../charts/mark.ts';

/** Entries of a legend; only their order and colours matter here. */
type Legend = readonly { readonly colour: string }[];

const TILE_px = 8;

/** Strokes over the colour, by the position in the legend; the first colour stays plain. */
const strokes: readonly (string | undefined)[] = [
  undefined,
  'M-2 2l4 -4M0 8l8 -8M6 10l4 -4',
  'M0 4h8',
  'M1 2h2M5 6h2',
  'M-2 6l4 4M0 0l8 8M6 -2l4 4',
  'M4 0v8',
  'M0 4h8M4 0v8',
  'M0 8l8 -8M0 0l8 8',
  'M0 2h8M0 6h8',
];

/** Dashes of lines, by the position in the legend. */
const dashes: readonly (string | undefined)[] = [undefined, '7 4', '2 3', '10 3 2 3', '14 4', '5 2 1 2'];

/**
 * Distinguishes the colours of a drawing by patterns as well, and those of lines by dashes, so that it is legible without colours.
 *
 * @param legend - its colours, in the order of the patterns
 */
export function patterned(drawing: Mark, legend: Legend): Mark {
  const places = new Map(legend.map(({ colour }, place): [string, number] => [colour, place]).toReversed());
  return needsPatterns(legend) ? withPatterns(drawing, places) : drawing;
}

/** Smallest difference in lightness of colours that are told apart without patterns. */
const TOLD_APART = 0.22;

/** True if some colours of a legend look the same in grey. */
export function needsPatterns(legend: Legend): boolean {
  const levels = [...new Set(legend.map(({ colour }) => colour))].map(lightness).toSorted((a, b) => a - b);
  return levels.some((level, index) => index > 0 && level - (levels[index - 1] ?? 0) < TOLD_APART);
}

/** Lightness of a colour in grey, 0 to 1; of colours that are not written as #rrggbb, 0. */
function lightness(colour: string): number {
  const [, red = '0', green = '0', blue = '0'] = /^#(..)(..)(..)$/.exec(colour) ?? [];
  const share = (hex: string): number => Number.parseInt(hex, 16) / 255;
  return 0.299 * share(red) + 0.587 * share(green) + 0.114 * share(blue);
}

function withPatterns({ tag, attributes, children }: Mark, places: ReadonlyMap<string, number>): Mark {
  const { fill, stroke } = attributes;
  const filled = typeof fill === 'string' ? places.get(fill) : undefined;
  const lined = tag === 'path' && typeof stroke === 'string' ? places.get(stroke) : undefined;
  const dash = lined === undefined || fill !== 'none' ? undefined : dashes[lined % dashes.length];
  return {
    tag,
    attributes: {
      ...attributes,
      ...(filled === undefined || tag === 'text' ? {} : { fill: fillOf(String(fill), filled) }),
      ...(dash === undefined ? {} : { 'stroke-dasharray': dash }),
    },
    children: children.map((child) => (typeof child === 'string' ? child : withPatterns(child, places))),
  };
}

/**
 * The fill of a colour at a position of a legend.
 *
 * @returns the colour itself, or a reference to its pattern
 */
export function fillOf(colour: string, place: number): string {
  return strokes[place % strokes.length] === undefined ? colour : `url(#${idOf(colour, place)})`;
}

/** The dashes of a line at a position of a legend; undefined for a plain line. */
export const dashOf = (place: number): string | undefined => dashes[place % dashes.length];

const idOf = (colour: string, place: number): string =>
  `fill-${String(place % strokes.length)}-${colour.replaceAll(/[^0-9a-zA-Z]/g, '')}`;

/** The patterns of some legends, each once. */
export function patternDefinitions(legends: readonly Legend[]): Mark[] {
  const patterns = new Map<string, Mark>();
  for (const legend of legends.filter(needsPatterns)) {
    for (const [place, { colour }] of legend.entries()) {
      const d = strokes[place % strokes.length];
      const id = idOf(colour, place);
      if (d === undefined || patterns.has(id)) continue;
      const tile = { width: TILE_px, height: TILE_px };
      const line = { d, stroke: '#ffffff', 'stroke-width': 1.2, 'stroke-opacity': 0.75, fill: 'none' };
      patterns.set(
        id,
        mark('pattern', { id, ...tile, patternUnits: 'userSpaceOnUse' }, [
          mark('rect', { ...tile, fill: colour }),
          mark('path', line),
        ]),
      );
    }
  }
  return [...patterns.values()];
}
