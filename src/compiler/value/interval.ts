/** The days that a date can mean, as ISO days; without a year `MM-DD`. `2023-01` is first 2023-01-01, last 2023-01-31. */
export interface Interval {
  readonly first: string;
  readonly last: string;
}
