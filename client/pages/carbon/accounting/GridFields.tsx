import type { JSX } from 'preact';
import { stateCarbonFactor } from '../../../../models/edit/commands/carbon.ts';
import { DesignCell } from '../../../fields/DesignCell.tsx';
import { gridRows } from '../../../../models/present/design/designRows.ts';
import { GroupFields } from '../../../fields/GroupFields.tsx';
import { exact, fixed, significant } from '../../../../models/present/format/number.ts';
import { designSection } from '../../../state/designSection.ts';
import { planDocument, run } from '../../../state/editor.ts';
import type { JsonObject } from '../../../../models/edit/document/json.ts';
import type { FormGroup } from '../../../worker/protocol/formTypes.ts';
import type { CarbonForm, HourlyFacts } from '../../../worker/protocol/sectionForms.ts';
import { CarbonFile } from './CarbonFile.tsx';

interface GridFieldsProps {
  readonly form: CarbonForm;
  readonly group: FormGroup;
  readonly optionId: string | undefined;
}

/** The grid factor: one for the year, or one per hour from a file; and the related fields. */
export function GridFields({ form: { hourly }, group, optionId }: GridFieldsProps): JSX.Element {
  const section = designSection('carbon', optionId);
  const hasCustom = section['intensity_g_per_kWh'] !== undefined;
  return (
    <div class="form-section">
      <h3>Grid</h3>
      {hourly === null ? (
        gridRows
          .filter((row) => row.kind !== 'select' || hasCustom)
          .map((row) => (
            <div key={row.path.join('.')}>
              <DesignCell
                row={row}
                label={row.label}
                isLabelHidden={false}
                {...(optionId === undefined ? {} : { optionId })}
              />
            </div>
          ))
      ) : (
        <HourlyFactor facts={hourly} section={section} optionId={optionId} />
      )}
      <GroupFields group={group} optionId={optionId} />
      <CarbonFile optionId={optionId} />
    </div>
  );
}

interface HourlyFactorProps {
  readonly facts: HourlyFacts;
  /** The effective section. */
  readonly section: JsonObject;
  readonly optionId: string | undefined;
}

function HourlyFactor({ facts, section, optionId }: HourlyFactorProps): JSX.Element {
  const { hourCount, year, source, mean_g_per_kWh, least_g_per_kWh, most_g_per_kWh } = facts;
  const mean = Number(mean_g_per_kWh.toFixed(1));
  return (
    <div class="hourly-factor">
      <p>
        <strong>{exact(hourCount)} hours</strong>
        {year === undefined ? '' : ` of ${String(year)}`}: {fixed(least_g_per_kWh, 0)} to{' '}
        {fixed(most_g_per_kWh, 0)} g/kWh, mean {significant(mean_g_per_kWh)}
        {facts.hasCleanFractions ? ', with the carbon-free share of each hour' : ''}.
      </p>
      {source !== undefined && <p class="field-note">{source}</p>}
      <button
        type="button"
        class="button"
        onClick={() => {
          run(
            stateCarbonFactor(planDocument.value, {
              factor: annualFactor(section, mean),
              section,
              label: 'use an annual factor',
              optionId,
            }),
          );
        }}
      >
        Use an annual factor instead
      </button>
    </div>
  );
}

const basisFields = ['basis', 'boundary', 'year', 'gwp'] as const;

/** An initial annual factor: the mean of the hourly ones, on the same basis. */
function annualFactor(section: JsonObject, mean_g_per_kWh: number): JsonObject {
  const copied = basisFields.flatMap((name) => {
    const value = section[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return { kind: 'annual', intensity_g_per_kWh: mean_g_per_kWh, ...Object.fromEntries(copied) };
}
