import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { decideOnFindings } from '../../../models/edit/commands/findingDecisions.ts';
import { decisionTargets } from '../../../models/present/figures/decisionTargets.ts';
import type { GroupedFinding } from '../../../models/present/figures/groupFindings.ts';
import { decisionLabels, decisionMeanings } from '../../../models/present/words/decisionWords.ts';
import { decisionNames, MAX_REASON, type DecisionName } from '../../../models/problems/decisions.ts';
import { countText } from '../../../models/units/text.ts';
import { planDocument, run } from '../../state/editor.ts';
import { notify } from '../../state/notices.ts';
import { personState } from '../../state/person.ts';
import { Field } from '../../ui/Field.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { today } from './today.ts';

interface DecisionFormProps {
  readonly id: string;
  readonly findings: readonly GroupedFinding[];
  /** Findings that follow from them, which can be decided with them. */
  readonly consequences: readonly GroupedFinding[];
  readonly onEnd: () => void;
}

const choices = decisionNames.map((value) => ({ value, label: decisionLabels[value] }));
const verbs: Readonly<Record<DecisionName, string>> = { accepted: 'Accept', ignored: 'Ignore' };

/** Accepts or ignores findings with a reason, which the plan keeps. */
export function DecisionForm({ id, findings, consequences, onEnd }: DecisionFormProps): JSX.Element {
  const decision = useSignal<DecisionName>('accepted');
  const reason = useSignal('');
  const message = useSignal<string | undefined>(undefined);
  const areConsequencesIncluded = useSignal(findings.length === 0);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    field.current?.focus();
  }, []);
  const decided = areConsequencesIncluded.value ? [...findings, ...consequences] : findings;
  const save = (): void => {
    if (reason.value.trim() === '') {
      message.value = 'State the reason: it is shown with the finding and in the report.';
      field.current?.focus();
      return;
    }
    const { targets, replacedIds } = decisionTargets(decided);
    const stated = { decision: decision.value, reason: reason.value, ...decider(), date: today(new Date()) };
    run(decideOnFindings(planDocument.value, targets, stated, replacedIds));
    notify(
      `${decisionLabels[decision.value]}: ${countText(decided.length, 'finding')}. Undo opens them again.`,
    );
    onEnd();
    document.getElementById('main')?.focus({ preventScroll: true });
  };
  return (
    <form
      class="decision-form"
      noValidate
      aria-label="Decision"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Segments
        label="Decision"
        choices={choices}
        value={decision.value}
        onChoose={(value) => {
          decision.value = value;
        }}
      />
      <p class="field-note">{decisionMeanings[decision.value]}</p>
      <Field id={id} label="Reason" message={message.value}>
        <textarea
          ref={field}
          id={id}
          class="input text-area"
          rows={2}
          maxLength={MAX_REASON}
          required
          aria-invalid={message.value !== undefined}
          aria-describedby={message.value === undefined ? undefined : `${id}-message`}
          value={reason.value}
          onInput={(event) => {
            reason.value = event.currentTarget.value;
            message.value = undefined;
          }}
        />
      </Field>
      {consequences.length > 0 && findings.length > 0 && (
        <label class="decision-all">
          <input
            type="checkbox"
            checked={areConsequencesIncluded.value}
            onChange={(event) => {
              areConsequencesIncluded.value = event.currentTarget.checked;
            }}
          />
          Also {countText(consequences.length, 'consequence')} that {consequences.length === 1 ? 'is' : 'are'}{' '}
          listed as {consequences.length === 1 ? 'a finding' : 'findings'}
        </label>
      )}
      <div class="decision-buttons">
        <button type="submit" class="button button-main">
          {verbs[decision.value]} {countText(decided.length, 'finding')}
        </button>
        <button type="button" class="button" onClick={onEnd}>
          Cancel
        </button>
      </div>
    </form>
  );
}

/** Who decides, if the server knows people. */
function decider(): { readonly by?: string } {
  const state = personState.value;
  return state === null || state.auth === 'off' || state.who === null ? {} : { by: state.who.name };
}
