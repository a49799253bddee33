import type { JSX } from 'preact';
import { messagesAt } from '../../../fields/messages.ts';
import type { Path } from '../../../../models/edit/document/json.ts';

interface PartMessageProps {
  /** Keys from the root of the design. */
  readonly path: Path;
  readonly optionId: string | undefined;
}

/** The error of a part as a whole, such as a refrigerant without a name. */
export function PartMessage({ path, optionId }: PartMessageProps): JSX.Element | null {
  const within = optionId === undefined ? [] : ['options', optionId, 'changes'];
  const [message] = messagesAt([...within, ...path]);
  if (message === undefined) return null;
  return (
    <p class="field-message">
      {message.charAt(0).toUpperCase()}
      {message.slice(1)}
    </p>
  );
}
