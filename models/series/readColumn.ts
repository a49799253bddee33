import type { ErrorCode } from '../problems/errorCodes.ts';
import { ModelError, type InputIssue } from '../problems/ModelError.ts';
import { csvLines, type CsvLine } from './csvLines.ts';

const DECIMAL = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const DECIMAL_COMMA = /^[+-]?\d+,\d+$/;
/** Maximum number of listed lines; a column in the wrong unit has thousands of invalid ones. */
const LINES_LISTED = 20;

/** Rule of a column of a CSV text. */
export interface ColumnRule {
  /** Accepted headers of the column; the first is used in messages. */
  readonly names: readonly [string, ...string[]];
  /** Requirement of a value, as text. */
  readonly rule: string;
  readonly allows: (value: number) => boolean;
  /** Hint for an invalid number; empty if there is none. */
  readonly hint: (value: number) => string;
  readonly code: ErrorCode;
}

/**
 * Reads one column of numbers from CSV: the named one, or a single column with or without a header. Columns are separated by
 * commas, semicolons or tabs; blank lines are skipped.
 *
 * @throws ModelError with the rule's code and the invalid lines
 */
export function readColumn(text: string, rule: ColumnRule): number[] {
  const lines = csvLines(text, false);
  const [first] = lines;
  const isNumber = (cell: string): boolean => DECIMAL.test(cell) || DECIMAL_COMMA.test(cell);
  const hasHeader = first?.cells.some((cell) => cell !== '' && !isNumber(cell)) ?? false;
  const column = first === undefined ? 0 : columnOf(first, hasHeader, rule);
  const issues: InputIssue[] = [];
  const values = (hasHeader ? lines.slice(1) : lines).map((line) => valueOf(line, column, rule, issues));
  const [issue] = issues;
  if (issue !== undefined) {
    const more = issues.length > 1 ? ` (and ${String(issues.length - 1)} more lines)` : '';
    throw new ModelError(rule.code, `${issue.path} ${issue.message}${more}`, issues.slice(0, LINES_LISTED));
  }
  return values;
}

function columnOf({ number, cells }: CsvLine, hasHeader: boolean, { names, code }: ColumnRule): number {
  const named = hasHeader ? cells.findIndex((cell) => names.includes(cell)) : -1;
  if (named >= 0) return named;
  if (cells.length === 1) return 0;
  const areHalves = !hasHeader && cells.length === 2;
  const hint = areHalves ? ' If the commas are decimal commas, use decimal points.' : '';
  const message = `must be a header with a column ${names[0]}, since there is more than one column.${hint}`;
  const path = `line ${String(number)}`;
  throw new ModelError(code, `${path} ${message}`, [{ path, rule: `column ${names[0]}`, message }]);
}

function valueOf({ number, cells }: CsvLine, column: number, rule: ColumnRule, issues: InputIssue[]): number {
  const cell = cells[column] ?? '';
  const value = DECIMAL.test(cell) ? Number(cell) : NaN;
  if (rule.allows(value)) return value;
  const hint = Number.isNaN(value) ? '' : rule.hint(value);
  const given = cell === '' ? 'no value is given' : `given: ${JSON.stringify(cell.slice(0, 40))}`;
  issues.push({
    path: `line ${String(number)}`,
    rule: rule.rule,
    message: `must be ${rule.rule}, with a decimal point; ${given}.${hint}`,
  });
  return value;
}
