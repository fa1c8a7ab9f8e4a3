/** The part of PDFKit that the print uses. @types/pdfkit brings Node's types along, which this room compiles without. */
declare module 'pdfkit' {
  /** A String object is written as a string, a primitive as a name. */
  export interface PdfString {
    readonly length: number;
    valueOf(): string;
  }

  export type PdfValue = string | number | boolean | null | Date | Uint8Array | Reference | PdfString | readonly PdfValue[] | PdfDictionary;
  export interface PdfDictionary {
    [key: string]: PdfValue | undefined;
  }

  export interface Reference {
    readonly data: PdfDictionary;
    write(chunk: string | Uint8Array): void;
    end(chunk?: string | Uint8Array): void;
  }

  /** A run of marked content on one page, to be added to the element that it belongs to. */
  export interface StructureContent {
    readonly refs: readonly unknown[];
  }

  export interface StructureElement {
    readonly dictionary: Reference;
    add(child: StructureElement | StructureContent): this;
    end(): void;
  }

  export interface Page {
    readonly width: number;
    readonly height: number;
    readonly fonts: Record<string, Reference>;
  }

  export interface Outline {
    addItem(
      title: string,
      options: { readonly pageNumber: number; readonly top: number; readonly left: number; readonly expanded: boolean },
    ): Outline;
  }

  export interface Options {
    readonly autoFirstPage: boolean;
    readonly compress: boolean;
    readonly displayTitle: boolean;
    /** Null: no standard font is opened, so none of Helvetica's data is read. */
    readonly font: null;
    readonly info: Readonly<Record<string, string | PdfString | Date>>;
    readonly lang: string;
    readonly margin: number;
    readonly pdfVersion: '1.7';
    /** PDFKit reads the colour profile of the output intent from data/ beside its module. */
    readonly subset?: 'PDF/A-3a';
    readonly tagged: boolean;
  }

  export default class PDFDocument {
    constructor(options: Options);
    readonly page: Page;
    readonly outline: Outline;
    /** The catalogue. */
    readonly _root: Reference;
    /** The identifier in the trailer; PDFKit's own is made of the document's information alone. */
    _id: Uint8Array;
    addPage(options: { readonly size: readonly [number, number] }): this;
    addContent(operators: string): this;
    ref(data: PdfDictionary): Reference;
    markContent(tag: string, options?: { readonly type?: string }): this;
    /** `actual`, for a Span: what the content reads, whatever its glyphs are. */
    markStructureContent(tag: string, options?: { readonly actual: string }): StructureContent;
    endMarkedContent(): this;
    struct(type: string): StructureElement;
    addStructure(element: StructureElement): this;
    /** Embeds an associated file. */
    file(
      content: Uint8Array,
      options: {
        readonly name: string;
        readonly type: string;
        readonly relationship: string;
        readonly description: string;
        readonly creationDate: Date;
        readonly modifiedDate: Date;
      },
    ): Reference;
    on(event: 'data', listener: (chunk: Uint8Array) => void): this;
    on(event: 'end', listener: () => void): this;
    on(event: 'error', listener: (error: unknown) => void): this;
    end(): void;
  }
}
