/** A value of an inserted block, while it is read. */
export interface DxfValue {
  tag: string;
  value: string;
}

export const emptyValue = (): DxfValue => ({ tag: '', value: '' });

/** Reads one group of an ATTRIB. Source: Autodesk, DXF Reference, ATTRIB. */
export function applyValueGroup(attribute: DxfValue, code: number, value: string): void {
  if (code === 1) attribute.value = value;
  else if (code === 2) attribute.tag = value;
}
