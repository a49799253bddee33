import type { JSX } from 'preact';
import type { OptionReport } from '../../models/report/reportSchema.ts';
import { countText } from '../../models/units/text.ts';
import { FoldedInputs } from './FoldedInputs.tsx';
import { InputRows } from './InputRows.tsx';

interface SectionInputsProps {
  readonly option: OptionReport;
  /** Sections of the plan whose inputs are shown. */
  readonly sections: readonly string[];
  readonly title: string;
}

/** The inputs of the figures of a page, with their sources. */
export function SectionInputs({ option, sections, title }: SectionInputsProps): JSX.Element | null {
  const inputs = option.inputs.filter(({ path }) =>
    sections.some((section) => path === section || path.startsWith(`${section}.`)),
  );
  if (inputs.length === 0) return null;
  return (
    <FoldedInputs
      id={`${sections[0] ?? ''}-inputs`}
      title={title}
      hint={`${option.name}, ${countText(inputs.length, 'input')}`}
    >
      <InputRows label={`${title} of ${option.name}`} inputs={inputs} />
    </FoldedInputs>
  );
}
