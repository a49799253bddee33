import type { JSX } from 'preact';
import { notify } from '../state/notices.ts';
import { Icon } from '../ui/Icon.tsx';

interface StudyOfButtonProps {
  /** What is studied: all options of the plan, or all climates of the catalogue. */
  readonly of: 'options' | 'climates';
  readonly label: string;
}

/** Begins a study on the page Study, whose code is loaded then. */
export function StudyOfButton({ of, label }: StudyOfButtonProps): JSX.Element {
  return (
    <button
      type="button"
      class="button"
      onClick={() => {
        import('./study/studyThis.ts')
          .then(({ studyOptions, studyClimates }) => (of === 'options' ? studyOptions() : studyClimates()))
          .catch(() => notify('The study was not begun: its code could not be loaded.'));
      }}
    >
      <Icon name="study" />
      {label}
    </button>
  );
}
