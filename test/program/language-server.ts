import { spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';

export interface Proposal {
  readonly label: string;
  readonly insertText?: string;
  readonly textEdit?: { readonly newText: string };
}

/** yaml-language-server as an editor runs it: a process of its own that is spoken to over its standard input and output. */
export interface LanguageServer {
  /** What it proposes where `|` first stands in a text. */
  complete(marked: string): Promise<readonly Proposal[]>;
  /** What it shows at the place where `|` first stands. */
  hover(marked: string): Promise<string>;
  /** The messages of what it marks in a text. */
  faults(text: string): Promise<readonly string[]>;
  stop(): Promise<void>;
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: {
    readonly uri?: string;
    readonly diagnostics?: readonly { readonly message: string }[];
    readonly items?: readonly { readonly section?: string }[];
  };
  readonly result?: unknown;
}

const offline = { schemaStore: { enable: false } };
const capabilities = { workspace: { configuration: true } };

/** Starts it; the texts are files of a folder of `root`. */
export async function startLanguageServer(root: string): Promise<LanguageServer> {
  const server = spawn(process.execPath, ['node_modules/yaml-language-server/bin/yaml-language-server', '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const answers = new Map<number | undefined, (result: unknown) => void>();
  const diagnosed = new Map<string, (messages: readonly string[]) => void>();
  let last = 0;
  const send = (message: object): void => {
    const text = JSON.stringify({ jsonrpc: '2.0', ...message });
    server.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  };
  const request = async (method: string, params: object): Promise<unknown> => {
    const id = ++last;
    send({ id, method, params });
    return new Promise(resolve => answers.set(id, resolve));
  };
  onMessage(server.stdout, ({ id, method, params, result }) => {
    if (method === undefined) answers.get(id)?.(result);
    // It asks for its settings, and to be told of changes.
    else if (id !== undefined) send({ id, result: params?.items?.map(({ section }) => (section === 'yaml' ? offline : null)) ?? null });
    else if (method === 'textDocument/publishDiagnostics')
      diagnosed.get(nameOf(params?.uri))?.((params?.diagnostics ?? []).map(({ message }) => message));
  });
  const open = (text: string): string => {
    const uri = `${pathToFileURL(root).href}/examples/unsaved-${++last}.yaml`;
    send({ method: 'textDocument/didOpen', params: { textDocument: { uri, languageId: 'yaml', version: 1, text } } });
    return uri;
  };
  const ask = async (method: string, marked: string): Promise<unknown> => {
    const [before = '', ...rest] = marked.split('|');
    const lines = before.split('\n');
    const position = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
    return request(method, { textDocument: { uri: open(before + rest.join('|')) }, position });
  };
  await request('initialize', { processId: process.pid, rootUri: pathToFileURL(root).href, capabilities });
  send({ method: 'initialized', params: {} });
  return {
    complete: async marked => ((await ask('textDocument/completion', marked)) as { items: readonly Proposal[] }).items,
    hover: async marked => ((await ask('textDocument/hover', marked)) as { contents: { value: string } } | null)?.contents.value ?? '',
    faults: async text => new Promise(resolve => diagnosed.set(nameOf(open(text)), resolve)),
    stop: async () => {
      await request('shutdown', {});
      send({ method: 'exit' });
    },
  };
}

/** The server may spell the folders of a URI in another way. */
function nameOf(uri = ''): string {
  return uri.slice(uri.lastIndexOf('/') + 1);
}

/** Each message is preceded by its length. */
function onMessage(stream: NodeJS.ReadableStream, receive: (message: Message) => void): void {
  let read = Buffer.alloc(0);
  stream.on('data', (chunk: Buffer) => {
    read = Buffer.concat([read, chunk]);
    for (let end = read.indexOf('\r\n\r\n'); end >= 0; end = read.indexOf('\r\n\r\n')) {
      const start = end + 4;
      const length = Number(/Content-Length: (\d+)/i.exec(read.toString('latin1', 0, end))?.[1]);
      if (read.length < start + length) return;
      receive(JSON.parse(read.toString('utf8', start, start + length)));
      read = read.subarray(start + length);
    }
  });
}
