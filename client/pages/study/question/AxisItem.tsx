import type { JSX } from 'preact';
import type { AxisSection } from '../../../../models/study/document/axisSchema.ts';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { studyFields } from '../state/fields.ts';
import { AxisEditor } from './AxisEditor.tsx';
import { axisCount, axisName } from './axisTexts.ts';
import { openAxisPlace } from './openAxisPlace.ts';
import { QuestionIssues } from './QuestionIssues.tsx';

interface AxisItemProps {
  readonly axis: AxisSection;
  readonly index: number;
  readonly onChange: (axis: AxisSection) => void;
  readonly onRemove: () => void;
}

/** An axis: its name, the number of its points, and its editor when it is open. */
export function AxisItem({ axis, index, onChange, onRemove }: AxisItemProps): JSX.Element {
  const path = axis.kind === 'values' || axis.kind === 'range' ? axis.path : undefined;
  const field = studyFields.value?.fields.find((one) => one.path === path);
  const name = axisName(axis, field);
  return (
    <li class="study-axis">
      <Disclosure
        id={`study-axis-${String(index)}`}
        title={name}
        hint={axisCount(axis)}
        level={4}
        isOpen={openAxisPlace.value === index}
        onToggle={(isOpen) => {
          openAxisPlace.value = isOpen ? index : null;
        }}
      >
        <div class="study-axis-editor">
          <AxisEditor axis={axis} index={index} field={field} onChange={onChange} />
        </div>
      </Disclosure>
      <IconButton icon="remove" label={`Remove ${name}`} onPress={onRemove} />
      <QuestionIssues path={`axes[${String(index)}]`} />
    </li>
  );
}
