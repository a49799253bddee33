import { mark, round, type Mark } from '../charts/mark.ts';
import { numberText } from '../../units/text.ts';
import { diagramText, namedDrawing } from './diagramText.ts';
import { wrappedText } from '../charts/wrappedText.ts';
import type { DiagramTheme } from './diagramTheme.ts';
import { elevationFaces } from './elevationFaces.ts';
import { geometryOf, type ElevationLimits } from './elevationGeometry.ts';
import type { ElevationRack } from './elevationRacks.ts';
import {
  blankingText,
  elevationSchedule,
  entryText,
  rackFactsText,
  rackTitle,
  unplacedTexts,
} from './elevationSchedule.ts';

/** On paper: 8 px per unit are the least at which every second unit number is legible. */
const ON_PAPER: ElevationLimits = { minUnit_px: 8, maxUnit_px: 12, maxFace_px: 190 };
const TITLE_px = 12;
const TEXT_px = 9;
const LINE_px = 12;
const SWATCH_px = 8;
const INDENT_px = SWATCH_px + 6;
/** Entries whose places are listed; more are counted. */
const MAX_ENTRIES = 6;
const MAX_ENTRY_LINES = 4;
const MAX_KINDS = 16;

/** Room of a rack: a block may be lower, and is higher only if the rack is too tall for it. */
export interface ElevationRoom {
  readonly width: number;
  readonly height: number;
}

/** Identical racks, drawn at the origin. */
export interface ElevationBlock {
  readonly marks: readonly Mark[];
  readonly height: number;
}

interface Line {
  readonly text: string;
  readonly fill: string;
  readonly indent: number;
  readonly isBold?: boolean;
  /** Colours of the swatch before the line. */
  readonly swatch?: { readonly fill: string; readonly edge: string };
}

/**
 * Identical racks as a drawing of its own: name, count and type, front and rear with every device, the schedule of the devices,
 * and the places of the racks.
 *
 * @param rack - of {@link elevationRacks}
 * @public tests draw one rack
 */
export function elevationDrawing(rack: ElevationRack, room: ElevationRoom, theme: DiagramTheme): Mark {
  const { marks, height } = elevationBlock(rack, room, theme);
  return namedDrawing(
    {
      width: room.width,
      height,
      title: `Rack elevation of ${rackTitle(rack)}`,
      description: elevationDescription(rack),
      fill: theme.surface,
    },
    marks,
  );
}

/** What an elevation shows, in words. */
export function elevationDescription(rack: ElevationRack): string {
  const kinds = elevationSchedule(rack).map(({ name, details }) => `${name} (${details})`);
  return `${rackFactsText(rack)}. ${kinds.length === 0 ? 'No device.' : `${kinds.join('. ')}.`}`;
}

/** The marks of identical racks, for a drawing of one or of several. */
export function elevationBlock(
  rack: ElevationRack,
  { width, height }: ElevationRoom,
  theme: DiagramTheme,
): ElevationBlock {
  const title = wrappedText(rackTitle(rack), { room: width, font_px: TITLE_px, weight: 'bold', maxLines: 2 });
  const facts = wrappedText(rackFactsText(rack), { room: width, font_px: TEXT_px, maxLines: 3 });
  const facesTop = title.length * (TITLE_px + 3) + facts.length * LINE_px + 4;
  const lines = footLines(rack, width, theme);
  const geometry = geometryOf(
    rack.height_U,
    { width, height: height - facesTop - lines.length * LINE_px - 12 },
    ON_PAPER,
  );
  const footTop = facesTop + geometry.total_px + 6;
  return {
    marks: [
      ...title.map((text, index) =>
        diagramText(text, {
          x: 0,
          y: TITLE_px - 1 + index * (TITLE_px + 3),
          font_px: TITLE_px,
          weight: 'bold',
          fill: theme.ink,
          room: width,
        }),
      ),
      ...facts.map((text, index) =>
        diagramText(text, {
          x: 0,
          y: title.length * (TITLE_px + 3) + TEXT_px + index * LINE_px,
          font_px: TEXT_px,
          fill: theme.muted,
          room: width,
        }),
      ),
      mark(
        'g',
        { transform: `translate(0 ${String(round(facesTop))})` },
        elevationFaces(rack, geometry, theme),
      ),
      ...lines.flatMap((line, index) => lineMarks(line, footTop + index * LINE_px, width)),
    ],
    height: round(footTop + lines.length * LINE_px + 4),
  };
}

function lineMarks({ text, fill, indent, isBold, swatch }: Line, top: number, width: number): Mark[] {
  const line = diagramText(text, {
    x: indent,
    y: top + TEXT_px,
    font_px: TEXT_px,
    ...(isBold === true ? { weight: 'bold' as const } : {}),
    fill,
    room: width - indent,
  });
  if (swatch === undefined) return [line];
  const box = { x: 0.5, y: round(top + 1.5), width: SWATCH_px, height: SWATCH_px };
  return [mark('rect', { ...box, fill: swatch.fill, stroke: swatch.edge, 'stroke-width': 0.8 }), line];
}

/** The schedule of the devices, what the elevation cannot show, open units, and the places of the racks. */
function footLines(rack: ElevationRack, width: number, theme: DiagramTheme): Line[] {
  const { ink, muted, alarm } = theme;
  const wrapped = (text: string, indent: number, maxLines = 3): string[] =>
    wrappedText(text, { room: width - indent, font_px: TEXT_px, maxLines });
  const kinds = elevationSchedule(rack);
  const others = kinds.length - MAX_KINDS;
  const { entries } = rack;
  return [
    ...kinds.slice(0, MAX_KINDS).flatMap(({ name, details, deviceClass }): Line[] => [
      ...wrapped(name, INDENT_px, 4).map((text, index): Line => ({
        text,
        fill: ink,
        indent: INDENT_px,
        ...(index === 0 ? { swatch: theme.devices[deviceClass] } : {}),
      })),
      ...wrapped(details, INDENT_px).map((text): Line => ({ text, fill: muted, indent: INDENT_px })),
    ]),
    ...(others > 0
      ? [{ text: `and ${numberText(others)} more kinds of devices`, fill: muted, indent: INDENT_px }]
      : []),
    ...unplacedTexts(rack).flatMap(({ text, isError }) =>
      wrapped(text, INDENT_px).map((line): Line => ({
        text: line,
        fill: isError ? alarm : muted,
        indent: INDENT_px,
      })),
    ),
    ...wrapped(blankingText(rack), 0).map((text): Line => ({ text, fill: muted, indent: 0 })),
    ...entries
      .slice(0, MAX_ENTRIES)
      .flatMap((entry) =>
        wrapped(entryText(entry), 0, MAX_ENTRY_LINES).map((text): Line => ({ text, fill: ink, indent: 0 })),
      ),
    ...(entries.length > MAX_ENTRIES
      ? [{ text: `and ${numberText(entries.length - MAX_ENTRIES)} more entries`, fill: ink, indent: 0 }]
      : []),
  ];
}
