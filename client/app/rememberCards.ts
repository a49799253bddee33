import { effect } from '@preact/signals';
import type { JsonObject } from '../../models/edit/document/json.ts';
import { planCard } from '../../models/present/figures/planCard.ts';
import { rememberCard } from '../library/planLibrary.ts';
import { documentId, planDocument, revision } from '../state/editor.ts';
import { catalogue, known } from '../state/models.ts';
import { saveState } from '../state/saving.ts';

/** Pause after an answer: further edits and findings follow each other. */
const PAUSE_ms = 700;

/** Stores the figures and the drawing of the plan on the page for its card, after each answer that is of its present state. */
export function startRememberingCards(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  effect(() => {
    const isCurrent = known.value.revision === revision.value;
    const isStored = saveState.value.kind === 'saved';
    clearTimeout(timer);
    if (isCurrent && isStored && catalogue.value !== null) timer = setTimeout(remember, PAUSE_ms);
  });
}

function remember(): void {
  const { report, reportRevision, options, issues, revision: answered } = known.value;
  const rackTypes = catalogue.value?.rackTypes;
  if (rackTypes === undefined || answered !== revision.value) return;
  // Results of an earlier revision are not those of the plan.
  const present = reportRevision === answered ? report : null;
  const results = { report: present, options, issueCount: issues.length };
  const { figures, thumbnail } = planCard(planDocument.value, results, rackTypes);
  // The card is a copy of what the plan says: if it cannot be stored, nothing is lost.
  rememberCard(documentId.value, { figures, thumbnail: thumbnail as unknown as JsonObject }).catch(
    () => undefined,
  );
}
