/** Measures of the page, in points: A4 with margins of about 2 cm, as official forms are bound and filed. */
export const page = {
  width: 595.28,
  height: 841.89,
  left: 54,
  right: 54,
  top: 60,
  bottom: 62,
  /** The baseline of 第 x 页 共 y 页 above the edge of the paper. */
  footer: 36,
} as const;

export const gridWidth = page.width - page.left - page.right;

/** Size and line height. The faces' own line height of 1.44 em is made for mixed scripts and too wide for a form. */
export interface TextStyle {
  readonly size: number;
  readonly leading: number;
}

export const cellText: TextStyle = { size: 10, leading: 14 };
export const titleText: TextStyle = { size: 18, leading: 26 };
export const subtitleText: TextStyle = { size: 12, leading: 18 };
export const footText: TextStyle = { size: 10, leading: 16 };
export const footerText: TextStyle = { size: 9, leading: 12 };
export const watermarkText: TextStyle = { size: 150, leading: 150 };

export const padding = { horizontal: 4, vertical: 3.5 } as const;
export const gapBelowTitle = 8;
export const gapAboveFoot = 8;
export const proseIndent = 2;

/** Amounts are never broken: they are set smaller down to this part of the size, and only then divided. */
export const smallestAmount = 0.65;

/** A row that is divided begins on the page before only if so many of its lines find room there … */
export const fewestLinesOfRow = 3;
/** … and so many of a running text are left for the next. */
export const fewestLinesLeft = 2;

export const rules = { frame: 1, inner: 0.5 } as const;

/** From the top of a line to its baseline: the em square of Chinese faces stands 0.88 above and 0.12 below it. */
export function baselineIn({ size, leading }: TextStyle): number {
  return (leading - size) / 2 + size * 0.88;
}
