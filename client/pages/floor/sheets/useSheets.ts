import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { Plan } from '../../../../models/plan/document/planSchema.ts';
import { scenarioAt } from '../../../../models/plan/document/scenarioAt.ts';
import {
  drawingSheets,
  type SheetSet,
  type SheetSource,
} from '../../../../models/present/sheets/drawingSheets.ts';
import type { FloorBackground } from '../../../../models/present/sheets/FloorBackground.ts';
import { planDocument } from '../../../state/editor.ts';
import { areNumbersStale, catalogue } from '../../../state/models.ts';
import { shownOption } from '../../../state/shownOption.ts';
import { trace } from '../../../state/trace.ts';
import { hallId, lengthUnit } from '../floorState.ts';
import { sheetBackground } from './sheetBackground.ts';
import { sheetChoices } from './sheetChoices.ts';

/** What the dialog states of the sheets, besides what is remembered. */
export interface StatedSheets {
  readonly date: string;
  readonly revision: string;
  readonly revisionNote: string;
  readonly isWholePlan: boolean;
}

/** What sheets are drawn of: the plan on the page with its last result; null before the catalogue is loaded. */
function useSource(background: FloorBackground | null): SheetSource | null {
  const library = catalogue.value;
  const option = areNumbersStale.value ? undefined : shownOption.value;
  const document = planDocument.value;
  return useMemo(() => {
    if (library === null) return null;
    // Read as the floor page reads it: what is not valid is drawn as far as it is.
    const plan = document as unknown as Plan;
    const scenario = scenarioAt(plan, option?.id ?? Object.keys(plan.options ?? {})[0] ?? 'plan');
    const hasOptions = Object.keys(plan.options ?? {}).length > 1;
    return {
      scenario,
      option: option ?? null,
      library,
      ...(hasOptions && option !== undefined ? { optionName: option.name } : {}),
      ...(background === null ? {} : { backgrounds: new Map([[hallId.value, background]]) }),
    };
  }, [library, option, document, background, hallId.value]);
}

/** The sheets of the present choices, with what they are drawn of; null before they can be drawn. */
export function useSheets({ date, revision, revisionNote, isWholePlan }: StatedSheets): {
  readonly set: SheetSet;
  readonly source: SheetSource;
} | null {
  const background = useSignal<FloorBackground | null>(null);
  const { hasBackground, paper, orientation, scale, contents, drawnBy } = sheetChoices.value;
  useEffect(() => {
    let isCurrent = true;
    void sheetBackground(hasBackground ? trace.value : null).then((found) => {
      if (isCurrent) background.value = found;
    });
    return () => {
      isCurrent = false;
    };
  }, [hasBackground, trace.value]);
  const source = useSource(background.value);
  const halls = isWholePlan ? [] : [hallId.value];
  return useMemo(() => {
    if (source === null) return null;
    const request = {
      paper,
      orientation,
      scale,
      contents,
      drawnBy,
      date,
      revision,
      revisionNote,
      halls,
      lengthUnit: lengthUnit.value,
    };
    return { set: drawingSheets(source, request), source };
  }, [
    source,
    paper,
    orientation,
    scale,
    contents,
    drawnBy,
    date,
    revision,
    revisionNote,
    halls.join(),
    lengthUnit.value,
  ]);
}
