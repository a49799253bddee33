import type { OptionReport } from '../../report/reportSchema.ts';
import type { TopologyReport } from '../../report/topologySchema.ts';
import { countText } from '../../units/text.ts';
import type { Mark } from '../charts/mark.ts';
import { chainItems } from './chainItems.ts';
import type { DiagramTheme } from './diagramTheme.ts';
import { foldGraph, foldLevels } from './foldGraph.ts';
import { layeredItems, packedWidth } from './layeredItems.ts';
import { ONE_LINE_CELLS } from './oneLineBox.ts';
import { oneLineDrawing, type OneLinePage } from './oneLineDrawing.ts';
import type { OneLineItem } from './oneLineItems.ts';
import { topologyGraph, type GraphItem } from './topologyGraph.ts';
import { topologyItems } from './topologyItems.ts';

/** How a one-line diagram is drawn. */
export interface OneLineStyle {
  /** Room in pixels; a page is as wide, and wider only if it cannot be narrower. */
  readonly width: number;
  readonly theme: DiagramTheme;
}

/** Larger diagrams are not read, and are folded further. */
const MAX_ITEMS = 60;
const MARGINS_px = 12;

type Source = Pick<OptionReport, 'name' | 'topology' | 'plant' | 'racks'>;

/**
 * The power one-line diagram of an option: its topology, or without one the power chain that was sized, from the utility to the racks.
 * Equal nodes are folded to one with their count until it fits; what does not fit then is on further pages.
 *
 * @param option - its report
 * @returns pages; none with a stated PUE and no topology: see {@link missingOneLineText}
 */
export function oneLine(option: Source, { width, theme }: OneLineStyle): Mark[] {
  return oneLinePages(option, width).map((page) => oneLineDrawing(page, width, theme).drawing);
}

/** Says why there is no one-line diagram. */
export const missingOneLineText =
  'No power topology is stated, and with a stated PUE no power chain is sized: there is no one-line diagram.';

/** The pages of a diagram as data. */
export function oneLinePages({ name, topology, plant, racks }: Source, width: number): OneLinePage[] {
  const title = `Power one-line diagram of ${name}`;
  if (topology !== null) return topologyPages(topology, { title, width });
  if (plant === null) return [];
  const rackCount = racks.reduce((sum, group) => sum + group.rackCount, 0);
  const notes = [
    'The power chain of the plan, at the rated load in the hour of the highest dry bulb. No topology is stated: paths and failures are not known.',
  ];
  return [{ items: chainItems(plant, rackCount), title, sides: [], notes }];
}

interface PageRoom {
  readonly title: string;
  readonly width: number;
}

function topologyPages(topology: TopologyReport, { title, width }: PageRoom): OneLinePage[] {
  const graph = topologyGraph(topology);
  const sides = [...new Set(graph.flatMap(({ side }) => side ?? []))].sort();
  const items = fittingItems(graph, width);
  const notes = notesOf(topology, items.length < graph.length);
  const pages = splitPages(items, width);
  return pages.map((page, index) => ({
    items: page,
    title: pages.length === 1 ? title : `${title}, page ${String(index + 1)} of ${String(pages.length)}`,
    sides,
    notes,
  }));
}

/** Items folded no further than they must be to fit; folded as far as possible if they do not. */
function fittingItems(graph: readonly GraphItem[], width: number): OneLineItem[] {
  let items: OneLineItem[] = [];
  for (const level of foldLevels) {
    const groups = foldGraph(graph, level);
    if (groups.length > MAX_ITEMS && level !== 'kind') continue;
    items = topologyItems(groups);
    if (neededWidth(items, width) <= width) break;
  }
  return items;
}

const neededWidth = (items: readonly OneLineItem[], width: number): number =>
  packedWidth(layeredItems(items, ONE_LINE_CELLS, width - MARGINS_px), ONE_LINE_CELLS) + MARGINS_px;

function notesOf({ untracedRackCount }: TopologyReport, isFolded: boolean): string[] {
  return [
    'Loads in kVA and as a share of the limit: normal, and after the worst single failure. A bold frame: above the limit.',
    ...(isFolded
      ? [
          'Equal nodes are drawn once, with their number. Lines between them do not say which one feeds which.',
        ]
      : []),
    ...(untracedRackCount === 0
      ? []
      : [`Not in the diagram: ${countText(untracedRackCount, 'rack')} without a feed from a node.`]),
  ];
}

/** Pages with as many ends as fit beside each other, each with all that feeds them; sources may be on several pages. */
function splitPages(items: readonly OneLineItem[], width: number): OneLineItem[][] {
  if (neededWidth(items, width) <= width) return items.length === 0 ? [] : [[...items]];
  const byId = new Map(items.map((item) => [item.id, item]));
  const feeding = new Set(items.flatMap(({ sources }) => sources.map(({ id }) => id)));
  const pages: Set<string>[] = [];
  for (const end of items.filter(({ id }) => !feeding.has(id))) {
    const path = withSources(end, byId);
    const page = pages.at(-1);
    const joined = new Set([...(page ?? []), ...path]);
    if (
      page !== undefined &&
      neededWidth(
        items.filter(({ id }) => joined.has(id)),
        width,
      ) <= width
    )
      pages[pages.length - 1] = joined;
    else pages.push(path);
  }
  return pages.map((page) => items.filter(({ id }) => page.has(id)));
}

function withSources(end: OneLineItem, byId: ReadonlyMap<string, OneLineItem>): Set<string> {
  const found = new Set<string>();
  const open = [end];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (found.has(next.id)) continue;
    found.add(next.id);
    open.push(...next.sources.flatMap(({ id }) => byId.get(id) ?? []));
  }
  return found;
}
