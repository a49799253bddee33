import type { JSX } from 'preact';
import { changeValue } from '../../../models/edit/commands/values.ts';
import { objectAt, type JsonObject, type Path } from '../../../models/edit/document/json.ts';
import { planDocument, run } from '../../state/editor.ts';
import { LengthField } from './LengthField.tsx';

interface WallEndsProps {
  readonly path: Path;
  /** The wall as stated in the plan. */
  readonly stated: JsonObject;
}

/** The end points of a wall. */
export function WallEnds({ path, stated }: WallEndsProps): JSX.Element {
  const field = (end: 'from' | 'to', axis: 'x_mm' | 'y_mm'): JSX.Element => {
    const value = objectAt(stated, [end])[axis];
    return (
      <LengthField
        id={`wall-${end}-${axis.slice(0, 1)}`}
        label={`${end === 'from' ? 'From' : 'To'} ${axis.slice(0, 1)}`}
        value_mm={typeof value === 'number' ? value : undefined}
        onEnter={(to) => {
          run(changeValue(planDocument.value, { path: [...path, end, axis], value: to, label: 'wall' }));
        }}
      />
    );
  };
  return (
    <div class="floor-field-row">
      {field('from', 'x_mm')}
      {field('from', 'y_mm')}
      {field('to', 'x_mm')}
      {field('to', 'y_mm')}
    </div>
  );
}
