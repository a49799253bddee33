import type { JSX } from 'preact';
import { fieldAxis } from '../../../../models/study/axes/fieldAxis.ts';
import type { AxisSection } from '../../../../models/study/document/axisSchema.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { FieldPicker } from './FieldPicker.tsx';
import { readyAxes } from './readyAxes.ts';

interface AddAxisProps {
  readonly axes: readonly AxisSection[];
  readonly onAdd: (axis: AxisSection) => void;
}

/** Axes that can be added: ready ones, and any field of the plan. */
export function AddAxis({ axes, onAdd }: AddAxisProps): JSX.Element {
  const used = new Set(axes.map(({ kind }) => kind));
  const ready = readyAxes().filter(({ axis }) => !used.has(axis.kind));
  const paths = axes.flatMap((axis) => (axis.kind === 'values' || axis.kind === 'range' ? [axis.path] : []));
  return (
    <div class="study-add">
      <FieldPicker
        id="study-add-field"
        label="Add a field of the plan"
        without={paths}
        onChoose={(field) => {
          onAdd(fieldAxis(field));
        }}
      />
      <div class="study-add-ready" role="group" aria-label="Add a ready-made axis">
        {ready.map(({ label, axis }) => (
          <button
            key={label}
            type="button"
            class="button"
            onClick={() => {
              onAdd(axis);
            }}
          >
            <Icon name="add" />
            {label}
          </button>
        ))}
      </div>
    </div>
  );
}
