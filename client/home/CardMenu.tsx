import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { PlanCard } from '../library/PlanCard.ts';
import { Icon } from '../ui/Icon.tsx';
import { placeFloat } from '../ui/placeFloat.ts';
import { duplicate, remove, saveAsFile } from './planActions.ts';

interface CardMenuProps {
  readonly plan: PlanCard;
  readonly onRename: () => void;
}

/** The actions on a plan of this browser. A damaged plan can only be saved as it is, and deleted. */
export function CardMenu({ plan, onRename }: CardMenuProps): JSX.Element {
  const menu = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = `plan-menu-${plan.id}`;
  const item = (label: string, run: () => unknown): JSX.Element => (
    <button
      type="button"
      class="menu-item"
      onClick={() => {
        menu.current?.hidePopover();
        run();
      }}
    >
      {label}
    </button>
  );
  return (
    <>
      <button
        ref={button}
        type="button"
        class="icon-button plan-card-more"
        aria-label={`Actions for ${plan.name}`}
        title="Actions"
        popovertarget={id}
      >
        <Icon name="more" />
      </button>
      <div
        ref={menu}
        id={id}
        class="menu plan-card-menu"
        popover="auto"
        onToggle={(event) => {
          const isOpen = event instanceof ToggleEvent && event.newState === 'open';
          if (isOpen && menu.current !== null && button.current !== null)
            placeFloat(menu.current, button.current);
        }}
      >
        {!plan.isDamaged && (
          <a class="menu-item" href={planAddress(plan)}>
            Open
          </a>
        )}
        {!plan.isDamaged && item('Rename', onRename)}
        {!plan.isDamaged && item('Duplicate', () => duplicate(plan))}
        {item(plan.isDamaged ? 'Save stored data' : 'Save file', () => saveAsFile(plan))}
        {item('Delete', () => remove(plan))}
      </div>
    </>
  );
}

/** The floor page of a plan of this browser. */
export const planAddress = ({ id }: PlanCard): string => `/floor?plan=${encodeURIComponent(id)}`;
