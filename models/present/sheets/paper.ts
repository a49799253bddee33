/** A paper size in its orientation. */
export interface SheetPaper {
  readonly label: string;
  readonly width_mm: number;
  readonly height_mm: number;
  /** Whose scales are usual on it. */
  readonly series: 'metric' | 'imperial';
}

const metric = (label: string, width_mm: number, height_mm: number): SheetPaper => ({
  label,
  width_mm,
  height_mm,
  series: 'metric',
});

const INCH_mm = 25.4;
const imperial = (label: string, width_in: number, height_in: number): SheetPaper => ({
  label,
  width_mm: width_in * INCH_mm,
  height_mm: height_in * INCH_mm,
  series: 'imperial',
});

/** Paper sizes of drawing sheets in landscape: their longer side is their width. Source: ISO 216 (A series); ANSI/ASME Y14.1 (ANSI A to E; ARCH A to E). */
export const sheetPapers = {
  a4: metric('A4', 297, 210),
  a3: metric('A3', 420, 297),
  a2: metric('A2', 594, 420),
  a1: metric('A1', 841, 594),
  a0: metric('A0', 1189, 841),
  'ansi-a': imperial('ANSI A (11 × 8.5 in)', 11, 8.5),
  'ansi-b': imperial('ANSI B (17 × 11 in)', 17, 11),
  'ansi-c': imperial('ANSI C (22 × 17 in)', 22, 17),
  'ansi-d': imperial('ANSI D (34 × 22 in)', 34, 22),
  'ansi-e': imperial('ANSI E (44 × 34 in)', 44, 34),
  'arch-a': imperial('ARCH A (12 × 9 in)', 12, 9),
  'arch-b': imperial('ARCH B (18 × 12 in)', 18, 12),
  'arch-c': imperial('ARCH C (24 × 18 in)', 24, 18),
  'arch-d': imperial('ARCH D (36 × 24 in)', 36, 24),
  'arch-e': imperial('ARCH E (48 × 36 in)', 48, 36),
} as const satisfies Readonly<Record<string, SheetPaper>>;

export type SheetPaperId = keyof typeof sheetPapers;

/** Whether a text is the id of a paper size. */
export const isSheetPaper = (text: string): text is SheetPaperId => Object.hasOwn(sheetPapers, text);

/** Paper sizes as choices, in order. */
export const sheetPaperChoices: readonly { readonly value: SheetPaperId; readonly label: string }[] =
  Object.entries(sheetPapers).map(([id, { label }]) => ({ value: id as SheetPaperId, label }));

/** Orientations of paper: its longer side is its width, or its height. */
export const sheetOrientations = [
  { value: 'landscape', label: 'Landscape' },
  { value: 'portrait', label: 'Portrait' },
] as const;

export type SheetOrientation = (typeof sheetOrientations)[number]['value'];

/** A paper size in an orientation. */
export function sheetPaper(id: SheetPaperId, orientation: SheetOrientation): SheetPaper {
  const { width_mm, height_mm, ...paper } = sheetPapers[id];
  return orientation === 'landscape'
    ? sheetPapers[id]
    : { ...paper, width_mm: height_mm, height_mm: width_mm };
}
