import type { Rectangle } from '../../../models/floor/rectangle.ts';
import type { Severity } from '../../../models/problems/severities.ts';
import type { FloorItem } from '../../../models/present/floor/floorItem.ts';
import { itemSeverity, type ItemSeverities } from '../../../models/present/floor/itemSeverity.ts';
import { runsOfStyle } from './runsOfStyle.ts';
import { boxOf, type CanvasSheet } from './sheet.ts';

/** Racks with findings, of which those being dragged have no mark. */
export interface MarkedRacks extends ItemSeverities {
  readonly draggedKeys: ReadonlySet<string>;
}

/** Below this distance, marks of small racks are drawn as one. */
const TOUCHING_px = 0.25;
const STRIPE_px = 3;

/**
 * Marks racks with findings, to be distinguishable without colour: an error is an outline, a warning a stripe along one side.
 * Racks that are too small for these are filled: entirely for an error, a third of the depth for a warning.
 * A mark is a rectangle or its outline: ten thousand racks can have one, and a dashed line takes ten times as long.
 *
 * @param isDetailed - whether the racks are large enough for outlines and stripes
 */
export function drawMarks(
  sheet: CanvasSheet,
  racks: readonly FloorItem[],
  marked: MarkedRacks,
  isDetailed: boolean,
): void {
  if (marked.severities.size === 0 && marked.rackSeverities.size === 0) return;
  for (const severity of ['warning', 'error'] as const) {
    const found = racks.filter(
      ({ key }) => itemSeverity(marked, key) === severity && !marked.draggedKeys.has(key),
    );
    if (!isDetailed) fillSmall(sheet, found, severity);
    else if (severity === 'error') outline(sheet, found);
    else stripe(sheet, found);
  }
}

/** Each rack is outlined separately, so that a redrawn part of a row looks the same. */
function outline({ context, view, theme }: CanvasSheet, racks: readonly FloorItem[]): void {
  context.strokeStyle = theme.error;
  context.lineWidth = 2;
  for (const rack of racks) {
    const [left, top, width, height] = boxOf(view, rack);
    context.strokeRect(left + 1, top + 1, width - 2, height - 2);
  }
}

/** A stripe along a side that is not the front. */
function stripe({ context, view, theme }: CanvasSheet, racks: readonly FloorItem[]): void {
  context.fillStyle = theme.warning;
  for (const rack of racks) {
    const [left, top, width, height] = boxOf(view, rack);
    if (facesSideways(rack)) context.fillRect(left, top, width, STRIPE_px);
    else context.fillRect(left, top, STRIPE_px, height);
  }
}

function fillSmall(
  { context, view, theme }: CanvasSheet,
  racks: readonly FloorItem[],
  severity: Severity,
): void {
  const colour = severity === 'error' ? theme.error : theme.warning;
  const places = severity === 'error' ? racks : racks.map(middleOf);
  context.fillStyle = colour;
  for (const runs of runsOfStyle(places, () => colour, TOUCHING_px / view.scale_px_per_mm).values()) {
    for (const run of runs) context.fillRect(...boxOf(view, run));
  }
}

/** The middle third of the depth of a rack, over its whole width, so that the middles of adjacent racks touch. */
function middleOf(rack: FloorItem): Rectangle {
  const { west_mm, east_mm, south_mm, north_mm } = rack;
  const inset_mm = (facesSideways(rack) ? east_mm - west_mm : north_mm - south_mm) / 3;
  return facesSideways(rack)
    ? { west_mm: west_mm + inset_mm, east_mm: east_mm - inset_mm, south_mm, north_mm }
    : { west_mm, east_mm, south_mm: south_mm + inset_mm, north_mm: north_mm - inset_mm };
}

const facesSideways = ({ facing_deg }: FloorItem): boolean => facing_deg === 90 || facing_deg === 270;
