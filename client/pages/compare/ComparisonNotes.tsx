import { inShownUnits } from '../../state/inShownUnits.ts';
import type { JSX } from 'preact';
import type { Report } from '../../../models/report/reportSchema.ts';
import { comparisonNotes } from '../../../models/present/figures/comparisonNotes.ts';
import { OptionSwatch } from '../../ui/OptionSwatch.tsx';

interface ComparisonNotesProps {
  readonly report: Report;
}

/** Beside the savings: what else the options differ in, what the cooling alone saves, and what is stated. */
export function ComparisonNotes({ report }: ComparisonNotesProps): JSX.Element | null {
  const noted = report.options.flatMap(({ id, name }, place) => {
    const notes = comparisonNotes(report, id);
    return notes.length === 0 ? [] : [{ id, name, place, notes }];
  });
  if (noted.length === 0) return null;
  return (
    <section class="card compare-notes" aria-labelledby="notes-title">
      <h2 id="notes-title" class="sr-only">
        What the savings are due to
      </h2>
      <dl>
        {noted.map(({ id, name, place, notes }) => (
          <div key={id} class="compare-note">
            <dt>
              <OptionSwatch place={place} />
              {name}
            </dt>
            {notes.map((note) => (
              <dd key={note}>{inShownUnits(note)}</dd>
            ))}
          </div>
        ))}
      </dl>
    </section>
  );
}
