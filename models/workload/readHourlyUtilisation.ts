import { ModelError, type InputIssue } from '../problems/ModelError.ts';

const COLUMN = 'utilisationFraction';
const DECIMAL = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const RULE = 'a share from 0 to 1';
/** Wrong lines that are named; a column in percent has thousands of them. */
const LINES_NAMED = 20;

interface Line {
  /** Counted from 1, as editors count. */
  readonly number: number;
  readonly cells: readonly string[];
}

/**
 * Reads a year of hourly utilisation from CSV: a column `utilisationFraction`, or a single column with or without a
 * header. Columns are parted by commas, semicolons or tabs; blank lines are skipped. Percent is refused, not guessed.
 *
 * @returns 8760 or 8784 values of 0..1, for a workload of kind `hourly`
 * @throws ModelError `series-invalid` with the lines that are wrong, or `series-length`
 */
export function readHourlyUtilisation(text: string): number[] {
  const lines = linesOf(text);
  const [first] = lines;
  const hasHeader = first?.cells.some((cell) => cell !== '' && !DECIMAL.test(cell)) ?? false;
  const column = first === undefined ? 0 : columnOf(first, hasHeader);
  const hours = hasHeader ? lines.slice(1) : lines;
  const issues: InputIssue[] = [];
  const values = hours.map((line) => valueOf(line, column, issues));
  const [issue] = issues;
  if (issue !== undefined) {
    const more = issues.length > 1 ? ` (and ${String(issues.length - 1)} more lines)` : '';
    throw new ModelError(
      'series-invalid',
      `${issue.path} ${issue.message}${more}`,
      issues.slice(0, LINES_NAMED),
    );
  }
  if (values.length !== 8760 && values.length !== 8784) {
    const message = `A year of utilisation has 8760 or 8784 hours; this text has ${String(values.length)}.`;
    throw new ModelError('series-length', message);
  }
  return values;
}

function linesOf(text: string): Line[] {
  const rows = (text.startsWith('\uFEFF') ? text.slice(1) : text).split(/\r\n|\n|\r/);
  const lines: Line[] = [];
  let separator: string | undefined;
  for (const [index, row] of rows.entries()) {
    if (row.trim() === '') continue;
    separator ??= [';', '\t'].find((mark) => row.includes(mark)) ?? ',';
    lines.push({ number: index + 1, cells: row.split(separator).map(unquoted) });
  }
  return lines;
}

function unquoted(cell: string): string {
  return cell
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .trim();
}

function columnOf({ number, cells }: Line, hasHeader: boolean): number {
  const named = hasHeader ? cells.indexOf(COLUMN) : -1;
  if (named >= 0) return named;
  if (cells.length === 1) return 0;
  const message = `must be a header with a column ${COLUMN}, since there is more than one column.`;
  const path = `line ${String(number)}`;
  throw new ModelError('series-invalid', `${path} ${message}`, [{ path, rule: `column ${COLUMN}`, message }]);
}

function valueOf({ number, cells }: Line, column: number, issues: InputIssue[]): number {
  const cell = cells[column] ?? '';
  const value = DECIMAL.test(cell) ? Number(cell) : NaN;
  if (value >= 0 && value <= 1) return value;
  const hint = value > 1 && value <= 100 ? ' Divide percent by 100.' : '';
  const given = cell === '' ? 'no value is given' : `given ${JSON.stringify(cell.slice(0, 40))}`;
  issues.push({
    path: `line ${String(number)}`,
    rule: RULE,
    message: `must be ${RULE}, written with a decimal point; ${given}.${hint}`,
  });
  return value;
}
