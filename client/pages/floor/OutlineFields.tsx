import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { setRoomOutline } from '../../../models/edit/commands/floorRoom.ts';
import { withCorner } from '../../floor/gestures/outlineCorners.ts';
import type { Point } from '../../../models/floor/pointSchema.ts';
import { countText } from '../../../models/units/text.ts';
import { planDocument, run } from '../../state/editor.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { LengthField } from './LengthField.tsx';
import { hallId } from './floorState.ts';

interface OutlineFieldsProps {
  readonly outline: readonly Point[];
}

/** The corners of a room, to the millimetre; they can also be dragged in the drawing. */
export function OutlineFields({ outline }: OutlineFieldsProps): JSX.Element {
  const isOpen = useSignal(false);
  return (
    <Disclosure
      id="room-corners"
      title="Corners"
      hint={countText(outline.length, 'corner')}
      level={3}
      isOpen={isOpen.value}
      onToggle={(open) => {
        isOpen.value = open;
      }}
    >
      <ol class="floor-corners">
        {outline.map((corner, place) => (
          <CornerLine key={place} outline={outline} place={place} corner={corner} />
        ))}
      </ol>
    </Disclosure>
  );
}

interface CornerLineProps extends OutlineFieldsProps {
  readonly place: number;
  readonly corner: Point;
}

function CornerLine({ outline, place, corner }: CornerLineProps): JSX.Element {
  const name = String(place + 1);
  const redraw = (corners: readonly Point[]): void => {
    run(setRoomOutline(planDocument.value, hallId.value, corners));
  };
  const next = outline[(place + 1) % outline.length] ?? corner;
  const halfway = { x_mm: (corner.x_mm + next.x_mm) / 2, y_mm: (corner.y_mm + next.y_mm) / 2 };
  return (
    <li class="floor-corner">
      <LengthField
        id={`corner-${name}-x`}
        label={`${name}: x`}
        value_mm={corner.x_mm}
        onEnter={(x_mm) => {
          redraw(withCorner(outline, place, { ...corner, x_mm }));
        }}
      />
      <LengthField
        id={`corner-${name}-y`}
        label={`${name}: y`}
        value_mm={corner.y_mm}
        onEnter={(y_mm) => {
          redraw(withCorner(outline, place, { ...corner, y_mm }));
        }}
      />
      <IconButton
        icon="add"
        label={`Add a corner after corner ${name}`}
        onPress={() => {
          redraw(outline.toSpliced(place + 1, 0, halfway));
        }}
      />
      <IconButton
        icon="trash"
        label={`Remove corner ${name}`}
        disabled={outline.length <= 3}
        onPress={() => {
          redraw(outline.toSpliced(place, 1));
        }}
      />
    </li>
  );
}
