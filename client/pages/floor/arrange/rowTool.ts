import { computed, signal } from '@preact/signals';
import { buildRows, type Building } from '../../../../models/edit/commands/arrange/buildRows.ts';
import { checkRows, type RowFindings } from '../../../../models/edit/commands/arrange/checkRows.ts';
import { labelsInUse } from '../../../../models/edit/commands/arrange/labelsInUse.ts';
import { nextRow, rowIndex, rowName } from '../../../../models/edit/commands/arrange/numbering.ts';
import { facingAlong, planRows, racksAlong } from '../../../../models/edit/commands/arrange/planRows.ts';
import type { PlannedRows, RowsToBuild } from '../../../../models/edit/commands/arrange/RowsToBuild.ts';
import { placementRules } from '../../../../models/floor/placementRules.ts';
import type { Facing, Point } from '../../../../models/floor/pointSchema.ts';
import { boundingRectangle, expanded } from '../../../../models/floor/rectangle.ts';
import type { RackKind } from '../../../../models/present/floor/floorItem.ts';
import { rotated } from '../../../../models/present/floor/facing.ts';
import { countText } from '../../../../models/units/text.ts';
import type { LineTool } from '../../../floor/gestures/gestures.ts';
import { roundedLength } from '../../../floor/gestures/lengths.ts';
import { planDocument } from '../../../state/editor.ts';
import { inShownUnits } from '../../../state/inShownUnits.ts';
import { finish, freeSpotFor } from '../floorActions.ts';
import { hallId, index, lengthUnit, rows, scene, select, announcement } from '../floorState.ts';
import { openPanel } from '../layout/floorPanel.ts';

/** The row tool as it is set: what is not chosen follows the rack, the placement rules and the labels in use. */
interface RowSettings extends Omit<
  RowsToBuild,
  'rack' | 'pitch_mm' | 'coldAisle_mm' | 'hotAisle_mm' | 'firstRow'
> {
  readonly rackId: string;
  readonly pitch_mm: number | null;
  readonly coldAisle_mm: number | null;
  readonly hotAisle_mm: number | null;
  /** Name of the first row as typed; null: the next one. */
  readonly rowText: string | null;
}

/** The chosen settings; null before the tool is first used in a hall. */
const settings = signal<RowSettings | null>(null);

/** Rows longer than this are rare; the number can be changed. */
const FIRST_COUNT = 10;

/** Whether the row tool is chosen. */
export const isRowToolOn = computed(() => openPanel.value === 'row' && scene.value !== null);

const kindOf = (rackId: string): RackKind | undefined =>
  scene.value?.kinds.find((kind) => kind.rackId === rackId);

/** The settings of the tool while it is chosen; null if the hall has no entry of racks. */
export const rowSettings = computed((): RowSettings | null => {
  const chosen = settings.value;
  if (!isRowToolOn.value || chosen === null) return null;
  return kindOf(chosen.rackId) === undefined ? null : chosen;
});

/** The rows as the models build them, with the values that follow from rack, rules and labels. */
export const rowsToBuild = computed((): RowsToBuild | null => {
  const chosen = rowSettings.value;
  const present = scene.value;
  const kind = chosen === null ? undefined : kindOf(chosen.rackId);
  if (chosen === null || present === null || kind === undefined) return null;
  const { rackId, rowText, ...rest } = chosen;
  const rules = placementRules(present.room.rules);
  const { width_mm, depth_mm } = kind;
  const next = nextRow(chosen.scheme, labelsInUse(planDocument.value));
  return {
    ...rest,
    rack: { rackId, width_mm, depth_mm },
    facing_deg: facingAlong(chosen.along, chosen.facing_deg),
    pitch_mm: Math.max(width_mm, chosen.pitch_mm ?? width_mm),
    coldAisle_mm: chosen.coldAisle_mm ?? rules.coldAisle.value,
    hotAisle_mm: chosen.hotAisle_mm ?? rules.hotAisle.value,
    firstRow: rowIndex(chosen.scheme, rowText ?? '') ?? next,
  };
});

/** The planned rows, the command that builds them, and what is found on them. */
interface RowPlan {
  readonly wanted: RowsToBuild;
  readonly planned: PlannedRows;
  readonly building: Building;
  readonly found: RowFindings;
  /** Length of a row. */
  readonly length_mm: number;
}

/** Racks farther away than this do not affect new rows: more than the widest aisle. */
const NEAR_mm = 6_000;

/** The planned rows; null if the tool is not chosen. */
export const rowPlan = computed((): RowPlan | null => {
  const wanted = rowsToBuild.value;
  const present = scene.value;
  if (wanted === null || present === null) return null;
  const planned = planRows(wanted);
  const bounds = boundingRectangle(planned.rows.flatMap(({ racks }) => racks));
  const near = new Set(index.value.within(expanded(bounds, NEAR_mm)).map(({ key }) => key));
  // Rows are checked as a whole, also where they reach farther.
  for (const { keys } of rows.value) {
    if (keys.some((key) => near.has(key))) for (const key of keys) near.add(key);
  }
  const racks = [...near].flatMap((key) => present.byKey.get(key)?.rack ?? []);
  const kind = kindOf(wanted.rack.rackId);
  const [first] = planned.rows;
  const ofFirst = boundingRectangle(first?.racks ?? []);
  return {
    wanted,
    planned,
    building: buildRows(planDocument.value, hallId.value, planned),
    found: checkRows({
      floor: { path: `halls.${hallId.value}`, room: present.room, racks },
      planned,
      rack: { ...wanted.rack, height_mm: kind?.height_mm, weight_kg: kind?.weight_kg ?? null },
    }),
    length_mm: wanted.along === 'x' ? ofFirst.east_mm - ofFirst.west_mm : ofFirst.north_mm - ofFirst.south_mm,
  };
});

