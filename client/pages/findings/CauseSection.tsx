import type { JSX } from 'preact';
import { countText } from '../../../models/units/text.ts';
import { CauseCard } from './CauseCard.tsx';
import type { ShownCause } from './findingFilter.ts';

interface CauseSectionProps {
  readonly id: string;
  readonly title: string;
  readonly shown: readonly ShownCause[];
}

/** Findings of one severity by their root cause, each a card; nothing if there are none. */
export function CauseSection({ id, title, shown }: CauseSectionProps): JSX.Element | null {
  if (shown.length === 0) return null;
  return (
    <section class="cause-section" aria-labelledby={`${id}-title`}>
      <div class="cause-section-head">
        <h2 id={`${id}-title`}>{title}</h2>
        <p class="card-hint">{countText(shown.length, 'cause')}</p>
      </div>
      <ol class="findings">
        {shown.map((one) => (
          <CauseCard key={one.cause.code} shown={one} />
        ))}
      </ol>
    </section>
  );
}
