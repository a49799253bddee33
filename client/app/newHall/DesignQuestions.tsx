import type { JSX } from 'preact';
import type { HallCooling, HallFeed } from '../../../models/newHall/answersSchema.ts';
import { Segments } from '../../ui/Segments.tsx';
import { SelectBox } from '../../ui/SelectBox.tsx';
import { LengthField } from '../../pages/floor/LengthField.tsx';
import { answer, answers } from './answers.ts';
import { ChoiceCards } from './ChoiceCards.tsx';

const coolings: readonly { readonly value: HallCooling; readonly label: string; readonly detail: string }[] =
  [
    { value: 'air', label: 'Air', detail: 'CRAH units, contained hot aisles' },
    { value: 'rear-door', label: 'Rear door', detail: 'Heat exchangers at the racks' },
    { value: 'direct-to-chip', label: 'Direct to chip', detail: 'Cold plates, CDUs, dry coolers' },
    { value: 'immersion', label: 'Immersion', detail: 'Tanks, dry coolers' },
    { value: 'compare', label: 'Compare air and liquid', detail: 'As options of one plan' },
  ];

/** How the hall is cooled. */
export function CoolingQuestion(): JSX.Element {
  return (
    <ChoiceCards
      label="Cooling"
      name="new-cooling"
      choices={coolings}
      value={answers.value.cooling}
      onChoose={(cooling) => {
        answer({ cooling });
      }}
    />
  );
}

const feeds: readonly { readonly value: HallFeed; readonly label: string; readonly detail: string }[] = [
  { value: '2n', label: '2N', detail: 'Two paths, each for the whole load' },
  { value: 'n+1', label: 'N+1', detail: 'One path with a redundant unit' },
  { value: '4n3', label: '4N3', detail: 'Four paths, three carry the load' },
  { value: 'block', label: 'Catcher', detail: 'Blocks and one shared reserve' },
  { value: 'n', label: 'N', detail: 'One path, no redundancy' },
];

const voltages = [
  { value: '', label: 'As usual in the country' },
  { value: '415', label: '415 V three-phase' },
  { value: '400', label: '400 V three-phase' },
  { value: '380', label: '380 V three-phase' },
  { value: '208', label: '208 V three-phase' },
  { value: '200', label: '200 V three-phase' },
] as const;

/** How the racks are fed. */
export function FeedQuestion(): JSX.Element {
  return (
    <>
      <ChoiceCards
        label="Power redundancy"
        name="new-feed"
        choices={feeds}
        value={answers.value.feed}
        onChoose={(feed) => {
          answer({ feed });
        }}
      />
      <div class="new-fields">
        <SelectBox
          id="new-voltage"
          label="Rack circuits"
          choices={voltages}
          value={answers.value.voltage as (typeof voltages)[number]['value']}
          onChoose={(voltage) => {
            answer({ voltage });
          }}
        />
      </div>
    </>
  );
}

const MIN_ROOM_mm = 1_000;

/** How big the room is. */
export function RoomQuestion(): JSX.Element {
  const { room, width_mm, depth_mm } = answers.value;
  return (
    <>
      <Segments
        label="Room"
        choices={[
          { value: 'as-needed', label: 'As big as needed' },
          { value: 'stated', label: 'This size' },
        ]}
        value={room}
        onChoose={(value) => {
          answer({ room: value });
        }}
      />
      {room === 'stated' && (
        <div class="new-fields">
          <LengthField
            id="new-width"
            label="Width, west to east"
            value_mm={width_mm}
            least_mm={MIN_ROOM_mm}
            onEnter={(value) => {
              answer({ width_mm: value });
            }}
          />
          <LengthField
            id="new-depth"
            label="Depth, south to north"
            value_mm={depth_mm}
            least_mm={MIN_ROOM_mm}
            onEnter={(value) => {
              answer({ depth_mm: value });
            }}
          />
        </div>
      )}
    </>
  );
}
