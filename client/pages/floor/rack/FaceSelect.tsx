import type { JSX } from 'preact';
import { SelectBox } from '../../../ui/SelectBox.tsx';

interface FaceSelectProps {
  readonly id: string;
  readonly value: 'front' | 'rear';
  readonly onChoose: (face: 'front' | 'rear') => void;
}

const faces = [
  { value: 'front', label: 'Front' },
  { value: 'rear', label: 'Rear' },
] as const;

/** The side that a half-depth device is mounted on. */
export function FaceSelect(props: FaceSelectProps): JSX.Element {
  return <SelectBox {...props} label="Side" choices={faces} />;
}
