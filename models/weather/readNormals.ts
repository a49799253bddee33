import { ModelError, type InputIssue } from '../problems/ModelError.ts';
import { csvLines, type CsvLine } from '../series/csvLines.ts';
import type { MonthlyNormals } from './MonthlyNormals.ts';

/** The columns of the CSV, with their ranges. */
const columns = {
  month: [1, 12],
  dryBulbMean_C: [-70, 60],
  dryBulbDailyMax_C: [-70, 60],
  dryBulbDailyMin_C: [-70, 60],
  dewPointMean_C: [-70, 60],
  pressure_Pa: [45_000, 112_000],
} as const;

type ColumnName = keyof typeof columns;
const columnNames = Object.keys(columns) as ColumnName[];

/**
 * Reads twelve monthly normals from a CSV: a header line with the names of the columns in any order, then a line for each
 * month in any order. Blank lines, lines that start with #, and other columns are ignored.
 *
 * @param text - columns month, dryBulbMean_C, dryBulbDailyMax_C, dryBulbDailyMin_C, dewPointMean_C, pressure_Pa
 * @returns January first
 * @throws ModelError `weather-unreadable` with an issue for each error
 */
export function readNormals(text: string): MonthlyNormals[] {
  const [header, ...lines] = linesOf(text);
  const names = header?.cells ?? [];
  const missing = columnNames.filter((name) => !names.includes(name));
  if (header === undefined || missing.length > 0) {
    throw refused([
      issue(
        header?.number ?? 1,
        'columns',
        `the header must contain ${columnNames.join(', ')}; missing: ${missing.join(', ')}`,
      ),
    ]);
  }
  const issues: InputIssue[] = [];
  const months = new Map<number, MonthlyNormals>();
  for (const line of lines) {
    const values = valuesOf(line, names, issues);
    if (values === undefined) continue;
    if (months.has(values.month)) {
      issues.push(issue(line.number, 'month', `duplicate month ${String(values.month)}`));
    }
    issues.push(...contradictions(values, line.number));
    // In fog, means rounded to a tenth can exceed each other by that much.
    months.set(values.month, {
      ...values,
      dewPointMean_C: Math.min(values.dewPointMean_C, values.dryBulbMean_C),
    });
  }
  const absent = columnsOfYear.filter((month) => !months.has(month));
  if (absent.length > 0 && issues.length === 0) {
    issues.push({
      path: 'months',
      rule: 'months',
      message: `all twelve months are required; missing: ${absent.join(', ')}`,
    });
  }
  if (issues.length > 0) throw refused(issues);
  return [...months.values()].sort((a, b) => a.month - b.month);
}

const columnsOfYear = Array.from({ length: 12 }, (_, index) => index + 1);

/** The lines of a text that hold something. */
const linesOf = (text: string): CsvLine[] =>
  csvLines(text).filter(({ cells }) => cells.some((cell) => cell !== ''));

/** The values of a line, or undefined where one of them is wrong, which is put with the issues. */
function valuesOf(line: CsvLine, names: readonly string[], issues: InputIssue[]): MonthlyNormals | undefined {
  const issuesBefore = issues.length;
  const value = (name: ColumnName): number => {
    const word = line.cells[names.indexOf(name)] ?? '';
    const number = word === '' ? Number.NaN : Number(word);
    const [min, max] = columns[name];
    if (number >= min && number <= max && (name !== 'month' || Number.isInteger(number))) return number;
    const given = word === '' ? 'nothing' : `"${word}"`;
    issues.push(
      issue(
        line.number,
        name,
        `${name} must be a number from ${String(min)} to ${String(max)}; given: ${given}`,
      ),
    );
    return Number.NaN;
  };
  const values = {
    month: value('month'),
    dryBulbMean_C: value('dryBulbMean_C'),
    dryBulbDailyMax_C: value('dryBulbDailyMax_C'),
    dryBulbDailyMin_C: value('dryBulbDailyMin_C'),
    dewPointMean_C: value('dewPointMean_C'),
    pressure_Pa: value('pressure_Pa'),
  };
  return issues.length === issuesBefore ? values : undefined;
}

function contradictions(values: MonthlyNormals, line: number): InputIssue[] {
  const { dryBulbMean_C, dryBulbDailyMax_C, dryBulbDailyMin_C, dewPointMean_C } = values;
  const found: InputIssue[] = [];
  if (dryBulbDailyMax_C < dryBulbMean_C) {
    found.push(
      issue(line, 'dryBulbDailyMax_C', below('the mean daily maximum', dryBulbDailyMax_C, dryBulbMean_C)),
    );
  }
  if (dryBulbMean_C < dryBulbDailyMin_C) {
    found.push(
      issue(
        line,
        'dryBulbDailyMin_C',
        below('the mean', dryBulbMean_C, dryBulbDailyMin_C, 'the mean daily minimum'),
      ),
    );
  }
  if (dewPointMean_C > dryBulbMean_C + 0.1) {
    found.push(
      issue(line, 'dewPointMean_C', below('the mean', dryBulbMean_C, dewPointMean_C, 'the mean dew point')),
    );
  }
  return found;
}

const below = (what: string, value_C: number, other_C: number, other = 'the mean'): string =>
  `${what} of ${String(value_C)} °C is below ${other} of ${String(other_C)} °C`;

const issue = (line: number, rule: string, message: string): InputIssue => ({
  path: `line ${String(line)}`,
  rule,
  message,
});

function refused(issues: readonly InputIssue[]): ModelError {
  const texts = issues.map(({ path, message }) => `${path}: ${message}`);
  return new ModelError(
    'weather-unreadable',
    `The monthly normals cannot be read. ${texts.join('; ')}`,
    issues,
  );
}
