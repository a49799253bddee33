import { sankey, sankeyJustify, sankeyLinkHorizontal, type SankeyGraph } from 'd3-sankey';
import type { ChartTheme, PartColour } from './chartTheme.ts';
import { figureText, percentFigure } from '../format/figure.ts';
import { bandAt, boxOfBand, type BandShape } from './bandShape.ts';
import { clippedText } from './clippedText.ts';
import { drawing, mark, round, type Mark } from './mark.ts';
import { readable, readingList, type Chart, type ChartReading } from './readings.ts';
import { textWidth } from './textWidth.ts';

/** A node of the power flow, passed or end use. */
export interface FlowPlace {
  readonly id: string;
  readonly label: string;
  readonly colour: PartColour;
}

/** Energy from one node to the next. */
export interface EnergyFlow {
  readonly from: string;
  readonly to: string;
  readonly energy_kWh: number;
}

export interface PowerFlows {
  readonly places: readonly FlowPlace[];
  readonly flows: readonly EnergyFlow[];
}

interface Size {
  readonly width: number;
  /** Largest energy of all charts that are compared: a band of equal energy is then equally wide in all of them. Default: of this one. */
  readonly whole_kWh?: number;
}

interface NodeLabels {
  readonly place: FlowPlace;
}

interface LinkLabels {
  readonly index: number;
}

const NODE = 10;
const PADDING = 17;
const HEIGHT = 400;
/** Width of the band of the whole energy, where charts are compared. */
const WHOLE_BAND = 220;
const EDGE = 8;
const HALF_LINE = 9;
const OPACITY = 0.4;
const READ_OPACITY = 0.75;

/**
 * The power flow as a Sankey diagram: bands as wide as their energy, from the utility on the left to the end uses on the right.
 * Each band has `data-flow`, its index, and can be read.
 *
 * @param flows - nodes and the energy between them
 * @param figureOf - formats an energy
 * @param size - room in pixels
 * @param theme - colours
 */
export function powerFlow(
  { places, flows }: PowerFlows,
  figureOf: (energy_kWh: number) => string,
  size: Size,
  theme: ChartTheme,
): Chart {
  if (flows.length === 0) return readable(drawing(size.width, 0, []), readingList([]));
  const into = new Map(flows.map(({ to, energy_kWh }) => [to, energy_kWh]));
  const isEnd = ({ id }: FlowPlace): boolean => !flows.some(({ from }) => from === id);
  const figureAt = ({ id }: FlowPlace): string => `  ${figureOf(into.get(id) ?? 0)}`;
  const labelRoom = Math.max(
    ...places.filter(isEnd).map((place) => textWidth(`${place.label}${figureAt(place)}`)),
  );
  const right = Math.min(labelRoom + EDGE, size.width * 0.4);
  const height = heightOf({ places, flows }, size);
  const { nodes, links } = laidOut({ places, flows }, size.width - right, height);
  const path = sankeyLinkHorizontal<NodeLabels, LinkLabels>();

  const bands = links.map((link, index): Mark => {
    const target = link.target as (typeof nodes)[number];
    return mark('path', {
      class: 'flow',
      'data-flow': index,
      d: shortened(path(link) ?? ''),
      fill: 'none',
      stroke: theme.parts[target.place.colour],
      'stroke-opacity': OPACITY,
      'stroke-width': round(Math.max(1, link.width ?? 0)),
    });
  });
  const passages = nodes.filter(({ place }) => !isEnd(place));
  const spacing = (size.width - right) / Math.max(1, ...nodes.map(({ depth = 0 }) => depth));
  const isTight = passages.some(({ place }) => textWidth(place.label, 'bold') + 12 > spacing - NODE);
  const bars = nodes.map(({ place, depth = 0, x0 = 0, x1 = 0, y0 = 0, y1 = 0 }): Mark => {
    // Labels of adjacent nodes that would touch are at two heights.
    const shift = isTight && !isEnd(place) ? (depth % 2 === 0 ? -1 : 1) * HALF_LINE : 0;
    const at = { x: round(x1 + 6), y: round((y0 + y1) / 2 + 4 + shift) };
    const figure = figureAt(place);
    return mark('g', {}, [
      mark('rect', {
        x: round(x0),
        y: round(y0),
        width: NODE,
        height: round(Math.max(1, y1 - y0)),
        fill: theme.parts[place.colour],
      }),
      isEnd(place)
        ? mark('text', { ...at, fill: theme.ink }, [
            // The figure is never cut.
            `${clippedText(place.label, right - EDGE + 0.5 - textWidth(figure))}${figure}`,
          ])
        : mark('text', { ...at, fill: theme.ink, ...halo(theme) }, [clippedText(place.label, 120, 'bold')]),
    ]);
  });
  const shapes = links.map((link): BandShape => {
    const [source, target] = [link.source, link.target] as [(typeof nodes)[number], (typeof nodes)[number]];
    return {
      from: [source.x1 ?? 0, link.y0 ?? 0],
      to: [target.x0 ?? 0, link.y1 ?? 0],
      width: Math.max(1, link.width ?? 0),
    };
  });
  const drawn = drawing(size.width, height, [mark('g', {}, bands), ...bars]);
  const readings = bandReadings({ places, flows }, { bands, shapes, figureOf });
  return readable(drawn, { ...readingList(readings), at: (x, y) => bandAt(shapes, x, y) });
}

