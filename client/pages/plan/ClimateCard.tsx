import type { FunctionComponent, JSX } from 'preact';
import { isClimateOpen, isClimateOpened, needsClimate } from '../../state/detailsShown.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Lazy } from '../../ui/Lazy.tsx';
import { climateName } from '../../fields/catalogueChoices.ts';

const loadPanel = (): Promise<FunctionComponent> =>
  import('./climate/ClimatePanel.tsx').then(({ ClimatePanel }) => ClimatePanel);

/** The climate of the site, expanded if a design needs it. */
export function ClimateCard(): JSX.Element {
  const name = climateName();
  const hint = name ?? (needsClimate.value ? 'None yet' : 'Not needed with a stated PUE');
  return (
    <Disclosure
      id="climate"
      class="card"
      title="Climate"
      hint={hint}
      isOpen={isClimateOpen.value}
      onToggle={(isOpen) => {
        isClimateOpened.value = isOpen;
      }}
    >
      <Lazy load={loadPanel} />
    </Disclosure>
  );
}
