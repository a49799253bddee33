import type { OutlinedAxis, StudyOutline } from '../rows/StudyOutline.ts';
import type { Unit } from '../../units/suffixes.ts';

/** What a column says of a row. */
export const columnRoles = [
  'row',
  'axis',
  'label',
  'draw',
  'input',
  'figure',
  'currency',
  'reason',
  'errors',
  'warnings',
] as const;
export type ColumnRole = (typeof columnRoles)[number];

/** A column of the table of a study. */
export interface StudyColumn {
  /** Its name in files: the path of a field or a figure, which ends in its unit, or a word for what is chosen. */
  readonly name: string;
  readonly role: ColumnRole;
  /** Numbers may be missing, except whole ones; texts may be missing. */
  readonly type: 'number' | 'whole' | 'text';
  readonly label: string;
  /** Of its numbers; null for texts and counts. */
  readonly unit: Unit | null;
  /** Place among axes, inputs or figures; 0 for the others. */
  readonly place: number;
}

/**
 * The columns of the table of a study, in the order of files: row, axes, draw, uncertain inputs, figures, currency, findings, and the reason of
 * rows without figures.
 */
export function studyColumns(study: StudyOutline): StudyColumn[] {
  const { axes, inputs, figures, document } = study;
  const plain = { unit: null, place: 0 } as const;
  const countsFindings = document.limits?.some(({ kind }) => kind === 'findings') === true;
  const columns: StudyColumn[] = [
    { name: 'row', role: 'row', type: 'whole', label: 'Row', ...plain },
    ...axes.flatMap((axis, place) => axisColumns(axis, place, document.axes?.[axis.index]?.kind ?? 'axis')),
  ];
  if (inputs.length > 0) columns.push({ name: 'draw', role: 'draw', type: 'whole', label: 'Draw', ...plain });
  columns.push(
    ...inputs.map(({ path, label, unit = null }, place): StudyColumn => {
      return { name: path, role: 'input', type: 'number', label, unit, place };
    }),
    ...figures.map(({ path, label, unit }, place): StudyColumn => {
      return { name: path, role: 'figure', type: 'number', label, unit, place };
    }),
    { name: 'currency', role: 'currency', type: 'text', label: 'Currency', ...plain },
  );
  if (countsFindings) {
    columns.push(
      { name: 'errorCount', role: 'errors', type: 'whole', label: 'Errors', ...plain },
      { name: 'warningCount', role: 'warnings', type: 'whole', label: 'Warnings', ...plain },
    );
  }
  columns.push({ name: 'reason', role: 'reason', type: 'text', label: 'Why it has no figures', ...plain });
  return withOwnNames(columns);
}

/** Names of columns whose axis is no field. */
const choices: Readonly<Record<string, string>> = {
  climates: 'climate',
  presets: 'coolingSystem',
  devices: 'device',
  tariffs: 'tariff',
  options: 'option',
  changes: 'design',
};

function axisColumns(axis: OutlinedAxis, place: number, kind: string): StudyColumn[] {
  const { label, points, path, unit = null } = axis;
  const name = path ?? choices[kind] ?? kind;
  const isNumber = points.every(({ value }) => typeof value === 'number');
  const value: StudyColumn = { name, role: 'axis', type: isNumber ? 'number' : 'text', label, unit, place };
  const hasLabels = points.some((point) => point.label !== String(point.value));
  return hasLabels
    ? [value, { ...value, name: `${name}Label`, role: 'label', type: 'text', unit: null }]
    : [value];
}

/** Names differ in more than case, since SQL takes no account of it: a second column of a name gets a number. */
function withOwnNames(columns: readonly StudyColumn[]): StudyColumn[] {
  const known = new Set<string>();
  return columns.map((column) => {
    let { name } = column;
    for (let next = 2; known.has(name.toLowerCase()); next += 1) name = `${column.name}_${String(next)}`;
    known.add(name.toLowerCase());
    return { ...column, name };
  });
}
