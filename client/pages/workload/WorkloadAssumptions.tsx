import type { JSX } from 'preact';
import type { Finding } from '../../../models/problems/Finding.ts';
import type { Assumption } from '../../../models/workload/ai/aiDefaults.ts';
import { exact } from '../../../models/present/format/number.ts';
import { isShare } from '../../../models/present/format/share.ts';
import type { FormField } from '../../worker/protocol/formTypes.ts';
import { FindingLines } from '../FindingLines.tsx';

interface WorkloadAssumptionsProps {
  readonly assumptions: readonly Assumption[];
  readonly findings: readonly Finding[];
  readonly fields: readonly FormField[];
}

/** Fields of defaults whose name differs from the field. */
const fieldOfDefault: Readonly<Partial<Record<Assumption['name'], string>>> = {
  trainingMfuFraction: 'mfuFraction',
  interactiveMfuFraction: 'mfuFraction',
  batchMfuFraction: 'mfuFraction',
};

/** Findings and assumed defaults of a result, with their sources. */
export function WorkloadAssumptions({
  assumptions,
  findings,
  fields,
}: WorkloadAssumptionsProps): JSX.Element {
  return (
    <>
      {findings.length > 0 && (
        <div>
          <h3 class="minor-title">Notes</h3>
          <FindingLines findings={findings} />
        </div>
      )}
      {assumptions.length > 0 && (
        <div>
          <h3 class="minor-title">Assumed defaults</h3>
          <ul class="assumptions">
            {assumptions.map(({ name, value, source }) => {
              const field = fields.find(({ path }) => path.at(-1) === (fieldOfDefault[name] ?? name));
              const shown = isShare(name)
                ? `${exact(value * 100)} %`
                : `${exact(value)} ${field?.unit ?? ''}`.trim();
              return (
                <li key={name}>
                  <strong>
                    {field?.label ?? name}: {shown}.
                  </strong>{' '}
                  {source}.
                </li>
              );
            })}
          </ul>
        </div>
      )}
    </>
  );
}