/** Chooses the row tool: a row in free space in view, of the unplaced racks of an entry, is shown at once. */
export function openRowTool(): void {
  const present = scene.value;
  if (present === null) return;
  const unplacedOf = (kind: RackKind): number => Math.max(0, kind.rackCount - kind.placedCount);
  const kind =
    present.kinds.find(({ rackId }) => rackId === settings.peek()?.rackId) ??
    present.kinds.find((each) => unplacedOf(each) > 0) ??
    present.kinds[0];
  openPanel.value = 'row';
  if (kind === undefined) return;
  const unplaced = unplacedOf(kind);
  const rackCount = Math.min(unplaced === 0 ? FIRST_COUNT : unplaced, 20);
  const { width_mm, depth_mm } = kind;
  const spot = freeSpotFor([
    { west_mm: 0, south_mm: 0, east_mm: rackCount * width_mm, north_mm: depth_mm },
  ]) ?? { x_mm: 0, y_mm: 0 };
  select([]);
  settings.value = {
    isReversed: false,
    pitch_mm: null,
    gapEvery_racks: 0,
    gap_mm: 600,
    facing_deg: 0,
    rowCount: 1,
    firstAisle: 'cold',
    coldAisle_mm: null,
    hotAisle_mm: null,
    containment: 'none',
    scheme: 'letter',
    ...settings.peek(),
    rackId: kind.rackId,
    rackCount,
    along: 'x',
    start: { x_mm: spot.x_mm, y_mm: spot.y_mm + depth_mm },
    firstNumber: 1,
    rowText: null,
  };
  announcement.value = 'Row tool: drag a line on the floor, or set the fields; Enter places the rows.';
}

/** Changes settings of the row tool. */
export function setRow(change: Partial<RowSettings>): void {
  const chosen = settings.peek();
  if (chosen !== null) settings.value = { ...chosen, ...change };
}

/** Turns the rows: their fronts face a direction, if rows along their axis can. */
export function faceRow(facing_deg: Facing): void {
  const { along } = rowsToBuild.peek() ?? {};
  if (along !== undefined && facingAlong(along, facing_deg) === facing_deg) setRow({ facing_deg });
}

/** Turns the fronts of the rows to the other side. */
export function turnRow(): void {
  const wanted = rowsToBuild.peek();
  if (wanted !== null) setRow({ facing_deg: rotated(wanted.facing_deg, 2) });
}

/** Moves the start of the line. */
export function moveRow(east_mm: number, north_mm: number): void {
  const wanted = rowsToBuild.peek();
  if (wanted === null) return;
  setRow({ start: { x_mm: wanted.start.x_mm + east_mm, y_mm: wanted.start.y_mm + north_mm } });
}

/** Leaves the row tool without building anything. */
export function closeRowTool(): void {
  if (openPanel.peek() === 'row') openPanel.value = null;
}

/** Builds the planned rows in one undo step, and selects their racks. */
export function placePlannedRows(): void {
  const plan = rowPlan.peek();
  if (plan === null) return;
  const { building, planned } = plan;
  if (building.problem !== null) {
    announcement.value = building.problem;
    return;
  }
  closeRowTool();
  const added =
    building.addedCount === 0 ? '' : ` ${countText(building.addedCount, 'rack')} added to the plan.`;
  const rackCount = planned.rows.reduce((sum, { racks }) => sum + racks.length, 0);
  finish(building.command, building.keys, `Placed ${countText(rackCount, 'rack')}.${added}`);
}

/** Name of the first row where none is typed. */
export const nextRowName = computed((): string => {
  const scheme = rowSettings.value?.scheme ?? 'letter';
  return rowName(scheme, nextRow(scheme, labelsInUse(planDocument.value)));
});

/** The line that is dragged on the floor. */
export const rowLine: LineTool = {
  draw: (start: Point, to: Point) => {
    const wanted = rowsToBuild.peek();
    if (wanted === null) return;
    const [east_mm, north_mm] = [to.x_mm - start.x_mm, to.y_mm - start.y_mm];
    const along = Math.abs(north_mm) > Math.abs(east_mm) ? 'y' : 'x';
    const length_mm = along === 'x' ? east_mm : north_mm;
    // A press without a line moves the rows to its point.
    const isLine = Math.abs(length_mm) >= wanted.rack.width_mm / 2;
    setRow({
      start,
      ...(isLine && {
        along,
        isReversed: length_mm < 0,
        rackCount: racksAlong(Math.abs(length_mm), wanted),
      }),
    });
  },
  note: () => {
    const plan = rowPlan.peek();
    if (plan === null) return [];
    const { planned, length_mm, found } = plan;
    const [first] = planned.rows;
    const [worst] = found.findings;
    const racks = countText(first?.racks.length ?? 0, 'rack');
    return [
      { text: `${racks}, ${roundedLength(length_mm, lengthUnit.peek())}`, isBad: false },
      ...(worst === undefined ? [] : [{ text: inShownUnits(worst.message), isBad: true }]),
    ];
  },
};
