/** IT load of every hour, and its parts that power and cooling need. All columns are in kW and of equal length. */
export interface ItHours {
  /** At the input of the racks, with the loss of power shelves inside them. */
  readonly it_kW: Float64Array;
  /** Part that reaches DC busbars. */
  readonly dc_kW: Float64Array;
  /** Part whose heat is removed by liquid. */
  readonly liquid_kW: Float64Array;
  /** Part used by fans inside the devices. */
  readonly serverFans_kW: Float64Array;
  /** Part fed by AC power supplies, without fans. */
  readonly acCompute_kW: Float64Array;
  /** Part lost in power shelves inside the racks. */
  readonly shelfLoss_kW: Float64Array;
  /** The hours after the first one in which the load may differ from the hour before, in their order; undefined if it may in any hour. */
  readonly changeHours?: readonly number[];
}
