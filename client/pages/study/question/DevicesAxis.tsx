import type { JSX } from 'preact';
import { objectAt, textAt, type JsonObject } from '../../../../models/edit/document/json.ts';
import type { AxisSection } from '../../../../models/study/document/axisSchema.ts';
import { deviceChoices } from '../../../fields/catalogueChoices.ts';
import { planDocument } from '../../../state/editor.ts';
import { Combobox } from '../../../ui/Combobox.tsx';
import { SelectBox } from '../../../ui/SelectBox.tsx';
import { ChosenList } from './ChosenList.tsx';

interface DevicesAxisProps {
  readonly axis: Extract<AxisSection, { readonly kind: 'devices' }>;
  readonly index: number;
  readonly onChange: (axis: AxisSection) => void;
}

/** A device of the plan, and those that take its place. */
export function DevicesAxis({ axis, index, onChange }: DevicesAxisProps): JSX.Element {
  const id = `study-axis-${String(index)}`;
  const labelOf = (device: string): string =>
    deviceChoices.value.find(({ value }) => value === device)?.label ?? device;
  const planned = devicesOfPlan(planDocument.value);
  const known = planned.includes(axis.replaces) ? planned : [axis.replaces, ...planned];
  return (
    <>
      <div class="study-axis-line">
        <SelectBox
          id={`${id}-replaces`}
          label="In the place of"
          choices={known.map((value) => ({ value, label: labelOf(value) }))}
          value={axis.replaces}
          onChoose={(replaces) => {
            onChange({ ...axis, replaces });
          }}
        />
        <div class="field">
          <span class="field-label">Add a device</span>
          <Combobox
            id={`${id}-add`}
            label="Add a device"
            value=""
            placeholder="Search devices"
            choices={deviceChoices.value.filter(({ value }) => !axis.ids.includes(value))}
            onChoose={(device) => {
              onChange({ ...axis, ids: [...axis.ids, device] });
            }}
          />
        </div>
      </div>
      <ChosenList
        label="Devices"
        items={axis.ids.map((value) => ({ key: value, label: labelOf(value) }))}
        onRemove={(device) => {
          onChange({ ...axis, ids: axis.ids.filter((other) => other !== device) });
        }}
      />
    </>
  );
}

/** Ids of the devices in the racks of a plan, each once. */
export function devicesOfPlan(document: JsonObject): string[] {
  const racks = objectAt(document, ['racks']);
  const ids = Object.keys(racks).flatMap((rack) => {
    const contents = objectAt(racks, [rack, 'contents']);
    return Object.keys(contents).flatMap((key) => textAt(contents, [key, 'device']) ?? []);
  });
  return [...new Set(ids)];
}
