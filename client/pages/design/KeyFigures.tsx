import { displayUnits } from '../../state/displayUnits.ts';
import type { JSX } from 'preact';
import type { OptionReport, Report } from '../../../models/report/reportSchema.ts';
import { otherPartsText } from '../../../models/present/figures/comparisonNotes.ts';
import { figureLabels, type FigureKey } from '../../../models/present/figures/figureLabels.ts';
import { energyShareChange, optionChange } from '../../../models/present/figures/optionChange.ts';
import { optionFigure } from '../../../models/present/figures/optionFigure.ts';
import { planDocument } from '../../state/editor.ts';
import { objectAt, textAt } from '../../../models/edit/document/json.ts';
import { isComputing, report } from '../../state/models.ts';
import { ageClass, figureAge, withImmediate, yearAge } from '../../state/numbersAge.ts';
import { FigureView } from '../../ui/FigureView.tsx';
import { OptionSwatch } from '../../ui/OptionSwatch.tsx';
import { TermLabel } from '../../ui/TermLabel.tsx';
import { PartBar } from '../../ui/PartBar.tsx';
import { NumbersState } from '../NumbersState.tsx';

/** From this number of options on, each card shows fewer figures. */
const COMPACT_FROM = 4;

/** The key figures of every option, next to the form: updated with every key press. */
export function KeyFigures(): JSX.Element {
  const current = report.value;
  const count = current?.options.length ?? 0;
  return (
    <>
      <aside class="key-figures" aria-label="Key figures" aria-busy={isComputing.value}>
        <NumbersState whenFresh="Annual figures of each option" />
        <div class={count >= COMPACT_FROM ? 'key-options is-compact' : 'key-options'}>
          {current === null
            ? placeholderNames().map((name, place) => <EmptyOption key={place} name={name} place={place} />)
            : current.options.map((option, place) => (
                <KeyOption
                  key={option.id}
                  report={current}
                  option={option}
                  place={place}
                  isCompact={count >= COMPACT_FROM}
                />
              ))}
        </div>
      </aside>
    </>
  );
}

function placeholderNames(): readonly string[] {
  const options = objectAt(planDocument.value, ['options']);
  const ids = Object.keys(options);
  return ids.length === 0 ? ['As planned'] : ids.map((id) => textAt(options, [id, 'name']) ?? id);
}

interface KeyOptionProps {
  readonly report: Report;
  readonly option: OptionReport;
  readonly place: number;
  readonly isCompact: boolean;
}

const smallFigures: readonly FigureKey[] = ['cost', 'carbon', 'designPeak', 'operatingPeak', 'pue'];

function KeyOption({ report: whole, option, place, isCompact }: KeyOptionProps): JSX.Element {
  const energies = whole.options.map(({ annual }) => annual.facilityEnergy_kWh);
  const energy = optionFigure('facilityEnergy', option, whole);
  return (
    <section class="key-option" aria-label={option.name}>
      <h2 class="key-option-name">
        <OptionSwatch place={place} />
        <span class="key-option-text" title={option.name}>
          {option.name}
        </span>
      </h2>
      <p class={`key-energy ${ageClass[yearAge.value]}`}>
        <FigureView class="figure-large" figure={energy.figure} basis={energy.basis} />
        <span class="key-energy-label">per year</span>
      </p>
      <PartBar
        place={place}
        parts={[option.annual.itEnergy_kWh, option.annual.overheadEnergy_kWh]}
        whole={Math.max(...energies)}
      />
      {!isCompact && (
        <dl class="key-list">
          {smallFigures.map((key) => {
            const { figure, basis } = optionFigure(key, withImmediate(option), whole, displayUnits.value);
            return (
              <div key={key} class="key-item">
                <dt>
                  <TermLabel label={figureLabels[key]} />
                </dt>
                <dd class={ageClass[figureAge(key, option.id)]}>
                  <FigureView figure={figure} basis={basis} />
                </dd>
              </div>
            );
          })}
        </dl>
      )}
      <Saving report={whole} optionId={option.id} isShort={isCompact} />
    </section>
  );
}

interface SavingProps {
  readonly report: Report;
  readonly optionId: string;
  /** Only the share, on one line. */
  readonly isShort: boolean;
}

function Saving({ report: whole, optionId, isShort }: SavingProps): JSX.Element | null {
  if (whole.options.length < 2) return null;
  const complete = optionChange('facilityEnergy', whole, optionId);
  const change = (isShort ? energyShareChange(whole, optionId) : undefined) ?? complete;
  if (change === undefined) return <p class="key-saving">Baseline of the comparison</p>;
  const { direction, text } = change;
  const others = otherPartsText(whole, optionId);
  return (
    <p class={`key-saving change-${direction} ${ageClass[yearAge.value]}`} title={complete?.text}>
      {direction === 'same' ? 'Same as baseline' : text}
      {others !== '' && <span class="key-saving-note">also differs in {others}</span>}
    </p>
  );
}

interface EmptyOptionProps {
  readonly name: string;
  readonly place: number;
}

/** Placeholder of an option without results. */
function EmptyOption({ name, place }: EmptyOptionProps): JSX.Element {
  return (
    <section class="key-option" aria-label={name}>
      <h2 class="key-option-name">
        <OptionSwatch place={place} />
        <span class="key-option-text" title={name}>
          {name}
        </span>
      </h2>
      <p class="key-energy">
        <span class="figure figure-large">
          –<span class="sr-only">not known</span>
        </span>
      </p>
      <PartBar place={place} parts={[]} whole={1} />
      <dl class="key-list">
        {smallFigures.map((key) => (
          <div key={key} class="key-item">
            <dt>{figureLabels[key]}</dt>
            <dd>
              –<span class="sr-only">not known</span>
            </dd>
          </div>
        ))}
      </dl>
      <p class="key-saving">&nbsp;</p>
    </section>
  );
}
