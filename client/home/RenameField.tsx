import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { ListedPlan } from './ListedPlan.ts';
import { rename } from './planActions.ts';

interface RenameFieldProps {
  readonly plan: ListedPlan;
  readonly onEnd: () => void;
}

const MAX_NAME = 200;

/** The name as a field: Enter or leaving it renames the plan, Escape does not. */
export function RenameField({ plan, onEnd }: RenameFieldProps): JSX.Element {
  const field = useRef<HTMLInputElement>(null);
  const isDone = useRef(false);
  useEffect(() => {
    field.current?.select();
  }, []);
  const end = (name: string | null): void => {
    if (isDone.current) return;
    isDone.current = true;
    if (name !== null) void rename(plan, name);
    onEnd();
  };
  return (
    <input
      ref={field}
      class="input plan-card-rename"
      aria-label={`New name of ${plan.name}`}
      defaultValue={plan.name}
      maxLength={MAX_NAME}
      onKeyDown={(event) => {
        if (event.key === 'Enter') end(event.currentTarget.value);
        else if (event.key === 'Escape') end(null);
      }}
      onBlur={(event) => {
        end(event.currentTarget.value);
      }}
    />
  );
}
