import type { JSX } from 'preact';
import { densityPicture } from '../../../../models/present/charts/densityPicture.ts';
import type { StudyQuestion } from '../../../../models/study/document/studySchema.ts';
import { inShownUnits } from '../../../state/inShownUnits.ts';
import { chartTheme } from '../../../ui/chartColours.ts';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import { Drawing } from '../../../ui/Drawing.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { SelectBox } from '../../../ui/SelectBox.tsx';
import { studyFields } from '../state/fields.ts';
import { DistributionFields } from './DistributionFields.tsx';
import { distributionKinds, distributionOf } from './distributionTexts.ts';
import { presentText } from './FieldPicker.tsx';
import { QuestionIssues } from './QuestionIssues.tsx';

type Uncertain = NonNullable<StudyQuestion['uncertain']>[number];

interface UncertainItemProps {
  readonly input: Uncertain;
  readonly index: number;
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
  readonly onChange: (input: Uncertain) => void;
  readonly onRemove: () => void;
}

const PICTURE = { width: 108, height: 26 };
const LARGE_PICTURE = { width: 260, height: 64 };

/** An uncertain input: a picture of its distribution, and its numbers when it is open. */
export function UncertainItem({
  input,
  index,
  isOpen,
  onToggle,
  onChange,
  onRemove,
}: UncertainItemProps): JSX.Element {
  const { path, distribution } = input;
  const field = studyFields.value?.fields.find((one) => one.path === path);
  const name = field?.location ?? path;
  const id = `study-uncertain-${String(index)}`;
  const kind = distributionKinds.find(({ value }) => value === distribution.kind)?.label ?? distribution.kind;
  const theme = chartTheme.value;
  const small = densityPicture(distribution, PICTURE, theme);
  const large = densityPicture(distribution, LARGE_PICTURE, theme);
  const bounds = field?.uncertainty;
  return (
    <li class="study-axis has-picture">
      <Disclosure id={id} title={name} hint={kind} level={4} isOpen={isOpen} onToggle={onToggle}>
        <div class="study-axis-editor">
          {field !== undefined && (
            <p class="field-note">
              Now {presentText(field)}
              {bounds === undefined ? '.' : `; bounds ${inShownUnits(boundsText(bounds.reason))}`}
            </p>
          )}
          <div class="study-axis-line">
            <SelectBox
              id={`${id}-kind`}
              label="Distribution"
              choices={distributionKinds}
              value={distribution.kind}
              onChoose={(next) => {
                // The lists of a new distribution are its own.
                onChange({
                  ...input,
                  distribution: distributionOf(next, distribution, field) as Uncertain['distribution'],
                });
              }}
            />
            <DistributionFields
              id={id}
              path={`uncertain[${String(index)}].distribution`}
              distribution={distribution}
              field={field}
              onChange={(next) => {
                onChange({ ...input, distribution: next });
              }}
            />
          </div>
          {large !== null && (
            <div role="img" aria-label={`Likelihood of ${name}: the line is the median`}>
              <Drawing drawing={large} />
            </div>
          )}
        </div>
      </Disclosure>
      {small !== null && (
        <span class="study-density" aria-hidden="true">
          <Drawing drawing={small} />
        </span>
      )}
      <IconButton icon="remove" label={`Remove ${name}`} onPress={onRemove} />
      <QuestionIssues path={`uncertain[${String(index)}]`} />
    </li>
  );
}

/** Where the bounds come from, as the end of a sentence. */
const boundsText = (reason: string): string =>
  reason.startsWith('convention') ? `by ${reason}.` : `from ${reason}.`;
