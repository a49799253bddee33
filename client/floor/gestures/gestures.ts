import type { NoteLine } from '../draw/drawInteraction.ts';
import { draggedFootprints, type DraggedItem } from './draggedItem.ts';
import { movedBy } from './blocks.ts';
import { snapStepOf, type ModifierKeys } from './modifierKeys.ts';
import { distanceLines } from './distanceLines.ts';
import type { LengthUnit } from './lengths.ts';
import { commonFacing, distancesOf } from './surroundings.ts';
import { movedFootprint } from './moves.ts';
import { cornerAt, snappedCorner, withCorner } from './outlineCorners.ts';
import { rectangleBetween, boundsOf, shifted } from '../../../models/floor/rectangle.ts';
import { type Point } from '../../../models/floor/pointSchema.ts';
import { snapped, type SnapGrid } from '../scene/snapping.ts';
import type { SpatialIndex } from '../scene/spatialIndex.ts';
import { topmostAt } from '../scene/topmostAt.ts';
import type { Stage } from './stage.ts';
import type { Move, Scene, FloorItem } from '../../../models/present/floor/floorItem.ts';
import { toFloor, type ScreenPoint } from '../scene/view.ts';

/** Interface of gestures to the page. */
export interface FloorHost {
  readonly scene: () => Scene | null;
  readonly index: () => SpatialIndex<FloorItem>;
  readonly selection: () => ReadonlySet<string>;
  readonly select: (keys: readonly string[], how: 'only' | 'add' | 'toggle') => void;
  /** Items are being moved; null when moving ends. */
  readonly drag: (moves: readonly Move[] | null) => void;
  readonly drop: (moves: readonly Move[]) => void;
  readonly place: (carried: DraggedItem, at: Point) => void;
  readonly isBad: (key: string) => boolean;
  /** The item under the pointer; null if there is none, or if something is dragged. */
  readonly hover: (item: FloorItem | null) => void;
  /** The outline with draggable corners; empty if there is none. */
  readonly corners: () => readonly Point[];
  readonly redraw: (outline: readonly Point[]) => void;
  readonly lengthUnit: () => LengthUnit;
  /** The keys that are selected with one: those of its group. */
  readonly together: (key: string) => readonly string[];
  readonly isLocked: (key: string) => boolean;
  /** The tool that draws along a line; null if none is chosen. */
  readonly lineTool: () => LineTool | null;
}

/** A tool that draws along a line, from where the pointer is pressed. */
export interface LineTool {
  /** The line; its start snaps to the grid and to edges. */
  readonly draw: (start: Point, to: Point) => void;
  /** What is drawn, in few words, and the rule that it breaks. */
  readonly note: () => readonly NoteLine[];
}

/** Handlers of pointer actions on the floor. */
export interface Gestures {
  readonly press: (at: ScreenPoint, held: ModifierKeys) => void;
  readonly move: (at: ScreenPoint, held: ModifierKeys) => void;
  readonly release: () => void;
  readonly cancel: () => void;
  readonly drag: (carried: DraggedItem | null) => void;
  readonly hover: (at: ScreenPoint | null) => void;
  readonly isBusy: () => boolean;
  /** Whether there is an item at a point. */
  readonly isOver: (at: ScreenPoint) => boolean;
}

type State =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'pressed';
      readonly at: ScreenPoint;
      readonly item: FloorItem;
      readonly modifiers: ModifierKeys;
    }
  | {
      readonly kind: 'marquee';
      readonly from: Point;
      readonly at: ScreenPoint;
      readonly modifiers: ModifierKeys;
    }
  | {
      readonly kind: 'moving';
      readonly items: readonly FloorItem[];
      readonly from: Point;
      moves: readonly Move[];
    }
  | { readonly kind: 'line'; readonly tool: LineTool; readonly from: Point }
  | { readonly kind: 'corner'; readonly place: number; outline: readonly Point[] | null }
  | { readonly kind: 'carrying'; readonly dragged: DraggedItem; at: Point | null };

/** Below this distance, a press is not a drag. */
const THRESHOLD_px = 4;
const REACH_px = 5;
/** Above this number, items are dragged as one block. */
const MAX_GHOSTS = 1_000;
const MAX_REACH_mm = 150;
const noKeys: ReadonlySet<string> = new Set();

/**
 * Starts the interpretation of gestures.
 *
 * @param stage - of the canvas
 * @param host - the page
 */
