import type { JSX } from 'preact';
import type { OptionReport } from '../../models/report/reportSchema.ts';
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
  const id = `${sections[0] ?? ''}-inputs-title`;
  return (
    <section class="card" aria-labelledby={id}>
      <div class="card-head">
        <h2 id={id}>{title}</h2>
        <p class="card-hint">{option.name}</p>
      </div>
      <InputRows label={`${title} of ${option.name}`} inputs={inputs} />
    </section>
  );
}
