import type { JSX } from 'preact';
import { kindLabel } from '../../../../models/present/words/kindLabel.ts';
import type { AxisSection } from '../../../../models/study/document/axisSchema.ts';
import { TickList } from '../../../ui/TickList.tsx';
import type { LocatedField } from '../../../worker/protocol/studyProtocol.ts';

interface ChoiceAxisProps {
  readonly axis: Extract<AxisSection, { readonly kind: 'values' | 'range' }>;
  readonly field: LocatedField;
  readonly onChange: (axis: AxisSection) => void;
}

/** The values of a choice, of which several are ticked. */
export function ChoiceAxis({ axis, field, onChange }: ChoiceAxisProps): JSX.Element {
  const values = valuesOf(field);
  const chosen = axis.kind === 'values' ? axis.values.map(String) : [];
  return (
    <TickList
      legend="Values"
      choices={values.map((value) => ({ value: String(value), label: choiceLabel(value) }))}
      chosen={chosen}
      onChoose={(texts) => {
        const named = axis.name === undefined ? {} : { name: axis.name };
        const next = values.filter((value) => texts.includes(String(value)));
        onChange({ ...named, kind: 'values', path: axis.path, values: next });
      }}
    />
  );
}

/** All values of a field that is no number. */
export function valuesOf({ allowed }: LocatedField): readonly (string | boolean)[] {
  if (allowed.kind === 'choice') return allowed.choices;
  return allowed.kind === 'yes-no' ? [true, false] : [];
}

/** A value of a choice in words. */
export function choiceLabel(value: string | boolean): string {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  return kindLabel(value);
}
