/** IT load of every hour, and the parts of it that matter to power and cooling. All columns are in kW and equally long. */
export interface ItHours {
  /** At the input of the devices, rectifier shelves left out. */
  readonly it_kW: Float64Array;
  /** Part that is drawn from dc busbars. */
  readonly dc_kW: Float64Array;
  /** Part whose heat a liquid takes. */
  readonly liquid_kW: Float64Array;
  /** Part that moves the air inside the devices. */
  readonly serverFans_kW: Float64Array;
  /** Part that AC supplies feed beside fans. */
  readonly acCompute_kW: Float64Array;
}
