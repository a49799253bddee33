import { mark, round, type Mark } from '../charts/mark.ts';
import { diagramText } from './diagramText.ts';
import { wrappedText } from '../charts/wrappedText.ts';
import type { DiagramTheme } from './diagramTheme.ts';
import { flowArrow } from './schematicFlow.ts';
import type { SchematicCircuit, SchematicLink } from './schematicParts.ts';
import type { SchematicStation } from './schematicStations.ts';
import { coolingSymbol, pumpSymbol, SYMBOL_px } from './schematicSymbols.ts';

/** Width of a circuit. */
export const CIRCUIT_px = 352;

const BOX_px = 232;
const BOX_LEFT = (CIRCUIT_px - BOX_px) / 2;
const WARM_x = 118;
const COOL_x = CIRCUIT_px - WARM_x;
const TITLE_px = 10.5;
const TEXT_px = 9.5;
const LINE_px = 12;
const PAD_px = 8;
/** Free space between texts and lines. */
const GAP_px = 10;
const SIDE_px = WARM_x - GAP_px - 4;
const MIDDLE_px = COOL_x - WARM_x - 2 * GAP_px;
const MIN_LINK_px = 62;

/** Heights of a row of all circuits: a station, and the link below it. */
export interface RowHeight {
  readonly station: number;
  readonly link: number;
}

/** The heights of the rows from the top, that is from the outdoor air to the hall; machines of a kind are at one height. */
export function rowHeights(circuits: readonly SchematicCircuit[]): RowHeight[] {
  const rowCount = Math.max(0, ...circuits.map(({ steps }) => steps.length));
  return Array.from({ length: rowCount }, (_, index) => {
    const steps = circuits.flatMap(({ steps: all }) => all[rowCount - 1 - index] ?? []);
    return {
      station: Math.max(...steps.map(({ station }) => stationHeight(station))),
      link: Math.max(...steps.map(({ link }) => linkHeight(link))),
    };
  });
}

const stationTexts = ({ title, lines }: SchematicStation): { title: string[]; lines: string[] } => {
  const room = BOX_px - SYMBOL_px - 3 * PAD_px;
  return {
    title: wrappedText(title, { room, font_px: TITLE_px, weight: 'bold' }),
    lines: lines.flatMap((line) => wrappedText(line, { room, font_px: TEXT_px })),
  };
};

function stationHeight(station: SchematicStation): number {
  const { title, lines } = stationTexts(station);
  return Math.max(SYMBOL_px + 2 * PAD_px, title.length * 13 + lines.length * LINE_px + 2 * PAD_px);
}

const sideLines = (lines: readonly string[]): string[] =>
  lines.flatMap((line) => wrappedText(line, { room: SIDE_px, font_px: TEXT_px }));

const middleLines = ({ lines }: SchematicLink): string[] =>
  lines.flatMap((line) => wrappedText(line, { room: MIDDLE_px, font_px: TEXT_px }));

function linkHeight(link: SchematicLink): number {
  const exported = sideLines(link.heatExport).length;
  const left = sideLines(link.warm).length + (exported === 0 ? 0 : exported + 1);
  const right = sideLines(link.cool).length + sideLines(link.pumps).length;
  const middle = middleLines(link).length + 1;
  return Math.max(MIN_LINK_px, Math.max(left, right, middle) * LINE_px + 2 * PAD_px + 6);
}

/** Where the rows of a circuit are. */
export interface CircuitPlace {
  readonly heights: readonly RowHeight[];
  readonly airBottom: number;
  readonly racksTop: number;
}

/** The marks of a circuit, drawn from the racks at the bottom to the outdoor air. */
export function circuitMarks(
  { steps, outlet }: SchematicCircuit,
  { heights, airBottom, racksTop }: CircuitPlace,
  theme: DiagramTheme,
): Mark[] {
  const marks: Mark[] = [];
  let bottom = racksTop;
  steps.forEach(({ link, station }, index) => {
    const row = heights[heights.length - 1 - index] ?? { station: 0, link: 0 };
    const boxBottom = bottom - row.link;
    const boxTop = boxBottom - row.station;
    marks.push(...linkMarks(link, { top: boxBottom, bottom }, theme));
    marks.push(...stationMarks(station, { top: boxTop, bottom: boxBottom }, theme));
    bottom = boxTop;
  });
  return [...marks, ...outletMarks(outlet, { top: airBottom, bottom }, theme)];
}

interface Span {
  readonly top: number;
  readonly bottom: number;
}

