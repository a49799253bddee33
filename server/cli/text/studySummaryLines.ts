import { significant } from '../../../models/present/format/number.ts';
import { unitSymbol, type Unit } from '../../../models/units/suffixes.ts';
import { listText } from '../../../models/units/text.ts';
import type { BestRow } from '../../results/study/bestRows.ts';
import type { TableSummary } from '../../results/study/tableSummary.ts';
import { countedNoun, figure } from './numbers.ts';
import { cut, table } from './table.ts';
import { wrap } from './wrap.ts';

const LABEL_WIDTH = 44;
const DIGITS = 5;

/** A table of a study at a glance: each figure, the best rows, and why rows have no figures. */
export function studySummaryLines(summary: TableSummary, width: number): string[] {
  const { figures, currencies, withoutFiguresCount, commonestReason, isMedianOfPart, best } = summary;
  const currency = currencies.length === 1 ? currencies[0] : undefined;
  const rows = figures.map(({ column: { label, name, unit }, range }) => [
    cut(label === '' ? name : label, LABEL_WIDTH),
    unit === null ? '' : unitSymbol(unit, currency),
    ...(range === null
      ? ['–', '–', '–']
      : [range.least, range.median, range.most].map((value) => significant(value, DIGITS))),
  ]);
  const remarks: string[] = [];
  if (currencies.length > 1) remarks.push(`Money is in ${listText(currencies)}; it is not compared.`);
  if (isMedianOfPart) remarks.push('Medians are of a part of the rows, at equal distances.');
  if (commonestReason !== null) {
    const { reason, count } = commonestReason;
    const without = `${countedNoun(withoutFiguresCount, 'row')} without figures`;
    const ofThem = count === withoutFiguresCount ? '' : `${figure(count, [0, 0])} of them `;
    remarks.push(`${without}, ${ofThem}because: ${reason}`);
  }
  return [
    '',
    ...table([['Figure', 'unit', 'least', 'median', 'most'], ...rows], [1]),
    ...best.flatMap((one) => ['', ...bestLines(one, summary, width)]),
    ...frontLines(summary),
    ...(remarks.length === 0 ? [] : ['', ...remarks.flatMap((text) => wrap(text, { width, indent: '' }))]),
  ];
}

function bestLines(
  { objective: { figure: path, goal }, best }: BestRow,
  { figures, currencies, withinLimitsCount, hasLimits }: TableSummary,
  width: number,
): string[] {
  const { label, unit = null } = figures.find(({ column }) => column.name === path)?.column ?? {};
  const what = `${goal === 'least' ? 'Least' : 'Most'}: ${label ?? path}`;
  const among = `of ${countedNoun(withinLimitsCount, 'row')} ${hasLimits ? 'within the limits' : 'with figures'}`;
  if (best === null) return wrap(`${what}: none, ${among}.`, { width, indent: '' });
  const value = `${significant(best.value, DIGITS)}${suffixOf(unit, currencies)}`;
  const points = best.points
    .map(({ column, text }) => `${column.label} ${text}${suffixOf(column.unit, currencies)}`)
    .join(', ');
  return wrap(
    `${what}: ${value}, ${among}: row ${figure(best.row, [0, 0])}${points === '' ? '' : `, ${points}`}.`,
    {
      width,
      indent: '',
    },
  );
}

/** Rows of a front that are listed at most. */
const FRONT_ROWS = 12;

/** Rows at equal distances on the front between two objectives, with both ends. */
function frontLines({ front, best, figures }: TableSummary): string[] {
  if (front.length < 2) return [];
  const shownCount = Math.min(FRONT_ROWS, front.length);
  const shown = Array.from(
    { length: shownCount },
    (_, index) => front[Math.round((index * (front.length - 1)) / (shownCount - 1))],
  );
  const heads = best.map(({ objective }) => {
    const column = figures.find((one) => one.column.name === objective.figure)?.column;
    return cut(column?.label ?? objective.figure, LABEL_WIDTH);
  });
  const rows = shown.map((one) => [
    figure(one?.row, [0, 0]),
    ...(one?.values ?? []).map((value) => significant(value, DIGITS)),
  ]);
  const which = shownCount < front.length ? `, ${String(shownCount)} of them` : '';
  return [
    '',
    `Front: ${countedNoun(front.length, 'row')} of which no other is better in both${which}`,
    ...table([['Row', ...heads], ...rows]),
  ];
}

function suffixOf(unit: Unit | null, currencies: readonly string[]): string {
  const symbol = unit === null ? '' : unitSymbol(unit, currencies[0]);
  return symbol === '' ? '' : ` ${symbol}`;
}
