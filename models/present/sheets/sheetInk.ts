/** Colours of sheets: black on white, and fills that stay apart in grey. */
export const sheetInk = '#000000';
export const sheetMuted = '#3d4751';
export const sheetPale = '#b9c1c9';
export const sheetWhite = '#ffffff';

/** Widths of lines in mm. Source: ISO 128-2, the series 0.13, 0.18, 0.25, 0.35, 0.5, 0.7. */
export const sheetLines = {
  hair: 0.13,
  thin: 0.18,
  medium: 0.25,
  strong: 0.35,
  wall: 0.5,
  frame: 0.7,
} as const;
