import { signal } from '@preact/signals';
import { sheetContents, type SheetContent } from '../../../../models/present/sheets/drawingSheets.ts';
import { lengthUnit } from '../floorState.ts';
import {
  isSheetPaper,
  type SheetOrientation,
  type SheetPaperId,
} from '../../../../models/present/sheets/paper.ts';

/** What this browser remembers of the last sheets. */
export interface SheetChoices {
  readonly paper: SheetPaperId;
  readonly orientation: SheetOrientation;
  /** Denominator of 1:n, or `fit`. */
  readonly scale: number | 'fit';
  readonly contents: readonly SheetContent[];
  readonly drawnBy: string;
  /** Whether the drawing beneath the floor plan is printed too. */
  readonly hasBackground: boolean;
}

const KEY = 'plenum-sheets';

/** Paper whose scales go with the unit of lengths. */
const usualPaper = (): SheetPaperId => (lengthUnit.peek() === 'ft' ? 'ansi-b' : 'a3');

function stored(): SheetChoices {
  const usual: SheetChoices = {
    paper: usualPaper(),
    orientation: 'landscape',
    scale: 'fit',
    contents: ['floor'],
    drawnBy: '',
    hasBackground: true,
  };
  try {
    const found = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<
      Record<keyof SheetChoices, unknown>
    >;
    const { paper, orientation, scale, contents, drawnBy, hasBackground } = found;
    const known = sheetContents
      .map(({ value }) => value)
      .filter((id) => (contents as unknown[]).includes(id));
    return {
      paper: typeof paper === 'string' && isSheetPaper(paper) ? paper : usual.paper,
      orientation: orientation === 'portrait' ? orientation : usual.orientation,
      scale: typeof scale === 'number' ? scale : usual.scale,
      contents: known.length > 0 ? known : usual.contents,
      drawnBy: typeof drawnBy === 'string' ? drawnBy : usual.drawnBy,
      hasBackground: hasBackground !== false,
    };
  } catch {
    // Nothing is stored, or storage is not allowed.
    return usual;
  }
}

/** The choices for sheets. */
export const sheetChoices = signal<SheetChoices>(stored());

/** Changes the choices, and remembers them. */
export function chooseSheets(change: Partial<SheetChoices>): void {
  sheetChoices.value = { ...sheetChoices.value, ...change };
  try {
    localStorage.setItem(KEY, JSON.stringify(sheetChoices.value));
  } catch {
    // Without storage they are those of this visit.
  }
}
