import { ModelError, type InputIssue } from '../problems/ModelError.ts';
import { unguarded } from './csvCells.ts';
import { csvRows } from './csvRows.ts';

/** The columns by which a rack list is recognised; the page saves further ones, which are not read back. */
export const RACK_LIST_COLUMNS = ['label', 'rack', 'x_mm', 'y_mm', 'facing_deg'] as const;

/** A rack of a list, with its position. */
export interface ListedRack {
  readonly label: string;
  /** Name or id of its entry in the plan. */
  readonly rack: string;
  readonly x_mm: number;
  readonly y_mm: number;
  readonly facing_deg: 0 | 90 | 180 | 270;
}

const FACINGS: readonly number[] = [0, 90, 180, 270];
const MAX_LISTED = 20;

/**
 * Reads the list of racks that the floor page saves as CSV, after it was edited elsewhere.
 *
 * @param text - columns label, rack, x_mm, y_mm and facing_deg in any order; other columns are ignored
 * @throws ModelError `file-unreadable` with an issue for each invalid line
 */
export function readRackList(text: string): ListedRack[] {
  const { rows, lines, brokenLine } = csvRows(text.replace(/^\uFEFF/, ''));
  if (brokenLine !== undefined) {
    throw new ModelError(
      'file-unreadable',
      `line ${String(brokenLine)}: a quote is not closed, or closed too early.`,
    );
  }
  const [header = [], ...body] = rows;
  const columns = RACK_LIST_COLUMNS.map((column) => header.indexOf(column));
  const issues: InputIssue[] = [];
  const racks = body.flatMap((row, index) => {
    const [label = '', rack = '', x = '', y = '', facing = ''] = columns.map((column) => row[column]?.trim());
    const [x_mm, y_mm, facing_deg] = [x, y, facing].map((cell) => (cell === '' ? NaN : Number(cell)));
    const isValid = Number.isInteger(x_mm) && Number.isInteger(y_mm) && FACINGS.includes(facing_deg ?? NaN);
    if (isValid && label !== '') {
      return [{ label: unguarded(label), rack: unguarded(rack), x_mm, y_mm, facing_deg } as ListedRack];
    }
    const path = `line ${String(lines[index + 1] ?? index + 2)}`;
    const message =
      'must have a label, whole millimetres in x_mm and y_mm, and 0, 90, 180 or 270 in facing_deg.';
    issues.push({ path, rule: 'rack list', message });
    return [];
  });
  const [issue] = issues;
  if (issue !== undefined) {
    const more = issues.length > 1 ? ` (and ${String(issues.length - 1)} more lines)` : '';
    throw new ModelError(
      'file-unreadable',
      `${issue.path} ${issue.message}${more}`,
      issues.slice(0, MAX_LISTED),
    );
  }
  return racks;
}
