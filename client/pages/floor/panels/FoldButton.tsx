import type { JSX } from 'preact';
import { Icon } from '../../../ui/Icon.tsx';
import { isUnfolded, setUnfolded, type FoldedPanel } from './floorPanels.ts';

interface FoldButtonProps {
  readonly panel: FoldedPanel;
  readonly title: string;
  /** Id of the part that it folds. */
  readonly controls: string;
}

/** The title of a panel, which folds and unfolds it. */
export function FoldButton({ panel, title, controls }: FoldButtonProps): JSX.Element {
  const isOpen = isUnfolded(panel);
  return (
    <button
      type="button"
      class="fold-button"
      aria-expanded={isOpen}
      aria-controls={controls}
      onClick={() => {
        setUnfolded(panel, !isOpen);
      }}
    >
      <Icon name={isOpen ? 'down' : 'right'} />
      {title}
    </button>
  );
}
