import type { JSX } from 'preact';
import { objectAt, textAt } from '../../../../models/edit/document/json.ts';
import type { AxisSection } from '../../../../models/study/document/axisSchema.ts';
import { climateGroups, presetGroups } from '../../../fields/catalogueChoices.ts';
import { planDocument } from '../../../state/editor.ts';
import { Segments } from '../../../ui/Segments.tsx';
import { TickList } from '../../../ui/TickList.tsx';
import type { LocatedField } from '../../../worker/protocol/studyProtocol.ts';
import { ChoiceAxis } from './ChoiceAxis.tsx';
import { ChosenList } from './ChosenList.tsx';
import { coolestFirst } from './coolestFirst.ts';
import { DevicesAxis } from './DevicesAxis.tsx';
import { NumberAxis } from './NumberAxis.tsx';
import { TariffsAxis } from './TariffsAxis.tsx';

interface AxisEditorProps {
  readonly axis: AxisSection;
  readonly index: number;
  /** The field that it varies; undefined if it is none, or is not known. */
  readonly field: LocatedField | undefined;
  readonly onChange: (axis: AxisSection) => void;
}

/** The points of an axis. */
export function AxisEditor({ axis, index, field, onChange }: AxisEditorProps): JSX.Element {
  switch (axis.kind) {
    case 'values':
    case 'range':
      if (field !== undefined && field.allowed.kind !== 'number')
        return <ChoiceAxis axis={axis} field={field} onChange={onChange} />;
      return axis.kind === 'values' && axis.values.some((value) => typeof value !== 'number') ? (
        <WordsAxis axis={axis} onChange={onChange} />
      ) : (
        <NumberAxis axis={axis} index={index} field={field} onChange={onChange} />
      );
    case 'climates':
      return <ClimatesAxis axis={axis} onChange={onChange} />;
    case 'presets':
      return (
        <TickList
          legend="Cooling systems"
          choices={presetGroups.value}
          chosen={axis.ids}
          onChoose={(ids) => {
            onChange({ ...axis, ids: [...ids] });
          }}
        />
      );
    case 'options':
      return (
        <TickList
          legend="Options of the plan"
          choices={optionChoices()}
          chosen={axis.ids}
          onChoose={(ids) => {
            onChange({ ...axis, ids: [...ids] });
          }}
        />
      );
    case 'devices':
      return <DevicesAxis axis={axis} index={index} onChange={onChange} />;
    case 'tariffs':
      return <TariffsAxis axis={axis} index={index} onChange={onChange} />;
    case 'changes':
      return (
        <ul class="study-changes">
          {axis.changes.map(({ name }) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
      );
  }
}

/** The options of the open plan. */
function optionChoices(): { readonly value: string; readonly label: string }[] {
  const options = objectAt(planDocument.value, ['options']);
  return Object.keys(options).map((id) => ({ value: id, label: textAt(options, [id, 'name']) ?? id }));
}

interface WordsAxisProps {
  readonly axis: Extract<AxisSection, { readonly kind: 'values' }>;
  readonly onChange: (axis: AxisSection) => void;
}

/** Values of a study file that are no numbers, of a field whose choices the page does not know. */
function WordsAxis({ axis, onChange }: WordsAxisProps): JSX.Element {
  return (
    <ChosenList
      label="Values"
      items={axis.values.map((value) => ({ key: String(value), label: String(value) }))}
      onRemove={(removed) => {
        onChange({ ...axis, values: axis.values.filter((value) => String(value) !== removed) });
      }}
    />
  );
}

const followed = [
  { value: 'weather', label: 'Weather only' },
  { value: 'place', label: 'Weather, price, grid and laws' },
] as const;

interface ClimatesAxisProps {
  readonly axis: Extract<AxisSection, { readonly kind: 'climates' }>;
  readonly onChange: (axis: AxisSection) => void;
}

function ClimatesAxis({ axis, onChange }: ClimatesAxisProps): JSX.Element {
  return (
    <>
      <div class="study-axis-line">
        <span class="field-label">What changes with the place</span>
        <Segments
          label="What changes with the place"
          choices={followed}
          value={axis.follows ?? 'weather'}
          onChoose={(follows) => {
            const { follows: _follows, ...rest } = axis;
            onChange(follows === 'weather' ? rest : { ...rest, follows });
          }}
        />
      </div>
      <TickList
        legend="Climates"
        choices={climateGroups.value}
        chosen={axis.ids}
        onChoose={(ids) => {
          onChange({ ...axis, ids: coolestFirst(ids) });
        }}
      />
    </>
  );
}
