/** A layer of a drawing that is written: its colour index of DXF, its width of lines in hundredths of a mm, and its line type. */
export interface SheetLayerLook {
  readonly colour: number;
  readonly width: number;
  readonly lineType: 'CONTINUOUS' | 'DASHED';
}

const look = (
  colour: number,
  width: number,
  lineType: SheetLayerLook['lineType'] = 'CONTINUOUS',
): SheetLayerLook => ({
  colour,
  width,
  lineType,
});

/**
 * Layers of drawings: discipline, major group, minor group, each of the lists of the standard where it has one. The standard leaves minor groups
 * open to the user: RACK, IDEN of it, and CNTM (containment) are of this program.
 *
 * Source: AIA CAD Layer Guidelines, United States National CAD Standard, version 5: layer name format, and common layer lists by discipline.
 */
export const sheetLayers = {
  'A-WALL': look(7, 50),
  'A-WALL-INTR': look(7, 35),
  'A-COLS': look(8, 35),
  'A-DOOR': look(3, 25),
  'A-FLOR-LEVL': look(8, 18),
  'A-FLOR-PATT': look(9, 13),
  'A-ANNO-DIMS': look(7, 13),
  'M-HVAC-EQPM': look(4, 25),
  'M-HVAC-SDFF': look(5, 13),
  'M-HVAC-CNTM': look(1, 18, 'DASHED'),
  'E-POWR-EQPM': look(30, 25),
  'E-POWR-BUSW': look(30, 25, 'DASHED'),
  'E-DIAG': look(7, 18),
  'T-EQPM-RACK': look(7, 25),
  'T-EQPM-RACK-IDEN': look(7, 13),
  'T-ELEV': look(7, 18),
  'G-ANNO-TEXT': look(7, 13),
  'G-ANNO-SYMB': look(7, 18),
  'G-ANNO-LEGN': look(7, 13),
  'G-ANNO-TTLB': look(7, 35),
  'G-ANNO-REFR': look(8, 13),
} as const satisfies Readonly<Record<string, SheetLayerLook>>;

export type SheetLayer = keyof typeof sheetLayers;

/** Whether a name is that of a layer of drawings. */
export const isSheetLayer = (name: string): name is SheetLayer => Object.hasOwn(sheetLayers, name);

/** The layer of an item on the floor by its kind. */
export function layerOfKind(kind: string): SheetLayer {
  switch (kind) {
    case 'rack':
      return 'T-EQPM-RACK';
    case 'wall':
      return 'A-WALL-INTR';
    case 'column':
      return 'A-COLS';
    case 'door':
      return 'A-DOOR';
    case 'ramp':
      return 'A-FLOR-LEVL';
    case 'crah':
    case 'in-row':
    case 'cdu':
      return 'M-HVAC-EQPM';
    case 'perforated':
      return 'M-HVAC-SDFF';
    case 'hot-aisle':
    case 'cold-aisle':
      return 'M-HVAC-CNTM';
    case 'busway':
      return 'E-POWR-BUSW';
    default:
      return 'E-POWR-EQPM';
  }
}
