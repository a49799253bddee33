import type { FunctionComponent, JSX } from 'preact';
import { Lazy } from '../../ui/Lazy.tsx';
import type { ParametersPanelProps } from './parameters/ParametersPanel.tsx';

const loadPanel = (): Promise<FunctionComponent<ParametersPanelProps>> =>
  import('./parameters/ParametersPanel.tsx').then(({ ParametersPanel }) => ParametersPanel);

/** Every parameter of a section of the design, in collapsed groups: presets and defaults cover all of them. */
export function ParametersCard({ section }: ParametersPanelProps): JSX.Element {
  return (
    <section class="card" aria-labelledby="parameters-title">
      <div class="card-head">
        <h2 id="parameters-title">Parameters</h2>
        <p class="card-hint">Each with its default and source</p>
      </div>
      <Lazy load={loadPanel} props={{ section }} />
    </section>
  );
}
