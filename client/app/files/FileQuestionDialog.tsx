import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Combobox } from '../../ui/Combobox.tsx';
import { Field } from '../../ui/Field.tsx';
import { fileQuestion, type FileQuestion, type RefusedUpload } from './fileQuestion.ts';

type Choice = Extract<FileQuestion, { kind: 'choice' }>;

/** More choices than these are searched in a list. */
const MAX_RADIOS = 8;
const MAX_ISSUES = 50;

/** Asks what a file is or where it goes, or tells why it was not opened. */
export function FileQuestionDialog(): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  const asked = fileQuestion.value?.asked;
  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal();
  }, []);
  const close = (): void => {
    dialog.current?.close();
  };
  return (
    <dialog
      ref={dialog}
      class="dialog file-question"
      aria-labelledby="file-question-title"
      onClose={() => {
        const ended = fileQuestion.peek()?.asked;
        fileQuestion.value = null;
        if (ended?.kind === 'choice') ended.answer(dialog.current?.returnValue || null);
      }}
    >
      {asked?.kind === 'choice' && (
        <Choosing question={asked} onChoose={(value) => dialog.current?.close(value)} onCancel={close} />
      )}
      {asked?.kind === 'refusals' && <Refusals refusals={asked.refusals} onClose={close} />}
    </dialog>
  );
}

interface ChoosingProps {
  readonly question: Choice;
  readonly onChoose: (value: string) => void;
  readonly onCancel: () => void;
}

function Choosing({ question, onChoose, onCancel }: ChoosingProps): JSX.Element {
  const { title, text, choices, action } = question;
  const isShort = choices.length <= MAX_RADIOS;
  const chosen = useSignal(isShort ? (choices[0]?.value ?? '') : '');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen.value !== '') onChoose(chosen.value);
      }}
    >
      <h2 id="file-question-title">{title}</h2>
      <p>{text}</p>
      {isShort ? (
        <fieldset class="file-choices">
          <legend class="sr-only">{title}</legend>
          {choices.map(({ value, label, detail }) => (
            <label key={value} class="file-choice">
              <input
                type="radio"
                name="file-choice"
                value={value}
                checked={chosen.value === value}
                onChange={() => {
                  chosen.value = value;
                }}
              />
              <span>
                <span class="file-choice-label">{label}</span>
                {detail !== undefined && <span class="file-choice-detail">{detail}</span>}
              </span>
            </label>
          ))}
        </fieldset>
      ) : (
        <Field id="file-choice" label="Choose one">
          <Combobox
            id="file-choice"
            label="Choose one"
            value={chosen.value}
            choices={[...choices]}
            placeholder={`One of ${choices.length.toLocaleString('en-US')}`}
            onChoose={(value) => {
              chosen.value = value;
            }}
          />
        </Field>
      )}
      <div class="dialog-actions">
        <button type="button" class="button" onClick={onCancel}>
          Cancel
        </button>
        <button type="submit" class="button button-main" disabled={chosen.value === ''}>
          {action}
        </button>
      </div>
    </form>
  );
}

interface RefusalsProps {
  readonly refusals: readonly RefusedUpload[];
  readonly onClose: () => void;
}

function Refusals({ refusals, onClose }: RefusalsProps): JSX.Element {
  const [first] = refusals;
  const title =
    refusals.length === 1 && first !== undefined
      ? `${first.name} was not opened`
      : `${String(refusals.length)} files were not opened`;
  return (
    <>
      <h2 id="file-question-title">{title}</h2>
      <p>Nothing was changed.</p>
      <ul class="issue-list" tabIndex={0} aria-label="Reasons">
        {refusals.map(({ name, message, issues = [] }, place) => (
          <li key={place}>
            {refusals.length > 1 && <strong class="file-refused-name">{name}: </strong>}
            {issues.length === 0 && message}
            {issues.slice(0, MAX_ISSUES).map((issue, index) => (
              <p key={index}>
                {issue.path !== '' && <code>{issue.path}</code>} {issue.message}
              </p>
            ))}
            {issues.length > MAX_ISSUES && <p>{issues.length - MAX_ISSUES} more.</p>}
          </li>
        ))}
      </ul>
      <div class="dialog-actions">
        <button type="button" class="button button-main" autofocus onClick={onClose}>
          Close
        </button>
      </div>
    </>
  );
}
