import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { page } from '../state/route.ts';
import { designGroup, helpPages, resultsGroup, type PageGroup } from '../state/pages.ts';
import { Icon } from '../ui/Icon.tsx';
import { useMedia } from '../ui/useMedia.ts';
import { Brand } from './Brand.tsx';
import { PageLink } from './PageLink.tsx';

/** The pages by kind of work: a column at the left edge, on a phone a bar at the lower edge. */
export function Navigation(): JSX.Element {
  const isPhone = useMedia('(width < 640px)');
  return (
    <nav class="navigation" aria-label="Pages">
      {!isPhone && <Brand />}
      {isPhone ? (
        <>
          <GroupMenu group={designGroup} icon="floor" />
          <GroupMenu group={resultsGroup} icon="energy" />
        </>
      ) : (
        <>
          <GroupList group={designGroup} />
          <GroupList group={resultsGroup} />
        </>
      )}
      <div class="navigation-group">
        <PageLink id="compare" />
        <PageLink id="study" />
        <PageLink id="findings" />
      </div>
      <div class="navigation-group navigation-end">
        <PageLink id="help" isCurrent={helpPages.some((id) => id === page.value)} />
      </div>
    </nav>
  );
}

interface GroupProps {
  readonly group: PageGroup;
}

function GroupList({ group: { name, pages } }: GroupProps): JSX.Element {
  const id = `navigation-${name}`;
  return (
    <div class="navigation-group" role="group" aria-labelledby={id}>
      <span id={id} class="navigation-heading">
        {name}
      </span>
      {pages.map((each) => (
        <PageLink key={each} id={each} />
      ))}
    </div>
  );
}

interface GroupMenuProps extends GroupProps {
  readonly icon: 'floor' | 'energy';
}

/** A group as a button that opens the list of its pages above it. */
function GroupMenu({ group: { name, pages }, icon }: GroupMenuProps): JSX.Element {
  const menu = useRef<HTMLDivElement>(null);
  const shown = page.value;
  const id = `navigation-menu-${name}`;
  const isCurrent = pages.some((each) => each === shown);
  useEffect(() => {
    menu.current?.hidePopover();
  }, [shown]);
  return (
    <>
      <button
        type="button"
        class={`navigation-link ${isCurrent ? 'is-current' : ''}`}
        popovertarget={id}
        aria-haspopup="true"
      >
        <Icon name={icon} />
        {name}
      </button>
      <div ref={menu} id={id} class="menu navigation-menu" popover="auto" role="group" aria-label={name}>
        {pages.map((each) => (
          <PageLink key={each} id={each} />
        ))}
      </div>
    </>
  );
}
