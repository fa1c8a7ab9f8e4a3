/** The part of subset-font that is used; the package comes without types. */
declare module 'subset-font' {
  export interface Options {
    readonly targetFormat: 'truetype';
    readonly noLayoutClosure: boolean;
    readonly noHinting: boolean;
    readonly dropTables: readonly string[];
  }
  export default function subsetFont(font: Uint8Array, text: string, options: Options): Promise<Uint8Array>;
}
