import type { FailureDetail } from '../../report/failureDetail.ts';
import { countText } from '../../units/text.ts';
import { mark, type Mark } from '../charts/mark.ts';
import type { DiagramTheme } from './diagramTheme.ts';
import { nothingFailed, shownFailure } from './failureMarks.ts';
import { foldGraph, foldLevels, type ItemGroup } from './foldGraph.ts';
import { layeredItems, packedWidth } from './layeredItems.ts';
import { ONE_LINE_CELLS } from './oneLineBox.ts';
import { oneLineDrawing, type PlacedItem } from './oneLineDrawing.ts';
import { topologyGraph, type DrawnTopology } from './topologyGraph.ts';
import { topologyItems } from './topologyItems.ts';

/** How the one-line diagram of the page is drawn. */
export interface OneLineView {
  readonly title: string;
  /** Room in pixels. The diagram may be wider, and is then scrolled. */
  readonly width: number;
  readonly theme: DiagramTheme;
  /** Whether equal branches are drawn once. */
  readonly isGrouped: boolean;
  /** Nodes, racks and loads that are drawn apart from what equals them, by id of the graph. */
  readonly apart: ReadonlySet<string>;
  /** A failure that is shown. */
  readonly failure: FailureDetail | null;
  /** Ids of items: the selected one, and the one that the keyboard reaches. */
  readonly selected: string | null;
  readonly focusable: string | null;
}

/** The diagram of the page: its drawing, whose items can be chosen, and where they are. */
export interface OneLineScene {
  readonly drawing: Mark;
  readonly width: number;
  readonly height: number;
  readonly placed: readonly PlacedItem[];
  /** What equal items and untraced racks mean for the reader; empty for nothing. */
  readonly notes: readonly string[];
}

/** More items are grouped further. */
const MAX_ITEMS = 64;
/** A diagram may be wider than its room by this factor before equal branches are grouped. */
const MAX_WIDTH_FACTOR = 1.25;

/**
 * The one-line diagram of a topology as one sheet with items that can be chosen. Equal branches are drawn once if it would not fit; what a
 * failure changes is drawn apart from what it does not.
 */
export function oneLineScene(topology: DrawnTopology, view: OneLineView): OneLineScene {
  const { width, theme, selected, title } = view;
  const graph = topologyGraph(topology);
  const failure = view.failure === null ? nothingFailed : shownFailure(view.failure);
  const items = topologyItems(groupsOf(topology, view), failure);
  const isFolded = items.length < graph.length;
  const sides = [...new Set(graph.flatMap(({ side }) => side ?? []))].sort();
  const itemOf = (id: string | null): string | null =>
    (id === null ? undefined : items.find(({ members }) => members.includes(id))?.id) ?? null;
  const drawn = oneLineDrawing({ items, title, sides, notes: [] }, width, theme, {
    selected: itemOf(selected),
    focusable: itemOf(view.focusable) ?? items[0]?.id ?? '',
  });
  return {
    ...drawn,
    drawing: asGroup(drawn.drawing),
    notes: notesOf(topology, isFolded),
  };
}

function groupsOf(topology: DrawnTopology, { width, isGrouped, apart, failure }: OneLineView): ItemGroup[] {
  const graph = topologyGraph(topology);
  const marks = failure === null ? nothingFailed : shownFailure(failure);
  let groups = foldGraph(graph, 'each');
  if (!isGrouped) return groups;
  for (const level of foldLevels) {
    groups = foldGraph(graph, level, ({ id }) => `${marks.apartOf(id)} ${apart.has(id) ? id : ''}`);
    if (groups.length > MAX_ITEMS && level !== 'kind') continue;
    const layers = layeredItems(topologyItems(groups), ONE_LINE_CELLS, width);
    if (packedWidth(layers, ONE_LINE_CELLS) <= width * MAX_WIDTH_FACTOR) break;
  }
  return groups;
}

function notesOf({ untracedRackCount }: DrawnTopology, isFolded: boolean): string[] {
  return [
    ...(isFolded
      ? [
          'Equal branches are drawn once, with their number. Lines between them do not say which one feeds which.',
        ]
      : []),
    ...(untracedRackCount === 0
      ? []
      : [`Not in the diagram: ${countText(untracedRackCount, 'rack')} without a feed from a node.`]),
  ];
}

/** A drawing that contains buttons is no image for screen readers. */
function asGroup(drawing: Mark): Mark {
  return mark(drawing.tag, { ...drawing.attributes, role: 'group' }, drawing.children);
}

/** The item beside another in a direction, for the keyboard; null where there is none. */
export function itemBeside(
  placed: readonly PlacedItem[],
  id: string,
  direction: 'up' | 'down' | 'left' | 'right',
): string | null {
  const from = placed.find(({ item }) => item.id === id);
  if (from === undefined) return null;
  const nearest = (ids: readonly string[]): string | null => {
    const others = placed.filter(({ item }) => ids.includes(item.id));
    const [first] = others.toSorted((one, other) => Math.abs(one.x - from.x) - Math.abs(other.x - from.x));
    return first?.item.id ?? null;
  };
  if (direction === 'up') return nearest(from.above);
  if (direction === 'down') return nearest(from.below);
  const layer = placed.filter((one) => one.layer === from.layer).toSorted((one, other) => one.x - other.x);
  return layer[layer.indexOf(from) + (direction === 'left' ? -1 : 1)]?.item.id ?? null;
}
