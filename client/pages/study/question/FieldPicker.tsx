import type { JSX } from 'preact';
import { Combobox, type ComboboxItem } from '../../../ui/Combobox.tsx';
import type { LocatedField } from '../../../worker/protocol/studyProtocol.ts';
import { studyFields } from '../state/fields.ts';
import { choiceLabel } from './ChoiceAxis.tsx';
import { fieldScaleOf } from './fieldScaleOf.ts';

interface FieldPickerProps {
  readonly id: string;
  readonly label: string;
  /** Paths that are not offered. */
  readonly without: readonly string[];
  /** Which fields are offered; default: all. */
  readonly isOffered?: (field: LocatedField) => boolean;
  readonly onChoose: (field: LocatedField) => void;
}

/** The fields of the plan by their label, with path and present value, to be searched. */
export function FieldPicker({ id, label, without, isOffered, onChoose }: FieldPickerProps): JSX.Element {
  const fields = studyFields.value?.fields ?? [];
  const offered = fields.filter(
    (field) => !without.includes(field.path) && (isOffered === undefined || isOffered(field)),
  );
  return (
    <div class="field study-field-picker">
      <label class="field-label" for={id}>
        {label}
      </label>
      <Combobox
        id={id}
        label={label}
        value=""
        placeholder="Search by name, path or unit"
        choices={offered.map(itemOf).toSorted(inOrder)}
        waiting={studyFields.value === null ? 'Reading the fields of the plan…' : undefined}
        onChoose={(path) => {
          const field = fields.find((one) => one.path === path);
          if (field !== undefined) onChoose(field);
        }}
      />
    </div>
  );
}

/** Sections whose fields are varied most come first. */
const ORDER = [
  'cooling',
  'workload',
  'tariff',
  'carbon',
  'power',
  'site',
  'racks',
  'finance',
  'catalogue',
  'halls',
];

const inOrder = (one: ComboboxItem, other: ComboboxItem): number =>
  placeOf(one) - placeOf(other) || (one.group ?? '').localeCompare(other.group ?? '');

function placeOf({ value }: ComboboxItem): number {
  const place = ORDER.indexOf(value.split('.')[0] ?? '');
  return place < 0 ? ORDER.length : place;
}

function itemOf(field: LocatedField): ComboboxItem {
  const { path, location } = field;
  const [group = '', ...rest] = location.split(': ');
  const { unit } = fieldScaleOf(field);
  return {
    value: path,
    label: rest.length === 0 ? location : rest.join(': '),
    group: rest.length === 0 ? 'Site' : group,
    detail: `${presentText(field)} · ${path}`,
    keywords: `${unit} ${field.unit ?? ''}`,
  };
}

/** The present value of a field with its unit. */
export function presentText(field: LocatedField): string {
  const { value } = field;
  if (typeof value !== 'number') return choiceLabel(value);
  const { unit, toShown } = fieldScaleOf(field);
  return `${String(toShown(value))}${unit === '' ? '' : ` ${unit}`}`;
}
