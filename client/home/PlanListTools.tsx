import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { Segments } from '../ui/Segments.tsx';
import { askForPlans, listQuery } from './serverList.ts';

interface PlanListToolsProps {
  /** What a search has found; empty without one. */
  readonly foundText: string;
  /** A short list needs neither search nor order. */
  readonly isLong: boolean;
  readonly areDeletedShown: boolean;
  readonly onSearch: (text: string) => void;
  readonly onDeleted: () => void;
}

/** Pause after the last letter, before the server is asked. */
const PAUSE_ms = 200;

/** Search, order and deleted plans. */
export function PlanListTools(props: PlanListToolsProps): JSX.Element {
  const { foundText, isLong, areDeletedShown, onSearch, onDeleted } = props;
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const { search, sort } = listQuery.value;
  return (
    <div class="plan-tools">
      {isLong && (
        <>
          <div class="plan-search" role="search">
            <input
              type="search"
              class="input"
              aria-label="Find a plan"
              placeholder="Find a plan"
              defaultValue={search}
              onInput={({ currentTarget: { value } }) => {
                clearTimeout(timer.current);
                timer.current = setTimeout(() => {
                  onSearch(value);
                }, PAUSE_ms);
              }}
            />
            <span class="sr-only" role="status">
              {foundText}
            </span>
          </div>
          <Segments
            label="Order of plans"
            choices={[
              { value: 'changed', label: 'Last changed' },
              { value: 'name', label: 'Name' },
            ]}
            value={sort}
            onChoose={(chosen) => {
              askForPlans({ sort: chosen });
            }}
          />
        </>
      )}
      <button type="button" class="text-button" aria-expanded={areDeletedShown} onClick={onDeleted}>
        Deleted plans
      </button>
    </div>
  );
}