/** The last column has the most nodes and all of the energy, and so determines the width of the bands. */
function heightOf({ places, flows }: PowerFlows, { whole_kWh }: Size): number {
  if (whole_kWh === undefined || whole_kWh <= 0) return HEIGHT;
  const [passed, fed] = [new Set(flows.map(({ from }) => from)), new Set(flows.map(({ to }) => to))];
  const endCount = places.filter(({ id }) => !passed.has(id)).length;
  const own_kWh = flows.reduce((sum, { from, energy_kWh }) => sum + (fed.has(from) ? 0 : energy_kWh), 0);
  return Math.ceil(2 * EDGE + (endCount - 1) * PADDING + (WHOLE_BAND * own_kWh) / whole_kWh);
}

function laidOut(
  { places, flows }: PowerFlows,
  right: number,
  height: number,
): SankeyGraph<NodeLabels, LinkLabels> {
  const layout = sankey<{ nodes: NodeLabels[]; links: LinkLabels[] }, NodeLabels, LinkLabels>()
    .nodeId(({ place }) => place.id)
    .nodeAlign(sankeyJustify)
    // The order of the list is the order in which power is used.
    .nodeSort(null)
    .nodeWidth(NODE)
    .nodePadding(PADDING)
    .extent([
      [1, EDGE],
      [right, height - EDGE],
    ]);
  return layout({
    nodes: places.map((place) => ({ place })),
    links: flows.map(({ from, to, energy_kWh }, index) => ({
      source: from,
      target: to,
      value: energy_kWh,
      index,
    })),
  });
}

/** Keeps a label on a band legible. */
const halo = ({ surface }: ChartTheme): Mark['attributes'] => ({
  'font-weight': 600,
  'paint-order': 'stroke',
  stroke: surface,
  'stroke-width': 3,
  'stroke-linejoin': 'round',
});

interface Bands {
  readonly bands: readonly Mark[];
  readonly shapes: readonly BandShape[];
  readonly figureOf: (energy_kWh: number) => string;
}

/** What is told of each band: its ends, its energy, and its share of the energy of the facility. */
function bandReadings({ places, flows }: PowerFlows, { bands, shapes, figureOf }: Bands): ChartReading[] {
  const reached = new Set(flows.map(({ to }) => to));
  const whole = flows
    .filter(({ from }) => !reached.has(from))
    .reduce((sum, { energy_kWh }) => sum + energy_kWh, 0);
  const label = (nodeId: string): string => places.find(({ id }) => id === nodeId)?.label ?? nodeId;
  return flows.map(({ from, to, energy_kWh }, index): ChartReading => {
    const band = bands[index];
    const share = figureText(percentFigure(whole > 0 ? energy_kWh / whole : null));
    return {
      box: boxOfBand(shapes[index]),
      heading: `${label(from)} to ${label(to)}`,
      values: [
        { label: '', text: figureOf(energy_kWh) },
        { label: '', text: `${share} of facility energy` },
      ],
      marks:
        band === undefined
          ? []
          : [{ ...band, attributes: { ...band.attributes, 'stroke-opacity': READ_OPACITY } }],
    };
  });
}

/** Lengths in a path to the hundredth of a pixel. */
const shortened = (path: string): string =>
  path.replace(/\d+\.\d{3,}/g, (length) => String(round(Number(length))));
