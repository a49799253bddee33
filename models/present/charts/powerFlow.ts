import { sankey, sankeyJustify, sankeyLinkHorizontal } from 'd3-sankey';
import type { ChartTheme, PartColour } from './chartTheme.ts';
import { clippedText } from './clippedText.ts';
import { drawing, mark, round, type Mark } from './mark.ts';
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
const EDGE = 8;

/**
 * The power flow as a Sankey diagram: bands as wide as their energy, from the utility on the left to the end uses on the right.
 * Each band has `data-flow`, its index, for a pointer to find.
 *
 * @param flows - nodes and the energy between them
 * @param figureOf - formats an energy, for the end uses
 * @param size - room in pixels
 * @param theme - colours
 */
export function powerFlow(
  { places, flows }: PowerFlows,
  figureOf: (energy_kWh: number) => string,
  size: Size,
  theme: ChartTheme,
): Mark {
  if (flows.length === 0) return drawing(size.width, 0, []);
  const into = new Map(flows.map(({ to, energy_kWh }) => [to, energy_kWh]));
  const isEnd = ({ id }: FlowPlace): boolean => !flows.some(({ from }) => from === id);
  const labelOf = (place: FlowPlace): string => `${place.label}  ${figureOf(into.get(place.id) ?? 0)}`;
  const labelRoom = Math.max(...places.filter(isEnd).map((place) => textWidth(labelOf(place))));
  const right = Math.min(labelRoom + EDGE, size.width * 0.4);
  const layout = sankey<{ nodes: NodeLabels[]; links: LinkLabels[] }, NodeLabels, LinkLabels>()
    .nodeId(({ place }) => place.id)
    .nodeAlign(sankeyJustify)
    // The order of the list is the order in which power is used.
    .nodeSort(null)
    .nodeWidth(NODE)
    .nodePadding(PADDING)
    .extent([
      [1, EDGE],
      [size.width - right, HEIGHT - EDGE],
    ]);
  const { nodes, links } = layout({
    nodes: places.map((place) => ({ place })),
    links: flows.map(({ from, to, energy_kWh }, index) => ({
      source: from,
      target: to,
      value: energy_kWh,
      index,
    })),
  });
  const path = sankeyLinkHorizontal<NodeLabels, LinkLabels>();

  const bands = links.map((link, index): Mark => {
    const target = link.target as (typeof nodes)[number];
    return mark('path', {
      class: 'flow',
      'data-flow': index,
      d: shortened(path(link) ?? ''),
      fill: 'none',
      stroke: theme.parts[target.place.colour],
      'stroke-opacity': 0.4,
      'stroke-width': round(Math.max(1, link.width ?? 0)),
    });
  });
  const bars = nodes.map(({ place, x0 = 0, x1 = 0, y0 = 0, y1 = 0 }): Mark => {
    const middle = (y0 + y1) / 2 + 4;
    const room = isEnd(place) ? right - EDGE : 120;
    return mark('g', {}, [
      mark('rect', {
        x: round(x0),
        y: round(y0),
        width: NODE,
        height: round(Math.max(1, y1 - y0)),
        fill: theme.parts[place.colour],
      }),
      mark(
        'text',
        {
          x: round(x1 + 6),
          y: round(middle),
          fill: theme.ink,
          ...(isEnd(place)
            ? {}
            : {
                'font-weight': 600,
                'paint-order': 'stroke',
                stroke: theme.surface,
                'stroke-width': 3,
                'stroke-linejoin': 'round',
              }),
        },
        [clippedText(isEnd(place) ? labelOf(place) : place.label, room)],
      ),
    ]);
  });
  return drawing(size.width, HEIGHT, [mark('g', {}, bands), ...bars]);
}

/** Lengths in a path to the hundredth of a pixel. */
const shortened = (path: string): string =>
  path.replace(/\d+\.\d{3,}/g, (length) => String(round(Number(length))));
