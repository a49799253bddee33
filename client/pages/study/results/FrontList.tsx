import type { JSX } from 'preact';
import { designNames } from '../../../../models/present/figures/studies/designName.ts';
import { keptFigure } from '../../../../models/present/figures/studies/keptFigure.ts';
import { significant } from '../../../../models/present/format/number.ts';
import type { StudyObjective } from '../../../../models/study/document/studySchema.ts';
import { displayUnits } from '../../../state/displayUnits.ts';
import { FiguresTable } from '../../../ui/FiguresTable.tsx';
import type { StudyResult } from '../state/StudyResult.ts';

interface FrontListProps {
  readonly result: StudyResult;
  readonly objectives: readonly StudyObjective[];
  /** Places of rows, the best in the first objective first. */
  readonly front: readonly number[];
  readonly chosen: number | null;
  readonly onChoose: (row: number | null) => void;
}

/** Designs that a list shows; the table has all. */
const MAX_LISTED = 20;

/** The designs of the front with their figures. */
export function FrontList({ result, objectives, front, chosen, onChoose }: FrontListProps): JSX.Element {
  const { description, rows } = result;
  const units = displayUnits.value;
  const nameOf = designNames(description, rows, units);
  const listed = front.slice(0, MAX_LISTED);
  const columns = objectives.flatMap(({ figure: path }) => {
    const figure = keptFigure(description, rows, path, units);
    if (figure === null) return [];
    const cells = listed.map((row) => significant(figure.toShown(figure.column[row] ?? NaN), 5));
    return [{ head: figure.label, unit: figure.unit, cells }];
  });
  return (
    <>
      <FiguresTable
        label="Designs of the front"
        corner="Design"
        rows={listed.map((row) => ({
          key: row,
          head: (
            <button
              type="button"
              class="text-button study-design-name"
              aria-pressed={row === chosen}
              onClick={() => {
                onChoose(row);
              }}
            >
              {nameOf(row)}
            </button>
          ),
        }))}
        columns={columns}
      />
      {front.length > MAX_LISTED && (
        <p class="field-note study-note">
          The first {MAX_LISTED} of {front.length}.
        </p>
      )}
    </>
  );
}
