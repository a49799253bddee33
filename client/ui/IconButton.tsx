import type { JSX } from 'preact';
import { Icon, type IconName } from './Icon.tsx';

interface IconButtonProps {
  readonly icon: IconName;
  /** Its action as text: shown on hover, and for screen readers. */
  readonly label: string;
  readonly disabled?: boolean;
  readonly onPress: () => void;
}

/** A button with an icon and a label for hover and screen readers. */
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
