import { partKindLabels } from '../../../models/present/floor/partStyle.ts';
import type { JSX } from 'preact';
import type { Facing } from '../../../models/floor/pointSchema.ts';
import { movedBy } from '../../floor/gestures/blocks.ts';
import { boundsOf } from '../../../models/floor/rectangle.ts';
import type { FloorItem } from '../../../models/present/floor/floorItem.ts';
import { countText } from '../../../models/units/text.ts';
import { Icon } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { ArrangeTools } from './ArrangeTools.tsx';
import { faceSelection, moveAll, removeSelection, rotateSelection } from './floorActions.ts';
import { LengthField } from './LengthField.tsx';
import { RoomFields } from './RoomFields.tsx';
import { SelectedItem } from './SelectedItem.tsx';
import { SelectionDistances } from './SelectionDistances.tsx';
import { selectedItems } from './floorState.ts';
import { Field } from '../../ui/Field.tsx';

/** Exact position and facing of the selection; the room if nothing is selected. */
export function Properties(): JSX.Element {
  const things = selectedItems.value;
  return (
    <section class="floor-properties" aria-labelledby="properties-title">
      <div class="card-head">
        <h2 id="properties-title">{titleOf(things)}</h2>
        {things.length > 0 && (
          <span class="button-row floor-properties-actions">
            <IconButton icon="rotate" label="Rotate the selection" onPress={rotateSelection} />
            <IconButton icon="trash" label="Remove the selection from the floor" onPress={removeSelection} />
          </span>
        )}
      </div>
      {things.length === 0 ? <RoomFields /> : <PlaceFields items={things} />}
    </section>
  );
}

function titleOf(things: readonly FloorItem[]): string {
  const [first] = things;
  if (first === undefined) return 'Room';
  if (things.length > 1) {
    return things.every(({ list }) => list === 'racks')
      ? countText(things.length, 'rack')
      : countText(things.length, 'item');
  }
  return first.list === 'racks' ? `Rack ${first.label}` : (partKindLabels[first.kind] ?? first.kind);
}

interface PlaceFieldsProps {
  readonly items: readonly FloorItem[];
}

const facings = [
  { value: 0, label: 'North' },
  { value: 90, label: 'East' },
  { value: 180, label: 'South' },
  { value: 270, label: 'West' },
] as const;

function PlaceFields({ items }: PlaceFieldsProps): JSX.Element | null {
  const block = boundsOf(items);
  const [only] = items;
  if (block === undefined || only === undefined) return null;
  const fronts = new Set(items.map(({ facing_deg }) => facing_deg));
  const [facing] = fronts;
  const hasFronts = !fronts.has(undefined);
  const what = items.length === 1 ? '' : ' of selection';
  return (
    <div class="floor-fields">
      <div class="floor-field-row">
        <LengthField
          id="place-x"
          label={`x${what}, west edge`}
          value_mm={block.west_mm}
          onEnter={(to) => {
            moveAll(movedBy(items, to - block.west_mm, 0));
          }}
        />
        <LengthField
          id="place-y"
          label={`y${what}, south edge`}
          value_mm={block.south_mm}
          onEnter={(to) => {
            moveAll(movedBy(items, 0, to - block.south_mm));
          }}
        />
      </div>
      {hasFronts && (
        <Field id="place-facing" label="Facing">
          <span class="control">
            <select
              id="place-facing"
              class="input select"
              value={fronts.size === 1 ? String(facing) : ''}
              onChange={(event) => {
                faceSelection(Number(event.currentTarget.value) as Facing);
              }}
            >
              {fronts.size > 1 && <option value="">mixed</option>}
              {facings.map(({ value, label }) => (
                <option key={value} value={String(value)}>
                  {label}
                </option>
              ))}
            </select>
            <Icon name="down" />
          </span>
        </Field>
      )}
      {items.length === 1 && <SelectedItem item={only} />}
      <ArrangeTools />
      <SelectionDistances items={items} />
    </div>
  );
}
