import type { JSX } from 'preact';
import { objectAt } from '../../../../models/edit/document/json.ts';
import type { AxisSection } from '../../../../models/study/document/axisSchema.ts';
import { planDocument } from '../../../state/editor.ts';
import { catalogue } from '../../../state/models.ts';
import { Icon } from '../../../ui/Icon.tsx';
import type { LocatedField } from '../../../worker/protocol/studyProtocol.ts';
import { valuesOf } from './ChoiceAxis.tsx';
import { coolestFirst } from './coolestFirst.ts';
import { devicesOfPlan } from './DevicesAxis.tsx';
import { FieldPicker } from './FieldPicker.tsx';
import { rangeFor } from './rangeFor.ts';
import { OWN_NAME, tariffOfPlan } from './TariffsAxis.tsx';

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
          onAdd(axisOfField(field));
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

/** A number as a range, a choice with all its values. */
function axisOfField(field: LocatedField): AxisSection {
  const { path } = field;
  return field.allowed.kind === 'number'
    ? { kind: 'range', path, ...rangeFor(field) }
    : { kind: 'values', path, values: [...valuesOf(field)] };
}

interface ReadyAxis {
  readonly label: string;
  readonly axis: AxisSection;
}

/** Axes with all that the catalogue or the plan has of their kind. */
function readyAxes(): ReadyAxis[] {
  const document = planDocument.value;
  const { presets = [], climates } = catalogue.value ?? {};
  const options = Object.keys(objectAt(document, ['options']));
  const [device] = devicesOfPlan(document);
  return [
    { label: 'Cooling systems', axis: { kind: 'presets', ids: presets.map(({ id }) => id) } },
    {
      label: 'Climates',
      axis: { kind: 'climates', ids: coolestFirst((climates ?? []).map(({ id }) => id)) },
    },
    ...(options.length > 1 ? [{ label: 'Options', axis: { kind: 'options' as const, ids: options } }] : []),
    ...(device === undefined
      ? []
      : [{ label: 'Devices', axis: { kind: 'devices' as const, replaces: device, ids: [device] } }]),
    {
      label: 'Tariffs',
      axis: { kind: 'tariffs', tariffs: [{ name: OWN_NAME, tariff: tariffOfPlan(document) }] },
    },
  ];
}
