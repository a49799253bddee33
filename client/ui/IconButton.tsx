import type { JSX } from 'preact';
import { Icon, type IconName } from './Icon.tsx';

interface IconButtonProps {
  readonly icon: IconName;
  /** What it does, in words: shown on hover, read aloud. */
  readonly label: string;
  readonly disabled?: boolean;
  readonly onPress: () => void;
}

/** A button that shows a drawing and says a word. */
export function IconButton({ icon, label, disabled = false, onPress }: IconButtonProps): JSX.Element {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={label}
      title={label}
      disabled={disabled}
      onClick={onPress}
    >
      <Icon name={icon} />
    </button>
  );
}
