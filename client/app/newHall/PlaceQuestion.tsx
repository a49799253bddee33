import type { JSX } from 'preact';
import { PlacePicker } from '../../fields/PlacePicker.tsx';
import { answer, answers } from './answers.ts';

/** Where the hall stands: a city of the world, with what follows from it. */
export function PlaceQuestion(): JSX.Element {
  return (
    <PlacePicker
      id="new-city"
      value={answers.value.place}
      onChoose={(place) => {
        answer({ place });
      }}
    />
  );
}
