import type { JSX } from 'preact';
import type { OptionReport, Report } from '../../../models/index.ts';
import { scaleFor } from '../../format/scale.ts';
import { planDocument } from '../../state/editor.ts';
import { obstacle } from '../../state/findings.ts';
import { objectAt, textAt } from '../../state/json.ts';
import { areNumbersStale, isComputing, known, report } from '../../state/models.ts';
import { parsePath } from '../../state/path.ts';
import { showField } from '../../state/shownField.ts';
import { FigureView } from '../../ui/FigureView.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { optionChange } from '../../ui/optionChange.ts';
import { optionFigure, type FigureKey } from '../../ui/optionFigures.tsx';
import { OptionSwatch } from '../../ui/OptionSwatch.tsx';
import { PartBar } from '../../ui/PartBar.tsx';

/** The key figures of every option, beside the form: they follow each key that is typed. */
export function KeyFigures(): JSX.Element {
  const current = report.value;
  return (
    <aside
      class={`key-figures ${areNumbersStale.value ? 'is-stale' : ''}`}
      aria-label="Key figures"
      aria-busy={isComputing.value}
    >
      <NumbersState />
      <div class="key-options">
        {current === null
          ? placeholderNames().map((name, place) => <EmptyOption key={place} name={name} place={place} />)
          : current.options.map((option, place) => (
              <KeyOption key={option.id} report={current} option={option} place={place} />
            ))}
      </div>
    </aside>
  );
}

/** Says whose numbers these are: of the plan as it stands, or of before the last change, and why. */
function NumbersState(): JSX.Element {
  const problem = obstacle.value;
  if (known.value.revision === 0) return <p class="numbers-state">Computing…</p>;
  if (problem === undefined) return <p class="numbers-state">One year of each option, as the plan stands</p>;
  return (
    <div class="numbers-state numbers-state-stale">
      <p>
        <strong>{report.value === null ? 'No numbers yet.' : 'Numbers from before the last change.'}</strong>{' '}
        <span class="numbers-reason">
          {problem.path !== '' && <code>{problem.path}</code>} {problem.message}
        </span>
      </p>
      {problem.path !== '' && (
        <button
          type="button"
          class="text-button"
          onClick={() => {
            showField(parsePath(problem.path));
          }}
        >
          Go to the field
          <Icon name="goTo" />
        </button>
      )}
    </div>
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
}

const smallFigures: readonly FigureKey[] = ['cost', 'carbon', 'pue', 'peak'];

function KeyOption({ report: whole, option, place }: KeyOptionProps): JSX.Element {
  const energies = whole.options.map(({ annual }) => annual.facilityEnergy_kWh);
  const energy = optionFigure('facilityEnergy', option, whole.currency, scaleFor('energy', energies));
  return (
    <section class="key-option" aria-label={option.name}>
      <h2 class="key-option-name">
        <OptionSwatch place={place} />
        <span class="key-option-text" title={option.name}>
          {option.name}
        </span>
      </h2>
      <p class="key-energy">
        <FigureView class="figure-large" figure={energy.figure} basis={energy.basis} />
        <span class="key-energy-label">a year</span>
      </p>
      <PartBar
        place={place}
        parts={[option.annual.itEnergy_kWh, option.annual.overheadEnergy_kWh]}
        whole={Math.max(...energies)}
      />
      <dl class="key-list">
        {smallFigures.map((key) => {
          const { label, figure, basis } = optionFigure(key, option, whole.currency);
          return (
            <div key={key} class="key-item">
              <dt>{label}</dt>
              <dd>
                <FigureView figure={figure} basis={basis} />
              </dd>
            </div>
          );
        })}
      </dl>
      <Saving report={whole} optionId={option.id} />
    </section>
  );
}

interface SavingProps {
  readonly report: Report;
  readonly optionId: string;
}

function Saving({ report: whole, optionId }: SavingProps): JSX.Element | null {
  if (whole.options.length < 2) return null;
  const change = optionChange('facilityEnergy', whole, optionId);
  if (change === undefined) return <p class="key-saving">Baseline of the comparison</p>;
  const { direction, text } = change;
  return (
    <p class={`key-saving change-${direction}`}>{direction === 'same' ? 'The same as the baseline' : text}</p>
  );
}

interface EmptyOptionProps {
  readonly name: string;
  readonly place: number;
}

/** Holds the place of an option whose numbers are not known yet. */
function EmptyOption({ name, place }: EmptyOptionProps): JSX.Element {
  return (
    <section class="key-option" aria-label={name}>
      <h2 class="key-option-name">
        <OptionSwatch place={place} />
        <span class="key-option-text">{name}</span>
      </h2>
      <p class="key-energy">
        <span class="figure figure-large">
          –<span class="sr-only">not known</span>
        </span>
      </p>
      <PartBar place={place} parts={[]} whole={1} />
      <dl class="key-list">
        {['Electricity', 'Carbon', 'PUE', 'Facility peak'].map((label) => (
          <div key={label} class="key-item">
            <dt>{label}</dt>
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
