import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { planDocument } from '../../state/editor.ts';
import { downloadText } from '../../ui/downloadText.ts';
import { openStudyFile } from './openStudyFile.ts';
import { copyStudy, question, removeOpenStudy } from './state/studies.ts';

interface StudyActionsProps {
  /** null without an open study. */
  readonly onRename: (() => void) | null;
  /** Called when an action was chosen. */
  readonly onDone: () => void;
}

/** The items of the menu of studies. */
export function StudyActions({ onRename, onDone }: StudyActionsProps): JSX.Element {
  const file = useRef<HTMLInputElement>(null);
  const item = (label: string, run: () => unknown): JSX.Element => (
    <button
      type="button"
      class="menu-item"
      onClick={() => {
        onDone();
        run();
      }}
    >
      {label}
    </button>
  );
  return (
    <>
      {onRename !== null && (
        <>
          {item('Rename', onRename)}
          {item('Duplicate', copyStudy)}
          {item('Save study file', saveStudyFile)}
          {item('Delete', removeOpenStudy)}
        </>
      )}
      {item('Open study file', () => {
        file.current?.click();
      })}
      <input
        ref={file}
        type="file"
        accept=".json,application/json"
        aria-label="Study file"
        tabIndex={-1}
        hidden
        onChange={(event) => {
          const [chosen] = event.currentTarget.files ?? [];
          event.currentTarget.value = '';
          if (chosen !== undefined) void openStudyFile(chosen);
        }}
      />
    </>
  );
}

/** Saves the study with its plan: all that its results follow from. */
export function saveStudyFile(): void {
  const asked = question.peek();
  if (asked === null) return;
  const text = JSON.stringify({ ...asked, plan: planDocument.peek() }, null, 2);
  downloadText(asked.name, `${text}\n`);
}
