import type { FunctionComponent, JSX } from 'preact';
import { areParametersOpened } from '../../state/detailsShown.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Lazy } from '../../ui/Lazy.tsx';

const loadPanel = (): Promise<FunctionComponent> =>
  import('./parameters/ParametersPanel.tsx').then(({ ParametersPanel }) => ParametersPanel);

/** Every parameter of cooling, power and workload, collapsed: presets and defaults cover all of them. */
export function ParametersCard(): JSX.Element {
  return (
    <Disclosure
      id="parameters"
      class="card"
      title="Parameters"
      hint="Cooling, power chain and workload in detail"
      isOpen={areParametersOpened.value}
      onToggle={(isOpen) => {
        areParametersOpened.value = isOpen;
      }}
    >
      <Lazy load={loadPanel} />
    </Disclosure>
  );
}
