import { Fragment, type JSX } from 'preact';
import { relabelRack } from '../../../models/edit/commands/floorPlaces.ts';
import { changeValue } from '../../../models/edit/commands/values.ts';
import type { Json } from '../../../models/edit/document/json.ts';
import type { FloorItem } from '../../../models/present/floor/floorItem.ts';
import { shownValue } from '../../../models/units/display/shown.ts';
import { measureText } from '../../../models/present/format/measure.ts';
import { displayUnits } from '../../state/displayUnits.ts';
import { significant } from '../../../models/present/format/number.ts';
import { planDocument, run } from '../../state/editor.ts';
import { airFactsOfRack } from './airflow/airFactsOfRack.ts';
import { NumberField } from '../../fields/NumberField.tsx';
import { factsOfRack } from './factsOfRack.ts';
import { LengthField } from './LengthField.tsx';
import { TextEntry } from './TextEntry.tsx';
import { WallEnds } from './WallEnds.tsx';
import { hallId, scene, select } from './floorState.ts';

interface SelectedItemProps {
  readonly item: FloorItem;
}

/** The fields of a single item: the label of a rack, or name and size of a part of the room. */
export function SelectedItem({ item }: SelectedItemProps): JSX.Element {
  return item.rack === undefined ? <PartFields item={item} /> : <RackFields item={item} />;
}

function RackFields({ item }: SelectedItemProps): JSX.Element {
  const { rack, rackId = '', label } = item;
  const kind = scene.value?.kinds.find((candidate) => candidate.rackId === rackId);
  const weight = rack?.weight_kg ?? null;
  const units = displayUnits.value;
  return (
    <>
      <TextEntry
        id="place-label"
        label="Label"
        value={label}
        onEnter={(to) => {
          const command = relabelRack(planDocument.value, rackId, { from: label, to });
          run(command);
          if (command.edits.length > 0) select([`${rackId}/${to}`]);
        }}
      />
      <dl class="floor-facts">
        <dt>Rack</dt>
        <dd>{kind?.name ?? rackId}</dd>
        <dt>Footprint</dt>
        <dd>
          {significant(shownValue(rack?.width_mm ?? 0, 'mm', units))} ×{' '}
          {measureText(rack?.depth_mm ?? 0, 'mm', units)}
        </dd>
        <dt>Weight</dt>
        <dd>{weight === null ? 'not known' : measureText(weight, 'kg', units)}</dd>
        {[...factsOfRack(rackId), ...airFactsOfRack(item.key)].map((fact) => (
          <Fragment key={fact.label}>
            <dt>{fact.label}</dt>
            <dd>{fact.value}</dd>
          </Fragment>
        ))}
      </dl>
    </>
  );
}

function PartFields({ item }: SelectedItemProps): JSX.Element {
  const { key, list, stated } = item;
  const id = key.slice(key.indexOf(':') + 1);
  const path = ['halls', hallId.value, 'room', list, id];
  const change = (name: string, value: Json | undefined): void => {
    run(changeValue(planDocument.value, { path: [...path, name], value, label: name.replace(/_.*/, '') }));
  };
  const length = (name: string, label: string): JSX.Element | null =>
    typeof stated[name] === 'number' ? (
      <LengthField
        id={`part-${name}`}
        label={label}
        value_mm={stated[name]}
        least_mm={1}
        onEnter={(value) => {
          change(name, value);
        }}
      />
    ) : null;
  return (
    <>
      {list === 'units' && (
        <TextEntry
          id="part-name"
          label="Name"
          value={typeof stated['name'] === 'string' ? stated['name'] : ''}
          placeholder={id}
          onEnter={(value) => {
            change('name', value === '' ? undefined : value);
          }}
        />
      )}
      {list === 'walls' && <WallEnds path={path} stated={stated} />}
      <div class="floor-field-row">
        {length('width_mm', list === 'units' ? 'Width, side to side' : 'Width')}
        {length('depth_mm', list === 'units' ? 'Depth, front to rear' : 'Depth')}
        {length('thickness_mm', 'Thickness')}
      </div>
      {(item.kind === 'crah' || item.kind === 'in-row') && (
        <NumberField
          path={[...path, 'airflow_m3_s']}
          label="Airflow"
          unit="m³/s"
          step={0.5}
          placeholder={
            typeof stated['coolingCapacity_kW'] === 'number' ? 'from its capacity' : 'as racks draw'
          }
        />
      )}
    </>
  );
}
