import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { messageText } from '../../fields/messageText.ts';
import { inShownUnits } from '../../state/inShownUnits.ts';
import type { SimilarFindings } from '../../floor/checks/similarFindings.ts';
import { exact } from '../../../models/present/format/number.ts';
import { countText } from '../../../models/units/text.ts';
import { findingTexts } from '../../state/findingTexts.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { SeverityMark } from '../../ui/SeverityMark.tsx';
import { scene } from './floorState.ts';
import { showItems } from './showItems.ts';

interface SimilarFindingsLineProps {
  readonly rule: SimilarFindings;
  /** Default: false, as the remedies of placement rules are plain. */
  readonly isRemedyShown?: boolean | undefined;
}

/** The findings of one rule: reported once with their count, and buttons to step through the locations. */
export function SimilarFindingsLine({ rule, isRemedyShown = false }: SimilarFindingsLineProps): JSX.Element {
  const { code, severity, found, keys, source } = rule;
  const stepped = useSignal(-1);
  const at = Math.min(stepped.value, found.length - 1);
  const present = found[Math.max(0, at)];
  const isOnFloor = keys.some((key) => scene.value?.byKey.has(key));
  const { title, remedy } = findingTexts(code);
  const isSameEverywhere = found.every(({ message }) => message === present?.message);
  const step = (to: number): void => {
    stepped.value = (to + found.length) % found.length;
    showItems(found[stepped.value]?.keys ?? []);
  };
  return (
    <li class="floor-alike">
      <button
        type="button"
        class="floor-finding"
        title={source === undefined ? undefined : `Source: ${inShownUnits(source)}`}
        disabled={!isOnFloor}
        onClick={() => {
          stepped.value = -1;
          showItems(found.length === 1 ? (found[0]?.keys ?? []) : keys);
        }}
      >
        <SeverityMark severity={severity} />
        <span>
          <strong>{title}</strong>
          {found.length > 1 && <span class="floor-finding-count">{countOf(rule)}</span>}
          <span class="floor-finding-message">
            {at < 0 && !isSameEverywhere && 'For example: '}
            {present !== undefined && messageText(present.path, present.message)}
          </span>
          {isRemedyShown && remedy !== '' && <span class="floor-finding-remedy">Remedy: {remedy}</span>}
        </span>
      </button>
      {found.length > 1 && isOnFloor && (
        <span class="floor-finding-steps">
          <IconButton
            icon="left"
            label={`Previous: ${title}`}
            onPress={() => {
              step(Math.max(at, 0) - 1);
            }}
          />
          <span>{at < 0 ? 'step through' : `${exact(at + 1)} of ${exact(found.length)}`}</span>
          <IconButton
            icon="right"
            label={`Next: ${title}`}
            onPress={() => {
              step(at + 1);
            }}
          />
        </span>
      )}
    </li>
  );
}

/** "500 racks" if each rack has one finding; else the number of locations. */
function countOf({ found, keys }: SimilarFindings): string {
  const areRacks = keys.length === found.length && keys.every((key) => key.includes('/'));
  return areRacks ? countText(keys.length, 'rack') : countText(found.length, 'location');
}
