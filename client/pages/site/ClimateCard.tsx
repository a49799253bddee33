import type { FunctionComponent, JSX } from 'preact';
import { climateName } from '../../fields/catalogueChoices.ts';
import { needsClimate } from '../../state/detailsShown.ts';
import { StudyOfButton } from '../StudyOfButton.tsx';
import { Lazy } from '../../ui/Lazy.tsx';

const loadPanel = (): Promise<FunctionComponent> =>
  import('./climate/ClimatePanel.tsx').then(({ ClimatePanel }) => ClimatePanel);

/** The climate of the site. */
export function ClimateCard(): JSX.Element {
  const hint = climateName() ?? (needsClimate.value ? 'None yet' : 'Not needed with a stated PUE');
  return (
    <section class="card" aria-labelledby="climate-title">
      <div class="card-head">
        <h2 id="climate-title">Climate</h2>
        <p class="card-hint">{hint}</p>
        {needsClimate.value && <StudyOfButton of="climates" label="Study all climates" />}
      </div>
      <Lazy load={loadPanel} />
    </section>
  );
}
