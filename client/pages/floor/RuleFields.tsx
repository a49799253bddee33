import { signal } from '@preact/signals';
import { inShownUnits } from '../../state/inShownUnits.ts';
import type { JSX } from 'preact';
import { ruleList, type RuleDescription } from '../../../models/floor/ruleList.ts';
import { changeValue } from '../../../models/edit/commands/values.ts';
import { isObject, valueAt } from '../../../models/edit/document/json.ts';
import { NumberField } from '../../fields/NumberField.tsx';
import { exact } from '../../../models/present/format/number.ts';
import { planDocument, run } from '../../state/editor.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { hallId } from './floorState.ts';

const isOpen = signal(false);

/** Every placement rule with its limit, its source, and whether it is checked in this room. */
export function RuleFields(): JSX.Element {
  const path = ['halls', hallId.value, 'room', 'rules'];
  const stated = valueAt(planDocument.value, path);
  const customCount = isObject(stated) ? Object.keys(stated).length : 0;
  return (
    <Disclosure
      id="floor-rules"
      title="Placement rules"
      hint={customCount === 0 ? 'default' : `${exact(customCount)} custom`}
      isOpen={isOpen.value}
      onToggle={(next) => (isOpen.value = next)}
      level={3}
    >
      <ul class="floor-rules">
        {ruleList.map((rule: RuleDescription) => (
          <RuleLine key={rule.id} rule={rule} path={[...path, rule.id]} />
        ))}
      </ul>
    </Disclosure>
  );
}

interface RuleLineProps {
  readonly rule: RuleDescription;
  readonly path: readonly string[];
}

function RuleLine({ rule, path }: RuleLineProps): JSX.Element {
  const { id, label, source, field, unit } = rule;
  const isOnPath = [...path, 'isOn'];
  const isChecked = valueAt(planDocument.value, isOnPath) !== false;
  const sourceId = `rule-${id}-source`;
  return (
    <li class={`floor-rule ${isChecked ? '' : 'is-off'}`}>
      <label class="floor-rule-name">
        <input
          type="checkbox"
          checked={isChecked}
          aria-describedby={sourceId}
          onChange={({ currentTarget }) => {
            const value = currentTarget.checked ? undefined : false;
            run(changeValue(planDocument.value, { path: isOnPath, value, label: `rule: ${label}` }));
          }}
        />
        {label}
      </label>
      {field !== undefined && (
        <NumberField
          path={[...path, field]}
          label={label}
          isLabelHidden
          unit={unit === 'mm' ? 'mm' : 'racks'}
          step={unit === 'mm' ? 100 : 1}
          placeholder={rule.default}
          notes={sourceId}
        />
      )}
      <p id={sourceId} class="floor-rule-source">
        {inShownUnits(source)}
      </p>
    </li>
  );
}
