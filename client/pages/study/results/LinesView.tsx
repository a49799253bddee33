import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { parallelData } from '../../../../models/present/figures/studies/parallelData.ts';
import { displayUnits } from '../../../state/displayUnits.ts';
import { ParallelBrush } from '../charts/ParallelBrush.tsx';
import { RowsTable } from './RowsTable.tsx';
import type { ChoosingProps } from './ShownResult.ts';

/** Figures beside the axes; more have no room. */
const MAX_FIGURES = 5;

/** All designs as lines over axes, inputs and figures; ranges select some of them, which the table lists. */
export function LinesView({ result, view, chosen, onChoose }: ChoosingProps): JSX.Element {
  const { description, rows } = result;
  const units = displayUnits.value;
  const selected = useSignal<readonly number[] | null>(null);
  const figures = useMemo(
    () =>
      shownFigures(
        description.figures.map(({ path }) => path),
        view.figure,
      ),
    [description, view.figure],
  );
  const data = useMemo(
    () => parallelData(description, rows, figures, units),
    [description, rows, figures, units],
  );
  const shape = useMemo(
    () => ({ ...data, chosenId: chosen === null ? null : String(chosen) }),
    [data, chosen],
  );
  return (
    <>
      <ParallelBrush
        shape={shape}
        onSelect={(ids) => {
          selected.value = ids === null ? null : ids.map(Number);
        }}
        onChoose={(id) => {
          onChoose(Number(id));
        }}
      />
      {selected.value !== null && (
        <>
          <h3 class="study-part-title">Designs within the ranges</h3>
          <RowsTable result={result} view={view} chosen={chosen} onChoose={onChoose} among={selected.value} />
        </>
      )}
    </>
  );
}

/** The first figures of a study, with the one that is shown elsewhere. */
function shownFigures(paths: readonly string[], chosen: string): string[] {
  const others = paths.filter((path) => path !== chosen).slice(0, MAX_FIGURES - 1);
  return paths.filter((path) => path === chosen || others.includes(path));
}
