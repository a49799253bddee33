import { useSignal } from '@preact/signals';
import type { ComponentChildren, JSX } from 'preact';
import { saveState, type SaveState } from '../state/saving.ts';
import { page } from '../state/route.ts';
import { programVersion } from '../state/programVersion.ts';

interface ProgramErrorProps {
  /** What does not work, as a sentence without its full stop. */
  readonly what: string;
  /** Message of the error, with its place in the program if known. */
  readonly detail: string;
  /** Buttons that may help. */
  readonly children: ComponentChildren;
}

const savedTexts: Readonly<Record<SaveState['kind'], string>> = {
  untouched: 'The plan is an unchanged example: nothing is lost.',
  saved: 'The plan is saved in this browser.',
  saving: 'The last change of the plan is being saved in this browser.',
  'not-saved': 'The plan is not saved in this browser: save a file.',
};

/** An error in the program: what does not work, whether the plan is saved, and details to send to its developers. */
export function ProgramError({ what, detail, children }: ProgramErrorProps): JSX.Element {
  const isCopied = useSignal(false);
  const report = `Plenum ${programVersion}, page ${page.value}\n${navigator.userAgent}\n${what}\n${detail}`;
  return (
    <div class="program-error" role="alert">
      <p>
        <strong>{what}: an error in the program.</strong> {savedTexts[saveState.value.kind]} The details
        contain nothing of the plan but what the message itself names.
      </p>
      <p class="program-error-message">{detail.split('\n')[0]}</p>
      <div class="program-error-actions">
        {children}
        <button
          type="button"
          class="button"
          onClick={() => {
            navigator.clipboard.writeText(report).then(
              () => {
                isCopied.value = true;
              },
              () => undefined,
            );
          }}
        >
          {isCopied.value ? 'Copied' : 'Copy details'}
        </button>
      </div>
      <details>
        <summary>Details</summary>
        <pre tabIndex={0}>{report}</pre>
      </details>
    </div>
  );
}