export function startGestures(stage: Stage, host: FloorHost): Gestures {
  let state: State = { kind: 'none' };

  const floorAt = (at: ScreenPoint): Point => toFloor(stage.view.value, at);
  const gridOf = ({ room }: Scene): SnapGrid => ({
    tile_mm: room.tile_mm ?? 600,
    origin: room.tileOrigin ?? { x_mm: 0, y_mm: 0 },
  });
  const reach = (): number => Math.min(MAX_REACH_mm, REACH_px / stage.view.value.scale_px_per_mm);

  /** A point on the grid, or in line with an edge nearby. */
  const snappedPoint = (at: Point, held: ModifierKeys): Point => {
    const scene = host.scene();
    if (scene === null) return at;
    const block = { west_mm: at.x_mm, east_mm: at.x_mm, south_mm: at.y_mm, north_mm: at.y_mm };
    const grid = gridOf(scene);
    const context = { grid, step: snapStepOf(held), others: host.index(), isMoved: () => false };
    const { x_mm, y_mm } = snapped({ block, x_mm: 0, y_mm: 0 }, { ...context, reach_mm: reach() });
    return { x_mm: Math.round(at.x_mm + x_mm), y_mm: Math.round(at.y_mm + y_mm) };
  };

  const press = (at: ScreenPoint, modifiers: ModifierKeys): void => {
    const tool = host.lineTool();
    if (tool !== null) {
      state = { kind: 'line', tool, from: snappedPoint(floorAt(at), modifiers) };
      move(at, modifiers);
      return;
    }
    const place = cornerAt(host.corners(), stage.view.value, at);
    if (place !== undefined) {
      state = { kind: 'corner', place, outline: null };
      return;
    }
    const item =
      host
        .index()
        .at(floorAt(at))
        .find(({ key }) => host.selection().has(key)) ?? topmost(floorAt(at));
    if (item === undefined) {
      state = { kind: 'marquee', from: floorAt(at), at, modifiers };
      return;
    }
    const isSelected = host.selection().has(item.key);
    if (modifiers.isShift || modifiers.isControl) host.select(keysWith(item, modifiers), 'toggle');
    else if (!isSelected) host.select(keysWith(item, modifiers), 'only');
    state = { kind: 'pressed', at, item, modifiers };
  };

  /** With Alt an item without its group. */
  const keysWith = ({ key }: FloorItem, { isAlt }: ModifierKeys): readonly string[] =>
    isAlt ? [key] : host.together(key);

  const topmost = (at: Point): FloorItem | undefined => topmostAt(host.index(), at);

  const move = (at: ScreenPoint, held: ModifierKeys): void => {
    switch (state.kind) {
      case 'none':
        return;
      case 'pressed':
        if (Math.hypot(at.x_px - state.at.x_px, at.y_px - state.at.y_px) < THRESHOLD_px) return;
        startMoving(state.at);
        move(at, held);
        return;
      case 'marquee':
        stage.hold({ marquee: rectangleBetween(state.from, floorAt(at)) });
        return;
      case 'moving':
        moveThings(state, floorAt(at), held);
        return;
      case 'line':
        state.tool.draw(state.from, floorAt(at));
        stage.hold({ note: { lines: state.tool.note(), at: floorAt(at) } });
        return;
      case 'corner':
        state.outline = withCorner(host.corners(), state.place, snappedCorner(floorAt(at), held));
        stage.hold({ corners: state.outline });
        return;
      case 'carrying':
        carryTo(state, floorAt(at), held);
    }
  };

  const startMoving = (at: ScreenPoint): void => {
    const scene = host.scene();
    if (scene === null) return;
    host.hover(null);
    const items = scene.items.filter(({ key }) => host.selection().has(key) && !host.isLocked(key));
    state = { kind: 'moving', items, from: floorAt(at), moves: [] };
  };

  const moveThings = (moving: Extract<State, { kind: 'moving' }>, to: Point, held: ModifierKeys): void => {
    const scene = host.scene();
    const block = boundsOf(moving.items);
    if (scene === null) return;
    if (block === undefined) {
      stage.hold({ note: { lines: [{ text: 'Locked', isBad: false }], at: to } });
      return;
    }
    const selection = host.selection();
    const { x_mm, y_mm, guides } = snapped(
      { block, x_mm: to.x_mm - moving.from.x_mm, y_mm: to.y_mm - moving.from.y_mm },
      {
        grid: gridOf(scene),
        step: snapStepOf(held),
        others: host.index(),
        isMoved: (item) => selection.has((item as FloorItem).key),
        reach_mm: reach(),
      },
    );
    moving.moves = movedBy(moving.items, x_mm, y_mm);
    host.drag(moving.moves);
    const area = shifted(block, x_mm, y_mm);
    const facing_deg = commonFacing(moving.items);
    const sides = distancesOf({ area, facing_deg, keys: selection }, scene, host.index());
    stage.hold({
      selected: [],
      hovered: null,
      guides,
      distances: { area, sides },
      ghosts:
        moving.moves.length > MAX_GHOSTS
          ? [{ ...area, isBad: false, label: '' }]
          : moving.moves.flatMap((each) => {
              const place = movedFootprint(scene, each);
              return place === undefined ? [] : [{ ...place, isBad: host.isBad(each.key), label: '' }];
            }),
      note: { lines: distanceLines(sides, host.lengthUnit()), at: to },
    });
  };

  const carryTo = (carrying: Extract<State, { kind: 'carrying' }>, to: Point, held: ModifierKeys): void => {
    const scene = host.scene();
    const loose = boundsOf(draggedFootprints(carrying.dragged, { x_mm: 0, y_mm: 0 }));
    if (scene === null || loose === undefined) return;
    const corner = { x_mm: to.x_mm - loose.east_mm / 2, y_mm: to.y_mm - loose.north_mm / 2 };
    const { x_mm, y_mm, guides } = snapped(
      { block: loose, ...corner },
      {
        grid: gridOf(scene),
        step: snapStepOf(held),
        others: host.index(),
        isMoved: () => false,
        reach_mm: reach(),
      },
    );
    carrying.at = { x_mm, y_mm };
    const ghosts = draggedFootprints(carrying.dragged, carrying.at).map((place) => ({
      ...place,
      isBad: false,
      label: '',
    }));
    const area = shifted(loose, x_mm, y_mm);
    const facing_deg = 'rackId' in carrying.dragged.makes ? carrying.dragged.facing_deg : undefined;
    const sides = distancesOf({ area, facing_deg, keys: noKeys }, scene, host.index());
    const lines = [
      { text: carrying.dragged.label, isBad: false },
      ...distanceLines(sides, host.lengthUnit()),
    ];
    stage.hold({ ghosts, guides, distances: { area, sides }, note: { lines, at: to } });
  };

  const rest = (): void => {
    state = { kind: 'none' };
    stage.hold({ ghosts: [], guides: [], marquee: null, note: null, distances: null });
  };

  const release = (): void => {
    const ended = state;
    const { marquee } = stage.interaction();
    rest();
    switch (ended.kind) {
      case 'none':
      case 'line':
        return;
      case 'pressed': {
        // A press on one of several selected items selects it alone, if it was not a drag.
        const { isShift, isControl } = ended.modifiers;
        if (!isShift && !isControl) host.select(keysWith(ended.item, ended.modifiers), 'only');
        return;
      }
      case 'marquee': {
        const { isShift, isControl } = ended.modifiers;
        const keys =
          marquee === null
            ? []
            : host
                .index()
                .within(marquee)
                .flatMap(({ key }) => host.together(key));
        host.select([...new Set(keys)], isShift || isControl ? 'add' : 'only');
        return;
      }
      case 'moving':
        host.drag(null);
        host.drop(ended.moves);
        return;
      case 'corner':
        stage.hold({ corners: [] });
        if (ended.outline !== null) host.redraw(ended.outline);
        return;
      case 'carrying':
        if (ended.at !== null) host.place(ended.dragged, ended.at);
    }
  };

  return {
    press,
    move,
    release,
    cancel: () => {
      const wasMoving = state.kind === 'moving';
      if (state.kind === 'corner') stage.hold({ corners: [] });
      rest();
      if (wasMoving) host.drag(null);
    },
    drag: (dragged) => {
      if (dragged === null) rest();
      else state = { kind: 'carrying', dragged, at: null };
    },
    hover: (at) => {
      if (state.kind !== 'none') return;
      const item = at === null ? undefined : topmost(floorAt(at));
      host.hover(item ?? null);
      const hovered = item === undefined ? null : shifted(item, 0, 0);
      if (hovered === null && stage.interaction().hovered === null) return;
      stage.hold({ hovered });
    },
    isBusy: () => state.kind !== 'none',
    isOver: (at) =>
      host.lineTool() !== null ||
      topmost(floorAt(at)) !== undefined ||
      cornerAt(host.corners(), stage.view.value, at) !== undefined,
  };
}
