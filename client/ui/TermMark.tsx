import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { glossary, glossaryEntry, loadGlossary } from '../state/glossary.ts';
import { Icon } from './Icon.tsx';
import { Tooltip } from './Tooltip.tsx';

interface TermMarkProps {
  /** As in the first column of the glossary. */
  readonly term: string;
}

/** A small mark beside a term: its meaning, unit and source on hover, focus and touch. */
export function TermMark({ term }: TermMarkProps): JSX.Element {
  const didFail = useSignal(false);
  const load = (): void => {
    loadGlossary().catch(() => {
      didFail.value = true;
    });
  };
  const entry = glossary.value === null ? undefined : glossaryEntry(glossary.value, term);
  return (
    <span class="term" onPointerEnter={load} onFocusCapture={load}>
      <Tooltip
        class="term-mark"
        explanation={
          <>
            <strong>{term}</strong>
            <span>
              {entry?.meaning ?? (didFail.value ? 'The glossary could not be loaded.' : 'Loading…')}
            </span>
            {entry !== undefined && entry.unit !== '' && <span>Unit: {entry.unit}</span>}
            {entry !== undefined && <span>Source: {entry.source}</span>}
          </>
        }
      >
        <Icon name="help" />
        <span class="sr-only">What is {term}?</span>
      </Tooltip>
    </span>
  );
}
