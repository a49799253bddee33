import type { JSX } from 'preact';
import { countText } from '../../../../models/units/text.ts';
import { rowPlanText } from '../../../../models/present/floor/rowPlanText.ts';
import { roundedLength } from '../../../floor/gestures/lengths.ts';
import { inShownUnits } from '../../../state/inShownUnits.ts';
import { SeverityMark } from '../../../ui/SeverityMark.tsx';
import { lengthUnit, scene } from '../floorState.ts';
import { closeRowTool, rowPlan } from './rowTool.ts';

/** Findings beyond these few would push the buttons out of view. */
const MAX_FINDINGS = 3;

/** What the tool builds, what it adds to the plan, which rules it breaks, and the button that does it. */
export function RowSummary(): JSX.Element | null {
  const plan = rowPlan.value;
  if (plan === null) return null;
  const { planned, building, found, length_mm } = plan;
  const kind = scene.value?.kinds.find(({ rackId }) => rackId === planned.rackId);
  const rackCount = planned.rows.reduce((sum, { racks }) => sum + racks.length, 0);
  const more = found.findings.length - MAX_FINDINGS;
  return (
    <div class="floor-panel-foot">
      <div class="floor-plan-summary" role="status">
        <p>
          {rowPlanText(planned, {
            addedCount: building.addedCount,
            entry: kind?.name ?? planned.rackId,
            rackCount: kind?.rackCount ?? 0,
            length: roundedLength(length_mm, lengthUnit.value),
          })}
        </p>
        {building.problem !== null && <p class="field-message">{building.problem}</p>}
        {found.findings.length > 0 && (
          <ul class="floor-plan-findings" aria-label="Rules that these rows break">
            {found.findings.slice(0, MAX_FINDINGS).map(({ severity, message, caseCount }) => (
              <li key={message}>
                <SeverityMark severity={severity} />
                <span>
                  {inShownUnits(message)}
                  {caseCount > 1 && ` And ${countText(caseCount - 1, 'similar case')}.`}
                </span>
              </li>
            ))}
            {more > 0 && <li>{countText(more, 'more finding')}</li>}
          </ul>
        )}
      </div>
      <div class="floor-panel-row">
        <button type="submit" class="button button-main" disabled={building.problem !== null}>
          Place {countText(rackCount, 'rack')}
        </button>
        <button type="button" class="button" onClick={closeRowTool}>
          Cancel
        </button>
      </div>
    </div>
  );
}
