import type { JSX } from 'preact';
import type { StudyOutline } from '../../../../models/study/rows/StudyOutline.ts';
import { SelectBox } from '../../../ui/SelectBox.tsx';

interface FigureChoiceProps {
  readonly id: string;
  readonly label?: string;
  readonly study: StudyOutline;
  readonly value: string;
  readonly onChoose: (path: string) => void;
}

/** One of the figures that a study keeps. */
export function FigureChoice({
  id,
  label = 'Figure',
  study,
  value,
  onChoose,
}: FigureChoiceProps): JSX.Element {
  return (
    <SelectBox
      id={id}
      label={label}
      choices={study.figures.map((figure) => ({ value: figure.path, label: figure.label }))}
      value={value}
      onChoose={onChoose}
    />
  );
}
