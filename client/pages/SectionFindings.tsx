import type { JSX } from 'preact';
import type { OptionReport } from '../../models/report/reportSchema.ts';
import { FindingLines } from './FindingLines.tsx';

interface SectionFindingsProps {
  readonly option: OptionReport;
  /** Sections of the plan whose findings are shown. */
  readonly sections: readonly string[];
  /** What the findings are about: "Carbon". */
  readonly about: string;
}

/** Findings on a section of an option, most severe first. */
export function SectionFindings({ option, sections, about }: SectionFindingsProps): JSX.Element | null {
  const found = option.findings.filter(({ path }) =>
    sections.some((section) => path === section || path.startsWith(`${section}.`)),
  );
  if (found.length === 0) return null;
  const id = `${sections[0] ?? ''}-findings-title`;
  return (
    <section class="card" aria-labelledby={id}>
      <div class="card-head">
        <h2 id={id}>Notes</h2>
        <p class="card-hint">
          {about} of {option.name}
        </p>
      </div>
      <FindingLines findings={found} />
    </section>
  );
}
