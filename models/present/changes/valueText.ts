import type { Json, Path } from '../../edit/document/json.ts';
import type { DisplayUnits } from '../../units/display/displayUnits.ts';
import { fieldScale, shownText } from '../../units/display/fieldScale.ts';
import { unitOfPath } from '../../units/display/unitOfPath.ts';
import { unitOfName, unitSymbol, type Unit } from '../../units/suffixes.ts';
import { pathKey } from '../../edit/document/path.ts';
import { designGroups } from '../design/designRows.ts';
import { exact } from '../format/number.ts';
import { monthName } from '../format/word.ts';
import { kindLabel } from '../words/kindLabel.ts';
import { tariffKindLabel } from '../words/tariffKindLabel.ts';
import type { NameOf } from './entryName.ts';
import { fieldSteps } from '../../plan/document/fieldSteps.ts';

/** What the texts of values need beside the plan. */
export interface ValueContext {
  readonly units: DisplayUnits;
  /** ISO 4217 code of the plan's money. */
  readonly currency: string | undefined;
  readonly nameOf: NameOf;
}

/** Units whose numbers are names: they have no thousands separator. */
const namingUnits: ReadonlySet<Unit> = new Set(['year', 'version', 'hour of year', 'hour of day']);

/**
 * A single value of a plan as the page shows it: "8 °C", "85 %", "Direct-to-chip liquid cooling".
 *
 * @param value - a number, a text, true or false, or null
 * @param path - of its field in a design
 */
export function valueText(value: Json, path: Path, context: ValueContext): string {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (typeof value === 'number') return numberText(value, path, context);
  if (typeof value === 'string') return value === '' ? 'Empty text' : textOf(value, path, context);
  return value === null ? 'None' : JSON.stringify(value);
}

function numberText(value: number, path: Path, { units, currency }: ValueContext): string {
  const unit = fieldSteps(path).at(-1)?.unit ?? unitOfName(path.at(-1) ?? '');
  if (unit === 'month') return monthName(value);
  if (unit !== undefined && namingUnits.has(unit)) return String(value);
  const isFraction = unit === 'fraction';
  const symbol = unit === undefined || isFraction ? '' : unitSymbol(unit, currency);
  const scale = fieldScale(unitOfPath(path, symbol), units, isFraction ? 100 : 1);
  const shown = exact(Number(shownText(value, scale)));
  const shownUnit = isFraction ? '%' : scale.isPlain ? symbol : scale.unit;
  return shownUnit === '' ? shown : `${shown} ${shownUnit}`;
}

/** Names of kinds by the path of the kind, where the page has a name of its own. */
const ownKindLabels: Readonly<Record<string, (kind: string) => string>> = {
  'tariff.kind': tariffKindLabel,
  'cooling.kind': (kind) => ({ 'fixed-pue': 'Stated PUE', system: 'Computed system' })[kind] ?? kind,
};

/** Abbreviations of equipment, which are written in capitals. */
const ABBREVIATION = /^(crah|crac|cdu|pdu|rpp|ups)$/;

function textOf(value: string, path: Path, { nameOf }: ValueContext): string {
  const text = pathKey(path);
  const ownKind = ownKindLabels[text];
  if (ownKind !== undefined) return ownKind(value);
  if (ABBREVIATION.test(value)) return value.toUpperCase();
  for (const { rows } of designGroups) {
    const row = rows.find((candidate) => pathKey(candidate.path) === text);
    const choice = row?.kind === 'select' ? row.choices.find((one) => one.value === value) : undefined;
    if (choice !== undefined) return choice.label;
  }
  const field = path.at(-1) ?? '';
  const step = fieldSteps(path).at(-1);
  return nameOf(field, value) ?? (step?.isChoice === true ? kindLabel(value) : value);
}