function stationMarks(station: SchematicStation, { top, bottom }: Span, theme: DiagramTheme): Mark[] {
  const { title, lines } = stationTexts(station);
  const textLeft = BOX_LEFT + SYMBOL_px + 2 * PAD_px;
  const room = BOX_px - SYMBOL_px - 3 * PAD_px;
  const height = bottom - top;
  const textTop = top + (height - title.length * 13 - lines.length * LINE_px) / 2;
  return [
    mark('rect', {
      x: BOX_LEFT,
      y: round(top),
      width: BOX_px,
      height: round(height),
      rx: 3,
      fill: theme.box,
      stroke: theme.ink,
      'stroke-width': 1.2,
    }),
    coolingSymbol(station.symbol, BOX_LEFT + PAD_px, top + (height - SYMBOL_px) / 2, theme),
    ...title.map((text, index) =>
      diagramText(text, {
        x: textLeft,
        y: textTop + 10 + index * 13,
        font_px: TITLE_px,
        weight: 'bold',
        fill: theme.ink,
        room,
      }),
    ),
    ...lines.map((text, index) =>
      diagramText(text, {
        x: textLeft,
        y: textTop + title.length * 13 + 9 + index * LINE_px,
        font_px: TEXT_px,
        fill: theme.ink,
        room,
      }),
    ),
    ...(station.takesOutdoorAir ? outdoorAir(top, bottom, theme) : []),
  ];
}

/** Outdoor air that an economizer lets in, and the air that leaves in its place. */
function outdoorAir(top: number, bottom: number, theme: DiagramTheme): Mark[] {
  const middle = (top + bottom) / 2;
  const style = { font_px: 8.5, fill: theme.muted, anchor: 'middle', room: BOX_LEFT - 6 } as const;
  const side = BOX_LEFT / 2;
  return [
    flowArrow(
      [
        [4, middle],
        [BOX_LEFT - 1, middle],
      ],
      theme.cool,
      1.5,
    ),
    diagramText('outdoor', { ...style, x: side, y: middle - 14 }),
    diagramText('air', { ...style, x: side, y: middle - 5 }),
    flowArrow(
      [
        [CIRCUIT_px - BOX_LEFT + 1, middle],
        [CIRCUIT_px - 4, middle],
      ],
      theme.warm,
      1.5,
    ),
    diagramText('exhaust', { ...style, x: CIRCUIT_px - side, y: middle - 14 }),
    diagramText('air', { ...style, x: CIRCUIT_px - side, y: middle - 5 }),
  ];
}

function linkMarks(link: SchematicLink, { top, bottom }: Span, theme: DiagramTheme): Mark[] {
  const middle = middleLines(link);
  const middleTop = (top + bottom - (middle.length + 1) * LINE_px) / 2;
  const textTop = top + PAD_px + 4;
  const text = (line: string, x: number, y: number, rest: object = {}): Mark =>
    diagramText(line, { x, y, font_px: TEXT_px, fill: theme.ink, room: SIDE_px, ...rest });
  const warm = sideLines(link.warm);
  const cool = sideLines(link.cool);
  const exportTop = textTop + warm.length * LINE_px + 6;
  return [
    flowArrow(
      [
        [WARM_x, bottom],
        [WARM_x, top + 1],
      ],
      theme.warm,
    ),
    flowArrow(
      [
        [COOL_x, top],
        [COOL_x, bottom - 1],
      ],
      theme.cool,
    ),
    text(link.title, CIRCUIT_px / 2, middleTop + 9, { anchor: 'middle', weight: 'bold', room: MIDDLE_px }),
    ...middle.map((line, index) =>
      text(line, CIRCUIT_px / 2, middleTop + 9 + (index + 1) * LINE_px, {
        anchor: 'middle',
        room: MIDDLE_px,
      }),
    ),
    ...warm.map((line, index) =>
      text(line, WARM_x - GAP_px, textTop + 8 + index * LINE_px, { anchor: 'end' }),
    ),
    ...cool.map((line, index) => text(line, COOL_x + GAP_px, textTop + 8 + index * LINE_px)),
    ...(link.pumps.length === 0
      ? []
      : [
          pumpSymbol(COOL_x, textTop + cool.length * LINE_px + 18, false, theme),
          ...sideLines(link.pumps).map((line, index) =>
            text(line, COOL_x + GAP_px, textTop + 8 + (cool.length + index) * LINE_px + 4, {
              fill: theme.muted,
            }),
          ),
        ]),
    ...(link.heatExport.length === 0
      ? []
      : [
          flowArrow(
            [
              [WARM_x, exportTop],
              [6, exportTop],
            ],
            { ...theme.warm, stroke: theme.heat },
            1.5,
          ),
          ...sideLines(link.heatExport).map((line, index) =>
            text(line, WARM_x - GAP_px, exportTop + 12 + index * LINE_px, { anchor: 'end' }),
          ),
        ]),
  ];
}

function outletMarks(outlet: readonly string[], { top, bottom }: Span, theme: DiagramTheme): Mark[] {
  const x = WARM_x;
  const lines = outlet.flatMap((line) => wrappedText(line, { room: CIRCUIT_px - x - 24, font_px: TEXT_px }));
  return [
    flowArrow(
      [
        [x, bottom],
        [x, top + 2],
      ],
      { stroke: theme.heat, dash: 'none' },
      4,
    ),
    ...lines.map((line, index) =>
      diagramText(line, {
        x: x + 14,
        y: top + 16 + index * LINE_px,
        font_px: TEXT_px,
        fill: theme.ink,
        room: CIRCUIT_px - x - 24,
      }),
    ),
  ];
}
