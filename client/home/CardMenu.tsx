import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { Icon } from '../ui/Icon.tsx';
import { placeFloat } from '../ui/placeFloat.ts';
import type { ListedPlan } from './ListedPlan.ts';
import { mayChangeServer, mayOnlyRead } from './mayChange.ts';
import { duplicate, keep, remove, saveAsFile } from './planActions.ts';
import { serverList } from './serverList.ts';

interface CardMenuProps {
  readonly plan: ListedPlan;
  readonly onRename: () => void;
}

/** The actions on a plan. A damaged plan can only be saved as it is, and deleted. */
export function CardMenu({ plan, onRename }: CardMenuProps): JSX.Element {
  const menu = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = `plan-menu-${plan.id}`;
  const isDamaged = plan.local?.isDamaged === true;
  const isOwn = plan.place === 'browser' || plan.place === 'removed';
  const mayChange = isOwn || !mayOnlyRead();
  const canKeep = serverList.value.failure?.kind !== 'no-store' && mayChangeServer();
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
        {!isDamaged && (
          <a class="menu-item" href={planAddress(plan)}>
            Open
          </a>
        )}
        {!isDamaged && mayChange && item('Rename', onRename)}
        {!isDamaged && item('Duplicate', () => duplicate(plan))}
        {!isDamaged && isOwn && canKeep && item('Keep on the server', () => keep(plan))}
        {item(isDamaged ? 'Save stored data' : 'Save file', () => saveAsFile(plan))}
        {mayChange && item('Delete', () => remove(plan))}
        {!mayChange && <p class="menu-note">You may read this plan, and not rename or delete it.</p>}
      </div>
    </>
  );
}

/** The floor page of a plan. */
export const planAddress = ({ id }: ListedPlan): string => `/floor?plan=${encodeURIComponent(id)}`;
