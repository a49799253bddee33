import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { termId, type GlossarySection } from '../../../models/present/words/glossaryTerm.ts';
import { glossary, loadGlossary } from '../../state/glossary.ts';
import { query } from '../../state/route.ts';
import { PartFailed } from '../../ui/PartFailed.tsx';

/** The terms of the field by subject, with their units and the standards that use them. */
export function GlossaryPage(): JSX.Element {
  const filter = useSignal('');
  const didFail = useSignal(false);
  const asked = query('term');
  const load = (): void => {
    didFail.value = false;
    loadGlossary().catch(() => {
      didFail.value = true;
    });
  };
  useEffect(load, []);
  useEffect(() => {
    if (asked === undefined || glossary.value === null) return;
    const element = document.getElementById(termId(asked));
    element?.scrollIntoView({ block: 'center' });
    element?.focus({ preventScroll: true });
  }, [asked, glossary.value === null]);
  const sections = (glossary.value ?? [])
    .map((section) => filtered(section, filter.value))
    .filter(({ terms }) => terms.length > 0);
  return (
    <div class="glossary">
      <div class="page-head">
        <h1>Glossary</h1>
        <p class="page-hint">One concept, one term: the words of the page, the findings and the plan.</p>
      </div>
      <label class="glossary-filter">
        <span class="field-label">Filter</span>
        <input
          class="input"
          type="search"
          value={filter.value}
          onInput={(event) => {
            filter.value = event.currentTarget.value;
          }}
        />
      </label>
      {didFail.value && <PartFailed what="The glossary" onRetry={load} />}
      {glossary.value === null && !didFail.value && <p class="empty">Loading…</p>}
      {glossary.value !== null && sections.length === 0 && (
        <p class="empty">No term contains “{filter.value}”.</p>
      )}
      {sections.map(({ title, terms }) => (
        <section key={title} class="card" aria-labelledby={`glossary-${title}`}>
          <div class="card-head">
            <h2 id={`glossary-${title}`}>{title}</h2>
          </div>
          <dl class="glossary-terms">
            {terms.map(({ term, meaning, unit, source }) => (
              <div key={term} class="glossary-term" id={termId(term)} tabIndex={-1}>
                <dt>
                  {term}
                  {unit !== '' && <span class="glossary-unit"> {unit}</span>}
                </dt>
                <dd>{meaning}</dd>
                <dd class="field-note">{source}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}

function filtered({ title, terms }: GlossarySection, text: string): GlossarySection {
  const wanted = text.trim().toLowerCase();
  return {
    title,
    terms: terms.filter(({ term, meaning }) => `${term} ${meaning}`.toLowerCase().includes(wanted)),
  };
}
