import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { climateSpread } from '../../../models/present/figures/climateSpread.ts';
import type { Report } from '../../../models/report/reportSchema.ts';
import { sweptInputLabels, type SweptChoice } from '../../../models/present/figures/sweptInputLabels.ts';
import type { SweepQuestion } from '../../../models/study/sweep.ts';
import { planDocument } from '../../state/editor.ts';
import { catalogue, wantClimates } from '../../state/models.ts';
import { displayUnits } from '../../state/displayUnits.ts';
import { LocalNumberField } from '../../ui/LocalNumberField.tsx';
import { OptionName } from '../../ui/OptionName.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { SelectBox } from '../../ui/SelectBox.tsx';
import { climatesOf } from '../../../models/present/figures/climatesOf.ts';
import { ClimateSweep } from './ClimateSweep.tsx';
import { StudyState } from './StudyState.tsx';
import { SweepMultiples } from './SweepMultiples.tsx';
import { rangeOf, type RangeTexts } from './sweepRange.ts';
import { useStudy } from './useStudy.ts';

interface SweepCardProps {
  readonly report: Report;
}

const stepChoices = [
  { value: '5', label: '5' },
  { value: '9', label: '9' },
  { value: '17', label: '17' },
] as const;

const climateChoices = [
  { value: 'few', label: '8 climates' },
  { value: 'all', label: 'All of the catalogue' },
] as const;

/** All options over the values of one input, each run by the model. */
export function SweepCard({ report }: SweepCardProps): JSX.Element {
  const input = useSignal<SweptChoice>(firstInput(report));
  const texts = useSignal<RangeTexts>({ from: '', to: '' });
  const steps = useSignal<(typeof stepChoices)[number]['value']>('9');
  const extent = useSignal<(typeof climateChoices)[number]['value']>('few');
  useEffect(wantClimates, []);
  const chosen = sweptInputLabels.find(({ value }) => value === input.value) ?? sweptInputLabels[0];
  const range = rangeOf(texts.value, chosen, report.currency, displayUnits.value);
  const climates = catalogue.value?.climates ?? null;
  const question = ((): SweepQuestion | null => {
    if (input.value !== 'climate') {
      if (range.message !== undefined) return null;
      return { input: input.value, stepCount: Number(steps.value), ...range.bounds };
    }
    if (climates === null) return null;
    const all = climates.map(({ id }) => id);
    const own = climatesOf(planDocument.value);
    return { input: 'climate', climates: extent.value === 'all' ? all : climateSpread(climates, own) };
  })();
  const study = useStudy('sweep', question);
  const sweep = study.answer?.result ?? null;
  const isShown = sweep !== null && sweep.input === input.value && study.problem === '';
  return (
    <section class="card" aria-labelledby="sweep-title">
      <div class="card-head">
        <h2 id="sweep-title">One input varied</h2>
        <p class="card-hint">Each option, run by the model with everything else unchanged</p>
      </div>
      <div class="study-controls">
        <SelectBox
          id="sweep-input"
          label="Input"
          choices={sweptInputLabels}
          value={input.value}
          onChoose={(value) => {
            texts.value = { from: '', to: '' };
            input.value = value;
          }}
        />
        {input.value === 'climate' ? (
          <Segments
            label="Climates"
            choices={climateChoices}
            value={extent.value}
            onChoose={(value) => {
              extent.value = value;
            }}
          />
        ) : (
          <>
            {(['from', 'to'] as const).map((end) => (
              <LocalNumberField
                key={end}
                id={`sweep-${end}`}
                label={end === 'from' ? 'From' : 'To'}
                unit={range.symbol}
                placeholder={isShown ? range.shown(endOf(sweep, end)) : ''}
                text={texts.value[end]}
                message={end === 'to' ? range.message : undefined}
                onInput={(text) => {
                  texts.value = { ...texts.value, [end]: text };
                }}
              />
            ))}
            <Segments
              label="Number of values"
              choices={stepChoices}
              value={steps.value}
              onChoose={(value) => {
                steps.value = value;
              }}
            />
          </>
        )}
      </div>
      <StudyState study={study} />
      {isShown && (
        <>
          <ul class="legend study-legend" aria-label="Options">
            {report.options.map(({ id, name }, place) => (
              <li key={id}>
                <OptionName name={name} place={place} />
              </li>
            ))}
          </ul>
          {sweep.input === 'climate' ? <ClimateSweep sweep={sweep} /> : <SweepMultiples sweep={sweep} />}
        </>
      )}
    </section>
  );
}

/** Computed plants are swept over their air; a stated PUE over itself. */
const firstInput = ({ options }: Report): SweptChoice =>
  options.some(({ plant }) => plant !== null) ? 'supplyAir_C' : 'pue';

function endOf(
  { lines }: { readonly lines: readonly { readonly points: readonly { readonly value: number }[] }[] },
  end: 'from' | 'to',
): number | undefined {
  const points = lines.find((line) => line.points.length > 0)?.points ?? [];
  return points.at(end === 'from' ? 0 : -1)?.value;
}
