import type { JSX } from 'preact';
import { IconButton } from '../../../ui/IconButton.tsx';

interface ChosenListProps {
  readonly label: string;
  readonly items: readonly { readonly key: string; readonly label: string }[];
  readonly onRemove: (key: string) => void;
}

/** What was chosen, each with a button that removes it. */
export function ChosenList({ label, items, onRemove }: ChosenListProps): JSX.Element | null {
  if (items.length === 0) return null;
  return (
    <ul class="study-chosen" aria-label={label}>
      {items.map((item) => (
        <li key={item.key}>
          {item.label}
          <IconButton
            icon="remove"
            label={`Remove ${item.label}`}
            onPress={() => {
              onRemove(item.key);
            }}
          />
        </li>
      ))}
    </ul>
  );
}
